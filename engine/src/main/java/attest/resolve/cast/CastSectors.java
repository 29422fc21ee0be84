package attest.resolve.cast;

import attest.resolve.Entity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sector of whom a noun stands for. A noun that says only a post ("chief", "official",
 * "member") takes it from the body that is named with it: before it ("police chief", "Halmora Bank
 * official"), after it ("the head of a rights group"), or by a word on what it is about ("military
 * council").
 */
final class CastSectors {
  /** Sectors of nouns that say a post or a rank in whatever body. */
  private static final Set<String> POSTS = Set.of("GOV", "MIL");

  /** Posts that governments have, and others, too. */
  private static final Set<String> ANYWHERE =
      Set.of(
          """
          official aide adviser advisor staffer representative delegate secretary president
          vice-president administrator negotiator officer agent secretary-general
          """
              .split("\\s+"));

  /** What somebody is charged with being, whatever the group. */
  private static final Set<String> OF_A_GROUP = Set.of("suspect", "sympathizer", "supporter");

  /** Work that is done for bodies of every sector. */
  private static final Set<String> WORK =
      Set.of("worker", "employee", "volunteer", "staff", "crew", "personnel", "team");

  /** Sectors that a word before an official tells, beside the government's own. */
  private static final Set<String> TOLD = Set.of("SPY", "MIL", "COP", "REB", "PTY");

  /** "Chief financial officer": no officer of the police. */
  private static final Set<String> BUSINESS =
      Set.of("executive", "financial", "operating", "technology", "marketing", "compliance");

  /** "Press secretary", "media adviser": whom they speak to, not who they are. */
  private static final Set<String> PRESS = Set.of("press", "media");

  /** Adjectives of parties before "leaders", "officials". */
  private static final Set<String> PARTIES =
      Set.of("Democratic", "Republican", "Conservative", "Labour", "Tory", "Liberal");

  /** Before "leaders" and "community": those of states. */
  private static final Set<String> WORLD =
      Set.of("world", "global", "international", "foreign", "national", "state", "regional");

  private static final Set<String> LINKS = Set.of("of", "for", "at", "from", "with", "in");

  private static final int NEAR = 4;

  private final Cast cast;
  private final int from;

  private CastSectors(Cast cast, int from) {
    this.cast = cast;
    this.from = from;
  }

  /**
   * The sectors of a noun for somebody, none where neither the noun nor the words with it tell.
   *
   * @param from where the phrase begins
   * @param word the noun
   * @param role what the noun stands for
   */
  static List<String> of(Cast cast, int from, int word, RoleNouns.Role role) {
    CastSectors sectors = new CastSectors(cast, from);
    return switch (role.kind()) {
      case PERSON -> sectors.person(word, role);
      case PEOPLE, ORGANIZATION -> sectors.body(word, role);
      case FORCE -> sectors.force(word, role);
      case DOCUMENT -> sectors.document(word, role);
    };
  }

  private List<String> person(int word, RoleNouns.Role role) {
    if (word > from && cast.lower(word).startsWith("officer") && isBusiness(word - 1)) {
      return List.of("BUS");
    }
    if (word > from && role.noun().equals("general")) {
      Optional<RoleNouns.Role> head = cast.roles.find(cast.lower(word - 1)).filter(this::isPerson);
      if (head.isPresent()) {
        return head.get().sectors().contains("JUD")
            ? List.of("GOV", "JUD")
            : person(word - 1, head.get());
      }
    }
    boolean open = role.sectors().isEmpty();
    boolean anywhere = open || ANYWHERE.contains(role.noun());
    boolean post = anywhere || POSTS.contains(role.sectors().get(0));
    boolean work = WORK.contains(role.noun());
    if (!post && !work && !OF_A_GROUP.contains(role.noun())) {
      return role.sectors();
    }
    return before(word, role, anywhere)
        .or(() -> anywhere || work ? after(word) : Optional.empty())
        .orElseGet(
            () ->
                open && role.noun().equals("leader") && ofStates(word)
                    ? List.of("GOV")
                    : role.sectors());
  }

  private boolean isPerson(RoleNouns.Role role) {
    return role.kind() == RoleNouns.Kind.PERSON;
  }

  private boolean isBusiness(int word) {
    return BUSINESS.contains(cast.lower(word));
  }

  /** What the words before a post tell, the nearest first. */
  private Optional<List<String>> before(int word, RoleNouns.Role role, boolean anywhere) {
    for (int before = word - 1; before >= Math.max(from, word - NEAR); before--) {
      String lower = cast.lower(before);
      if (PARTIES.contains(cast.layout.word(before).form())) {
        return Optional.of(List.of("PTY"));
      }
      Optional<List<String>> named = named(before).filter(s -> anywhere || isArmed(s));
      if (named.isPresent()) {
        return named;
      }
      boolean joined = cast.syntax.isNoun(before) || Cast.isPossessive(lower);
      if (!joined && !cast.syntax.pos(before).startsWith("JJ")) {
        return Optional.empty();
      }
      if (PRESS.contains(lower)) {
        continue;
      }
      Optional<List<String>> told =
          cast.roles
              .find(lower)
              .filter(r -> !isPerson(r) || isArmed(r.sectors()))
              .map(RoleNouns.Role::sectors)
              .filter(s -> !s.isEmpty())
              .or(() -> topic(lower, role));
      if (told.isPresent()) {
        return told;
      }
    }
    return Optional.empty();
  }

  private static boolean isArmed(List<String> sectors) {
    return !sectors.isEmpty() && Set.of("REB", "PRM", "CRM").contains(sectors.get(0));
  }

  /** What a word on the matter tells of a post: little of one that the government has, too. */
  private Optional<List<String>> topic(String lower, RoleNouns.Role role) {
    return cast.roles
        .topic(lower)
        .filter(
            sector ->
                role.sectors().isEmpty() || WORK.contains(role.noun()) || TOLD.contains(sector))
        .map(List::of);
  }

  /** The sectors of the body that a word names. */
  private Optional<List<String>> named(int word) {
    return cast.link(word)
        .map(Cast.Link::entity)
        .filter(e -> e.kind() == Entity.Kind.ORGANIZATION || e.kind() == Entity.Kind.FORCE)
        .map(e -> cast.known(e).sectors)
        .filter(s -> !s.isEmpty());
  }

  /** "The head of the church", "leaders from three countries", "a member of a rights group". */
  private Optional<List<String>> after(int word) {
    for (int prep : cast.syntax.childrenBy(word, "prep")) {
      int noun = LINKS.contains(cast.lower(prep)) ? cast.syntax.child(prep, "pobj") : -1;
      if (noun <= word) {
        continue;
      }
      Optional<List<String>> found = named(noun);
      if (found.isEmpty() && cast.link(noun).isEmpty()) {
        found =
            cast.roles
                .find(cast.syntax.lemma(noun))
                .map(role -> of(cast, Math.max(word + 1, noun - NEAR), noun, role))
                .filter(s -> !s.isEmpty());
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether an adjective makes of a group those of many states: "the international community". */
  static boolean isWorld(String lower) {
    return WORLD.contains(lower);
  }

  private boolean ofStates(int word) {
    for (int before = word - 1; before >= from; before--) {
      boolean country =
          cast.link(before).filter(l -> l.entity().kind() == Entity.Kind.COUNTRY).isPresent();
      if (country || WORLD.contains(cast.lower(before))) {
        return true;
      }
    }
    return false;
  }

  /** A body or a group of people, by what it is about where its noun says little. */
  private List<String> body(int word, RoleNouns.Role role) {
    if (role.noun().equals("network") && word > from && cast.lower(word - 1).equals("social")) {
      return List.of("BUS");
    }
    if (role.noun().equals("community") && ofStates(word)) {
      return List.of("GOV");
    }
    boolean little = role.sectors().isEmpty() || cast.roles.isVague(role.noun());
    for (int before = word - 1; little && before >= Math.max(from, word - NEAR); before--) {
      String lower = cast.lower(before);
      Optional<List<String>> told = cast.roles.topic(lower).map(List::of);
      if (told.isEmpty() && Cast.isPossessive(lower) && before > from) {
        told = cast.roles.find(cast.lower(before - 1)).map(RoleNouns.Role::sectors);
      }
      if (told.filter(s -> !s.isEmpty()).isPresent()) {
        return told.get();
      }
    }
    return role.sectors();
  }

  /** "Reports said": where nobody is told who made them, the press did. */
  private List<String> document(int word, RoleNouns.Role role) {
    boolean press = word > from && PRESS.contains(cast.lower(word - 1));
    boolean plain = word == from || cast.syntax.pos(word - 1).matches("JJ[RS]?|VBN|CD");
    return cast.lower(word).equals("reports") && (press || plain) ? List.of("JRN") : role.sectors();
  }

  /** "Rebel forces", "the police force". */
  private List<String> force(int word, RoleNouns.Role role) {
    return word > from
        ? cast.roles
            .topic(cast.lower(word - 1))
            .filter(sector -> sector.equals("REB") || sector.equals("COP"))
            .map(List::of)
            .orElse(role.sectors())
        : role.sectors();
  }
}
