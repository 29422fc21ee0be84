package attest.bench.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Tells one invented report out of the rules: keeps who and what was named, and what was told. */
final class Teller {
  private final Rules rules;
  private final Names names;
  private final Random random;
  private final LocalDate published;
  private final int daysAgo;
  private final boolean dayFirst;
  private final boolean curly;

  /** The alternatives of each rule that are not told yet. */
  private final Map<String, List<String>> left = new HashMap<>();

  private final Map<String, Passage> kept = new HashMap<>();
  private final Map<String, String> parties = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> stories = new HashSet<>();

  Teller(Rules rules, Names names, Random random, LocalDate published) {
    this.rules = rules;
    this.names = names;
    this.random = random;
    this.published = published;
    daysAgo = 2 + random.nextInt(4);
    dayFirst = random.nextBoolean();
    curly = random.nextInt(10) < 7;
  }

  /** Lets one rule stand for another from here on. */
  void let(String name, String rule) {
    kept.put(name + ":", plain(pick(rule)));
  }

  /** A sentence of a rule. */
  Passage sentence(String rule) {
    Draft draft = new Draft();
    tell(pick(rule), draft);
    Passage told = draft.passage();
    return new Passage(quoted(Wording.capital(told.text())), told.slots());
  }

  /** An alternative of a rule that was not told yet, as long as there are any. */
  String pick(String rule) {
    List<String> alternatives =
        left.compute(
            rule,
            (name, now) -> now == null || now.isEmpty() ? new ArrayList<>(rules.of(name)) : now);
    return alternatives.remove(random.nextInt(alternatives.size()));
  }

  /** How many alternatives of a rule are not told yet. */
  int untold(String rule) {
    return left.getOrDefault(rule, rules.of(rule)).size();
  }

  private void tell(String pattern, Draft draft) {
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '[') {
        int end = closing(pattern, at);
        List<String> branches = branches(pattern.substring(at + 1, end));
        tell(branches.get(random.nextInt(branches.size())), draft);
        at = end + 1;
      } else if (c == '{') {
        int end = pattern.indexOf('}', at);
        draft.add(named(pattern.substring(at + 1, end)));
        at = end + 1;
      } else {
        draft.add(c);
        at++;
      }
    }
  }

  private static int closing(String pattern, int at) {
    int depth = 0;
    for (int i = at; ; i++) {
      depth += pattern.charAt(i) == '[' ? 1 : pattern.charAt(i) == ']' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
  }

  private static List<String> branches(String inner) {
    List<String> branches = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == '|' && depth == 0) {
        branches.add(inner.substring(from, i));
        from = i + 1;
      }
    }
    branches.add(inner.substring(from));
    return branches;
  }

  /** What stands for a name in braces. */
  private Passage named(String reference) {
    if (Character.isUpperCase(reference.charAt(0))) {
      Passage told =
          named(reference.substring(0, 1).toLowerCase(Locale.ROOT) + reference.substring(1));
      return new Passage(Wording.capital(told.text()), told.slots());
    }
    int colon = reference.indexOf(':');
    String type = colon < 0 ? reference : reference.substring(0, colon);
    String key = colon < 0 ? "" : reference.substring(colon);
    boolean number = Character.isDigit(type.charAt(0));
    if (type.matches("he|his|him")) {
      return plain(pronoun(type, kept.get("given" + key).slots().get(0).kind()));
    }
    String keeping = (number ? "number" : type) + (key.isEmpty() ? ":" : key);
    Passage before = kept.get(keeping);
    if (before != null) {
      return before;
    }
    Passage told = number ? number(type) : drawn(type);
    if (!key.isEmpty()) {
      kept.put(keeping, told);
    }
    return told;
  }

  private Passage drawn(String type) {
    return switch (type) {
      case "given" -> name(random.nextBoolean() ? Kind.FEMALE : Kind.MALE);
      case "male" -> name(Kind.MALE);
      case "surname" -> name(Kind.SURNAME);
      case "place" -> name(Kind.PLACE);
      case "date" -> day(published.minusDays(20 + random.nextInt(700)));
      case "deadline" -> day(published.plusDays(10 + random.nextInt(90)));
      case "day" -> weekday(-daysAgo);
      case "after" -> weekday(-1 - random.nextInt(daysAgo - 1));
      case "coming" -> weekday(2 + random.nextInt(4));
      default -> rules.has("once." + type) ? party(type) : told(pick(type));
    };
  }

  /** The long form first, then the short one. */
  private Passage party(String name) {
    String forms = parties.computeIfAbsent(name, n -> pick("once." + n));
    int tilde = forms.indexOf(" ~ ");
    return told(stories.add(name) ? forms.substring(0, tilde) : forms.substring(tilde + 3));
  }

  private Passage told(String pattern) {
    Draft draft = new Draft();
    tell(pattern, draft);
    return draft.passage();
  }

  private Passage name(Kind kind) {
    String name = names.draw(kind, random, taken);
    return slot(name, kind, name);
  }

  private Passage number(String range) {
    String[] ends = range.split("-");
    int least = Integer.parseInt(ends[0]);
    int number = least + random.nextInt(Integer.parseInt(ends[1]) - least + 1);
    int round = number < 300 ? 1 : number < 2000 ? 10 : 100;
    number = number / round * round;
    return slot(Wording.number(number), Kind.NUMBER, String.valueOf(number));
  }

  private Passage day(LocalDate day) {
    return slot(Wording.day(day, dayFirst), Kind.DAY, day.toString());
  }

  private Passage weekday(int days) {
    DayOfWeek day = published.plusDays(days).getDayOfWeek();
    return plain(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  }

  private static String pronoun(String he, Kind kind) {
    boolean she = kind == Kind.FEMALE;
    return switch (he) {
      case "he" -> she ? "she" : "he";
      case "his" -> she ? "her" : "his";
      default -> she ? "her" : "him";
    };
  }

  private static Passage plain(String text) {
    return new Passage(text, List.of());
  }

  private static Passage slot(String text, Kind kind, String value) {
    return new Passage(text, List.of(new Slot(0, text.length(), kind, value)));
  }

  /** The quotation marks of this report's outlet. */
  private String quoted(String text) {
    if (!curly) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.replace('\'', '’'));
    boolean open = false;
    for (int i = 0; i < out.length(); i++) {
      if (out.charAt(i) == '"') {
        open = !open;
        out.setCharAt(i, open ? '“' : '”');
      }
    }
    return out.toString();
  }

  /** A passage in the making; a comma that ends an apposition goes before another mark. */
  private static final class Draft {
    private final StringBuilder text = new StringBuilder();
    private final List<Slot> slots = new ArrayList<>();

    void add(char c) {
      if (".,;:".indexOf(c) >= 0 && !text.isEmpty() && text.charAt(text.length() - 1) == ',') {
        text.setLength(text.length() - 1);
      }
      text.append(c);
    }

    void add(Passage part) {
      int at = text.length();
      part.slots().forEach(slot -> slots.add(slot.moved(at)));
      text.append(part.text());
    }

    Passage passage() {
      return new Passage(text.toString(), slots);
    }
  }
}
