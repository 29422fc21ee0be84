package attest.resolve.cast;

import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the names of persons together: the same full name, a full name with or without a middle
 * name, a surname or given name alone that one full name of the report carries. Two people with one
 * surname stay apart; the surname alone is the one who went by it before, or was last named in
 * full. "Mr." and "Mrs." tell two apart.
 */
final class CastPersons {
  private static final Set<String> SUFFIXES = Set.of("jr.", "sr.", "jr", "sr", "ii", "iii", "iv");
  private static final Set<String> HONORIFICS =
      Set.of(
          """
          mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir lady lord gen gen. col col. lt lt.
          maj maj. capt capt. sgt sgt. cmdr cmdr. adm adm. brig brig. cpl cpl. pvt pvt. sen
          sen. rep rep. gov gov. rev rev. fr. hon. st. det. det supt. insp. amb. spc. former
          acting ex vice first deputy prime foreign interior defense defence\
          """
              .split("\\s+"));
  private static final Set<String> MALE = Set.of("mr", "mr.", "sir", "lord");
  private static final Set<String> FEMALE = Set.of("mrs", "mrs.", "ms", "ms.", "miss", "lady");

  private final Cast cast;
  private final Map<String, Entity> byFull = new LinkedHashMap<>();
  private final Map<String, List<String>> bySurname = new HashMap<>();
  private final Map<String, List<String>> byGiven = new HashMap<>();
  private final Map<String, Entity> bearer = new HashMap<>();

  /** Surnames that stood alone for somebody: a later full name does not take them over. */
  private final Set<String> settled = new HashSet<>();

  private final Map<String, String> canonical = new HashMap<>();

  /** The genders of the honorifics before a surname that stands alone. */
  private final Map<String, Set<RoleNouns.Gender>> addressed = new HashMap<>();

  /** Full names as the report writes them. */
  private final Map<String, String> written = new HashMap<>();

  CastPersons(Cast cast) {
    this.cast = cast;
  }

  /** Notes all full names of the report before any is linked. */
  void learn(List<Phrase> phrases) {
    List<Phrase> longest = new ArrayList<>(phrases);
    longest.sort(Comparator.comparingInt((Phrase phrase) -> -phrase.size()));
    for (Phrase phrase : longest) {
      List<String> words = words(phrase);
      if (words.size() == 1) {
        honorific(phrase)
            .ifPresent(g -> addressed.computeIfAbsent(words.get(0), k -> new HashSet<>()).add(g));
      }
      if (words.size() >= 2) {
        String full = String.join(" ", words);
        if (canonical.containsKey(full) || bySurname.containsKey(full)) {
          continue;
        }
        String kin = full;
        for (String other : bySurname.getOrDefault(words.get(words.size() - 1), List.of())) {
          if (same(words, List.of(other.split(" ")))) {
            kin = canonical.get(other);
            break;
          }
        }
        canonical.put(full, kin);
        written.putIfAbsent(kin, cast.text(phrase));
        bySurname.computeIfAbsent(words.get(words.size() - 1), k -> new ArrayList<>()).add(full);
        byGiven.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(full);
        for (int i = 1; i < words.size() - 1; i++) {
          String tail = String.join(" ", words.subList(i, words.size()));
          bySurname.computeIfAbsent(tail, k -> new ArrayList<>()).add(full);
        }
      }
    }
  }

  /** "Donald J. Trump" and "Donald Trump": first and last word alike, or one inside the other. */
  private static boolean same(List<String> a, List<String> b) {
    boolean ends = a.get(0).equals(b.get(0)) && a.get(a.size() - 1).equals(b.get(b.size() - 1));
    boolean initial =
        a.get(a.size() - 1).equals(b.get(b.size() - 1))
            && a.get(0).charAt(0) == b.get(0).charAt(0)
            && (a.get(0).replace(".", "").length() == 1 || b.get(0).replace(".", "").length() == 1);
    return ends || initial;
  }

  /** The name without titles and honorifics before it; empty where nothing is left. */
  Optional<Phrase> plain(Phrase phrase) {
    int first = phrase.first();
    while (first < phrase.last() && isTitle(first)) {
      first++;
    }
    return cast.bare(new Phrase(first, phrase.end()))
        .filter(p -> Character.isLetter(cast.layout.word(p.first()).form().codePointAt(0)));
  }

  static boolean isHonorific(String lower) {
    return HONORIFICS.contains(lower);
  }

  private boolean isTitle(int word) {
    String lower = cast.lower(word);
    return HONORIFICS.contains(lower)
        || Cast.isArticle(lower)
        || cast.roles.find(lower).filter(r -> r.kind() == RoleNouns.Kind.PERSON).isPresent()
            && !cast.roles.gender(cast.layout.word(word).form()).isPresent()
        || cast.gazetteer.adjective(lower).isPresent();
  }

  private List<String> words(Phrase phrase) {
    List<String> words = new ArrayList<>();
    for (int word = phrase.first(); word < phrase.end(); word++) {
      String lower = cast.lower(word);
      boolean quoted = !cast.layout.word(word).isWordLike();
      if (!quoted && !SUFFIXES.contains(lower)) {
        words.add(lower);
      }
    }
    return words;
  }

  /** Whether the words are a name or part of a name of a person of the report. */
  boolean knows(Phrase phrase) {
    String key = String.join(" ", words(phrase));
    return canonical.containsKey(key) || bySurname.containsKey(key);
  }

  boolean knowsSurname(String text) {
    return bySurname.containsKey(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
  }

  /** Links a name without titles to its person. */
  void link(Phrase phrase) {
    List<String> words = words(phrase);
    String key = String.join(" ", words);
    if (key.isEmpty()) {
      return;
    }
    Entity person;
    String how;
    if (words.size() >= 2 && canonical.containsKey(key)) {
      String full = canonical.get(key);
      how = byFull.containsKey(full) ? "same full name" : "full name";
      person = full(full, phrase);
      String surname = words.get(words.size() - 1);
      if (!settled.contains(surname)) {
        bearer.put(surname, person);
      }
      bearer.putIfAbsent(words.get(0), person);
    } else {
      List<String> fulls = bySurname.getOrDefault(key, List.of());
      how = "surname of a person of the report";
      if (fulls.isEmpty()) {
        fulls = byGiven.getOrDefault(key, List.of());
        how = "first name of a person of the report";
      }
      fulls = fulls.stream().filter(full -> fits(full, phrase)).toList();
      Entity carried = bearer.get(key);
      if (carried != null && !fits(carried, phrase)) {
        carried = null;
        fulls = List.of();
      }
      if (carried != null) {
        settled.add(key);
        person = carried;
        how = fulls.isEmpty() ? "same name" : how;
      } else if (!fulls.isEmpty()) {
        person = full(canonical.get(fulls.get(0)), null);
        bearer.put(key, person);
      } else {
        person = cast.make(Entity.Kind.PERSON, cast.text(phrase));
        bearer.put(key, person);
        how = "name of a person";
      }
    }
    gender(person, phrase);
    if (words.size() >= 2 && cast.text(phrase).length() > person.name().length()) {
      person.name(cast.text(phrase));
    }
    cast.link(phrase, person, Mention.Form.NAME, Mention.Use.LITERAL, how);
  }

  /** Whether the honorific before a surname does not speak against a person. */
  private boolean fits(Entity person, Phrase phrase) {
    Optional<RoleNouns.Gender> told = told(phrase);
    Optional<RoleNouns.Gender> known = cast.known(person).gender;
    return told.isEmpty() || known.isEmpty() || told.equals(known);
  }

  /** The same for a full name, by its first name. */
  private boolean fits(String full, Phrase phrase) {
    Optional<RoleNouns.Gender> told = told(phrase);
    String first = written.getOrDefault(canonical.get(full), full).split(" ")[0];
    Optional<RoleNouns.Gender> known = cast.roles.gender(first);
    return told.isEmpty() || known.isEmpty() || told.equals(known);
  }

  /**
   * What the honorific before a surname tells, or those the report gives that surname elsewhere.
   */
  private Optional<RoleNouns.Gender> told(Phrase phrase) {
    Set<RoleNouns.Gender> all =
        addressed.getOrDefault(String.join(" ", words(phrase)), new HashSet<>());
    return honorific(phrase)
        .or(() -> all.size() == 1 ? all.stream().findFirst() : Optional.empty());
  }

  private Optional<RoleNouns.Gender> honorific(Phrase phrase) {
    String before = phrase.first() > 0 ? cast.lower(phrase.first() - 1) : "";
    return MALE.contains(before)
        ? Optional.of(RoleNouns.Gender.MALE)
        : FEMALE.contains(before) ? Optional.of(RoleNouns.Gender.FEMALE) : Optional.empty();
  }

  private Entity full(String key, Phrase phrase) {
    return byFull.computeIfAbsent(
        key,
        k -> cast.make(Entity.Kind.PERSON, phrase == null ? written.get(key) : cast.text(phrase)));
  }

  private void gender(Entity person, Phrase phrase) {
    Cast.Known known = cast.known(person);
    if (known.gender.isPresent()) {
      return;
    }
    known.gender = honorific(phrase);
    if (known.gender.isEmpty() && phrase.size() > 1) {
      known.gender = cast.roles.gender(cast.layout.word(phrase.first()).form());
    }
  }
}
