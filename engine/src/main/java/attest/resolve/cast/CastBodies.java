package attest.resolve.cast;

import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts the names of bodies and forces together: full names, short forms and acronyms. */
final class CastBodies {
  /** Sectors that words in the name of a body tell, where its nouns do not. */
  private static final Map<String, String> TELLING =
      telling(
          """
          JRN news times post tv radio herald tribune journal gazette press media today daily
          BUS inc inc. corp corp. ltd ltd. co. llc plc airlines energy motors industries holdings
          BUS partners capital technologies pharmaceuticals stores enterprises
          SOC zoo museum foundation charity festival
          COP fire rescue
          LAB workers teamsters
          """);

  /** The sector of each word, from lines of a sector and its words. */
  private static Map<String, String> telling(String lines) {
    Map<String, String> sectors = new HashMap<>();
    for (String line : lines.lines().toList()) {
      String[] words = line.split(" ");
      for (int i = 1; i < words.length; i++) {
        sectors.put(words[i], words[0]);
      }
    }
    return Map.copyOf(sectors);
  }

  /** "HPD": how cities of the United States call their police. */
  private static final Pattern POLICE_DEPARTMENT = Pattern.compile("[A-Z]{1,3}PD");

  private final Cast cast;
  private final Map<String, Entity> byKey = new LinkedHashMap<>();
  private final Map<String, Entity> acronyms = new HashMap<>();
  private final Map<String, Entity> initials = new HashMap<>();
  private final Map<String, List<Entity>> bySuffix = new HashMap<>();
  private final Map<String, List<Entity>> byFirst = new HashMap<>();

  CastBodies(Cast cast) {
    this.cast = cast;
  }

  /** The body of the report that an acronym stands for by a bracket, as "(OTP)". */
  Optional<Entity> bracketed(String acronym) {
    return Optional.ofNullable(acronyms.get(acronym));
  }

  /** The body of the report that has these initials. */
  Optional<Entity> byInitials(String acronym) {
    return Optional.ofNullable(initials.get(acronym));
  }

  /** Links a name to a well-known body. */
  void known(Phrase phrase, Bodies.Body body) {
    Entity entity =
        byKey.computeIfAbsent(
            "body:" + body.name(),
            k -> {
              Entity made =
                  cast.make(
                      body.force() ? Entity.Kind.FORCE : Entity.Kind.ORGANIZATION, body.name());
              cast.known(made).body = Optional.of(body);
              cast.known(made).sectors = body.sectors();
              return made;
            });
    suffixes(cast.text(phrase), entity);
    if (phrase.size() > 2) {
      initials(cast.text(phrase), entity);
    }
    link(phrase, entity, "list of well-known bodies");
  }

  /** Links a name to a body of the report. */
  void named(Phrase phrase, String text, Entity.Kind kind) {
    String key = Cast.fold(text);
    Entity entity = byKey.get("org:" + key);
    String how = "body by name";
    boolean called =
        phrase.size() >= 2 || phrase.first() > 0 && cast.lower(phrase.first() - 1).equals("the");
    if (entity == null && called) {
      List<Entity> longer = bySuffix.getOrDefault(key, List.of());
      if (longer.size() == 1) {
        entity = longer.get(0);
        how = "short form of a body named before";
      }
    }
    List<Entity> opened = phrase.size() == 1 ? byFirst.getOrDefault(key, List.of()) : List.of();
    if (entity == null && opened.size() == 1) {
      entity = opened.get(0);
      how = "first word of a body named before";
    }
    if (entity == null) {
      entity = cast.make(kind, text);
      byKey.put("org:" + key, entity);
      suffixes(text, entity);
      sector(entity, phrase);
      initials(text, entity);
    }
    link(phrase, entity, how);
    bracketed(phrase, entity);
  }

  private void suffixes(String text, Entity entity) {
    String rest = Cast.fold(text);
    if (rest.indexOf(' ') > 0) {
      bearer(byFirst, rest.substring(0, rest.indexOf(' ')), entity);
    }
    for (int cut = rest.indexOf(' '), n = 0; cut > 0 && n < 6; cut = rest.indexOf(' '), n++) {
      rest = rest.substring(cut + 1);
      bearer(bySuffix, rest, entity);
    }
  }

  private static void bearer(Map<String, List<Entity>> by, String key, Entity entity) {
    List<Entity> bearers = by.computeIfAbsent(key, k -> new ArrayList<>());
    if (!bearers.contains(entity) && bearers.size() < 3) {
      bearers.add(entity);
    }
  }

  /** The sector that the last noun of a body's name tells, or any noun in it. */
  private void sector(Entity entity, Phrase phrase) {
    Optional<Bodies.Body> part = part(phrase);
    if (part.isPresent()) {
      cast.known(entity).sectors = part.get().sectors();
      return;
    }
    if (POLICE_DEPARTMENT.matcher(cast.text(phrase)).matches()) {
      cast.known(entity).sectors = List.of("COP");
      return;
    }
    for (int word = phrase.last(); word >= phrase.first(); word--) {
      String told = TELLING.get(cast.lower(word));
      if (told != null) {
        cast.known(entity).sectors = List.of(told);
        return;
      }
    }
    if (cast.roles.isVague(cast.lower(phrase.last())) && topic(entity, phrase)) {
      return;
    }
    for (int word = phrase.last(); word >= phrase.first(); word--) {
      Optional<RoleNouns.Role> role = cast.roles.find(cast.lower(word));
      if (role.isPresent()
          && role.get().kind() != RoleNouns.Kind.PERSON
          && !role.get().sectors().isEmpty()) {
        cast.known(entity).sectors = role.get().sectors();
        cast.known(entity).noun = role.get().noun();
        return;
      }
    }
    topic(entity, phrase);
  }

  /** "Halmora Refugee Council": the sector of what a body is about. */
  private boolean topic(Entity entity, Phrase phrase) {
    for (int word = phrase.first(); word < phrase.end() && phrase.size() > 1; word++) {
      Optional<String> topic = cast.roles.topic(cast.lower(word));
      if (topic.isPresent()) {
        cast.known(entity).sectors = List.of(topic.get());
        return true;
      }
    }
    return false;
  }

  /** "NBC Halmora": the well-known body that a name begins with. */
  private Optional<Bodies.Body> part(Phrase phrase) {
    for (int end = phrase.last(); end > phrase.first(); end--) {
      Optional<Bodies.Body> body = cast.bodies.find(cast.text(new Phrase(phrase.first(), end)));
      if (body.isPresent() && !body.get().sectors().isEmpty()) {
        return body;
      }
    }
    return Optional.empty();
  }

  private void initials(String text, Entity entity) {
    StringBuilder capitals = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (String word : text.split("[ -]")) {
      if (word.isEmpty()) {
        continue;
      }
      char c = word.charAt(0);
      if (Character.isUpperCase(c)) {
        capitals.append(c);
      }
      all.append(Character.toUpperCase(c));
    }
    if (capitals.length() >= 2) {
      initials.putIfAbsent(capitals.toString(), entity);
      initials.putIfAbsent(all.toString(), entity);
    }
  }

  /** "Office of the Prosecutor (OTP)": the acronym in the brackets. */
  private void bracketed(Phrase phrase, Entity entity) {
    int end = phrase.end();
    if (end + 2 < cast.layout.words().size()
        && cast.lower(end).equals("(")
        && cast.lower(end + 2).equals(")")) {
      acronym(cast.layout.word(end + 1).form()).ifPresent(a -> acronyms.putIfAbsent(a, entity));
    }
  }

  /** Links a name of a body; the longest form names it. */
  void link(Phrase phrase, Entity entity, String how) {
    cast.link(phrase, entity, Mention.Form.NAME, Mention.Use.LITERAL, how);
    String text = cast.text(phrase);
    if (entity.kind() == Entity.Kind.ORGANIZATION || entity.kind() == Entity.Kind.FORCE) {
      if (cast.known(entity).body.isEmpty() && text.length() > entity.name().length()) {
        entity.name(text);
      }
    }
  }

  /** Two to six capitals, with or without full stops. */
  static Optional<String> acronym(String text) {
    String plain = text.replace(".", "");
    boolean capitals =
        plain.length() >= 2
            && plain.length() <= 6
            && plain.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
            && Character.isUpperCase(plain.charAt(0));
    return capitals && !NameNouns.FULL_STOPS.contains(text.toLowerCase(Locale.ROOT))
        ? Optional.of(plain)
        : Optional.empty();
  }
}
