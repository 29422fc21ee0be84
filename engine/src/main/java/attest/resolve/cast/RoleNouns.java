package attest.resolve.cast;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Nouns for people and bodies, and first names. Immutable. */
final class RoleNouns {
  /** What a role noun stands for. */
  enum Kind {
    PERSON,
    PEOPLE,
    ORGANIZATION,
    FORCE,
    DOCUMENT
  }

  /** Grammatical gender of a person, where words tell it. */
  enum Gender {
    MALE,
    FEMALE
  }

  /**
   * A noun for people or a body.
   *
   * @param noun base form
   * @param kind what it stands for
   * @param sectors PLOVER sectors, may be empty
   * @param gender where the noun tells it
   */
  record Role(String noun, Kind kind, List<String> sectors, Optional<Gender> gender) {}

  private static final Set<String> ENVOYS =
      Set.of(
          """
          envoy representative ambassador mediator coordinator rapporteur adviser advisor minister
          commissioner secretary expert analyst director\
          """
              .split("\\s+"));

  /** Nouns of bodies that are a government's only if a government's name stands with them. */
  private static final Set<String> VAGUE =
      Set.of(
          """
          mission delegation service office bureau department leadership executive directorate
          secretariat administration society agency commission council\
          """
              .split("\\s+"));

  private final Map<String, String> topics = new HashMap<>();
  private final Map<String, Role> roles = new HashMap<>(1024);
  private final Map<String, Gender> firstNames = new HashMap<>(2048);

  RoleNouns() {
    Tables.rows(
        "role-nouns.tsv",
        row -> {
          Kind kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
          Optional<Gender> gender =
              switch (row.get(3)) {
                case "m" -> Optional.of(Gender.MALE);
                case "f" -> Optional.of(Gender.FEMALE);
                default -> Optional.empty();
              };
          for (String noun : Tables.list(row.get(0), ',')) {
            roles.putIfAbsent(noun, new Role(noun, kind, Tables.list(row.get(2), ','), gender));
          }
        });
    Tables.rows(
        "topics.tsv",
        row -> Tables.list(row.get(1), ' ').forEach(word -> topics.put(word, row.get(0))));
    Tables.lines(
        "first-names.txt",
        line -> {
          Gender gender = line.startsWith("m") ? Gender.MALE : Gender.FEMALE;
          for (String name : Tables.list(line.substring(3), ' ')) {
            firstNames.putIfAbsent(name, gender);
          }
        });
  }

  /** The role a noun in its base form stands for; "vice-president" counts as "president". */
  Optional<Role> find(String lemma) {
    Role role = roles.get(lemma);
    int hyphen = lemma.lastIndexOf('-');
    if (role == null && hyphen > 0 && hyphen < lemma.length() - 1) {
      role = roles.get(lemma.substring(hyphen + 1));
    }
    return Optional.ofNullable(role);
  }

  /** Whether a noun names an office or a post, not merely what somebody is. */
  boolean isOffice(String noun) {
    return find(noun)
        .filter(r -> r.kind() == Kind.PERSON)
        .filter(r -> r.sectors().stream().noneMatch(List.of("CVL", "CRM", "REF")::contains))
        .isPresent();
  }

  /** Whether a noun names somebody sent: "for X" then says where to, not on whose behalf. */
  boolean isEnvoy(String noun) {
    return ENVOYS.contains(noun);
  }

  /** Whether a noun for a body says little of whose it is or what it does: "office". */
  boolean isVague(String noun) {
    return VAGUE.contains(noun);
  }

  /** The sector of a body that is about something: "rights", "intelligence". */
  Optional<String> topic(String word) {
    return Optional.ofNullable(topics.get(word));
  }

  /** The gender a first name tells. */
  Optional<Gender> gender(String firstName) {
    return Optional.ofNullable(firstNames.get(firstName));
  }
}
