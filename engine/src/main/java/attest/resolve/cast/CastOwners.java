package attest.resolve.cast;

import attest.resolve.Entity;
import attest.resolve.Mention;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whose somebody is of whom only a noun is given: for whom a spokesperson speaks, who wrote a
 * document, where officials are in office.
 *
 * <p>Known failures: a spokesperson of a body that was named only as an object.
 */
final class CastOwners {
  /** Nouns for whom "in" says of which country they are; soldiers and reporters may be abroad. */
  private static final Set<String> LOCAL =
      Set.of(
          """
          official authority authorities police prosecutor court judge resident villager citizen
          doctor hospital lawmaker government parliament\
          """
              .split("\\s+"));

  private static final Set<Entity.Kind> BODIES =
      EnumSet.of(Entity.Kind.ORGANIZATION, Entity.Kind.FORCE, Entity.Kind.COUNTRY);

  private final Cast cast;

  CastOwners(Cast cast) {
    this.cast = cast;
  }

  /** On whose behalf an unnamed spokesperson speaks: "a spokeswoman for X". */
  Optional<Cast.Link> principal(int word, RoleNouns.Role role) {
    if (!speaks(role) || cast.syntax.pos(word).endsWith("S")) {
      return Optional.empty();
    }
    for (int prep : cast.syntax.childrenBy(word, "prep")) {
      if (Set.of("for", "of").contains(cast.lower(prep))) {
        int noun = cast.syntax.child(prep, "pobj");
        return cast.link(noun)
            .filter(l -> l.form() == Mention.Form.NAME && l.phrase().first() > word);
      }
    }
    return Optional.empty();
  }

  /** "The council met, a spokeswoman said": the last body or country that did something before. */
  Optional<Entity> spokenFor(int word, RoleNouns.Role role) {
    if (!speaks(role)) {
      return Optional.empty();
    }
    int from = cast.layout.sentences().get(Math.max(0, cast.sentence(word).index() - 2)).first();
    for (int before = word - 1; before >= from; before--) {
      Optional<Entity> body = cast.at(before).filter(e -> BODIES.contains(e.kind()));
      if (body.isPresent() && cast.syntax.hasLabel(before, "nsubj", "nsubjpass")) {
        return body;
      }
    }
    return Optional.empty();
  }

  private static boolean speaks(RoleNouns.Role role) {
    return role.noun().startsWith("spokes");
  }

  /** "Officials in Arvania": those who have a say or a home there. */
  Optional<Entity> home(int word, RoleNouns.Role role) {
    if (!LOCAL.contains(role.noun())) {
      return Optional.empty();
    }
    for (int prep : cast.syntax.childrenBy(word, "prep")) {
      int noun =
          prep == word + 1 && cast.lower(prep).equals("in") ? cast.syntax.child(prep, "pobj") : -1;
      Optional<Entity> place =
          cast.link(noun)
              .filter(l -> l.form() == Mention.Form.NAME)
              .map(Cast.Link::entity)
              .filter(e -> e.kind() == Entity.Kind.COUNTRY || e.kind() == Entity.Kind.PLACE);
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  /**
   * Whose document it is: "a Halmora Times database", "a report by the council", "the airline said
   * in a statement".
   */
  Optional<Entity> author(Optional<Entity> modifier, int word) {
    Optional<Entity> before = modifier.filter(CastOwners::isAuthor);
    if (before.isPresent()) {
      return before;
    }
    for (int prep : cast.syntax.childrenBy(word, "prep", "agent")) {
      if (Set.of("by", "from", "of").contains(cast.lower(prep))) {
        Optional<Entity> after =
            cast.at(cast.syntax.child(prep, "pobj")).filter(CastOwners::isAuthor);
        if (after.isPresent()) {
          return after;
        }
      }
    }
    int prep = cast.syntax.hasLabel(word, "pobj") ? cast.syntax.head(word) : -1;
    boolean told = prep >= 0 && Set.of("in", "on", "via").contains(cast.lower(prep));
    int verb = told ? cast.syntax.head(prep) : -1;
    return verb < 0
        ? Optional.empty()
        : cast.at(cast.syntax.child(verb, "nsubj")).filter(CastOwners::isAuthor);
  }

  private static boolean isAuthor(Entity entity) {
    return switch (entity.kind()) {
      case PERSON, PEOPLE, ORGANIZATION, FORCE, COUNTRY -> true;
      default -> false;
    };
  }
}
