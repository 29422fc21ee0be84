package attest.resolve.cast;

import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which countries and bodies the words beside a noun name: whose forces, whose president. */
final class CastPossessors {
  private final Cast cast;

  CastPossessors(Cast cast) {
    this.cast = cast;
  }

  /**
   * "Arvanian, Belisian and Cadorian forces": the adjectives of countries in a row, the last first.
   */
  List<Cast.Link> of(Phrase phrase) {
    List<Cast.Link> owners = possessors(phrase);
    if (owners.size() > 1) {
      return owners;
    }
    owners.clear();
    int start = cast.sentence(phrase.first()).first();
    int word = phrase.first();
    for (Optional<Cast.Link> link = owner(word); link.isPresent(); link = owner(word)) {
      owners.add(link.get());
      word = link.get().phrase().first() - 1;
      boolean and = word > start && cast.lower(word).equals("and");
      word -= and ? 1 : 0;
      boolean comma = word > start && cast.lower(word).equals(",") && (and || owners.size() > 1);
      word -= comma ? 1 : 0;
      if (!and && !comma) {
        break;
      }
    }
    return owners;
  }

  /** A lone noun with the adjective of a country before it that the parser hung elsewhere. */
  Phrase withOwner(Phrase phrase) {
    int before = phrase.first() - 1;
    return phrase.size() == 1 && before >= cast.sentence(phrase.first()).first()
        ? owner(before).map(o -> new Phrase(o.phrase().first(), phrase.end())).orElse(phrase)
        : phrase;
  }

  /** "Arvania's and Belisia's ambassadors": the last first. */
  private List<Cast.Link> possessors(Phrase phrase) {
    List<Cast.Link> owners = new ArrayList<>();
    for (int word = phrase.last() - 1; word > cast.sentence(phrase.last()).first(); word--) {
      String lower = cast.lower(word);
      Optional<Cast.Link> owner = cast.link(word);
      if (Cast.isPossessive(lower) && cast.link(word - 1).isPresent()) {
        owner = cast.link(word - 1);
        word = owner.get().phrase().first();
      }
      if (owner.filter(CastPossessors::isCountryName).isPresent()) {
        owners.add(owner.get());
      } else if (!lower.equals("and") && !lower.equals(",")) {
        break;
      }
    }
    boolean possessive =
        !owners.isEmpty()
            && Cast.isPossessive(cast.lower(owners.get(owners.size() - 1).phrase().end()));
    return possessive ? owners : new ArrayList<>();
  }

  private static boolean isCountryName(Cast.Link link) {
    return link.form() == Mention.Form.NAME && link.entity().kind() == Entity.Kind.COUNTRY;
  }

  private Optional<Cast.Link> owner(int word) {
    return cast.link(word)
        .filter(l -> l.form() == Mention.Form.NAME && l.entity().kind() == Entity.Kind.COUNTRY)
        .filter(
            l ->
                cast.gazetteer.adjective(cast.text(l.phrase())).isPresent()
                    || CastBodies.acronym(cast.text(l.phrase())).isPresent());
  }

  /** The country or body that the modifiers before a noun name. */
  Optional<Entity> modifier(Phrase phrase) {
    for (int word = phrase.last() - 1; word >= phrase.first(); word--) {
      Optional<Cast.Link> link = cast.link(word);
      if (link.isPresent() && link.get().entity().kind() != Entity.Kind.PEOPLE) {
        return link.map(Cast.Link::entity);
      }
    }
    return Optional.empty();
  }

  /** "Arvanian and foreign activists": the country in an adjective before "and". */
  Optional<Entity> joined(Phrase phrase, int word) {
    int and = phrase.first() - 1;
    boolean coordinated =
        and > cast.sentence(word).first()
            && cast.lower(and).equals("and")
            && phrase.size() > 1
            && cast.syntax.pos(phrase.first()).startsWith("JJ");
    return coordinated ? owner(and - 1).map(Cast.Link::entity) : Optional.empty();
  }

  boolean hasPossessive(Phrase phrase) {
    for (int word = phrase.first(); word < phrase.last(); word++) {
      if (Cast.isPossessive(cast.lower(word))) {
        return true;
      }
    }
    return false;
  }

  /** The country or body in "the president of South Korea". */
  Optional<Entity> complement(int word) {
    for (int prep : cast.syntax.childrenBy(word, "prep")) {
      if (cast.lower(prep).equals("of")) {
        int noun = cast.syntax.child(prep, "pobj");
        Optional<Entity> found =
            cast.link(noun)
                .filter(l -> l.form() == Mention.Form.NAME)
                .map(Cast.Link::entity)
                .filter(e -> e.kind() != Entity.Kind.PERSON);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Where a noun ends with where it is held: "ambassadors to the Lakes Council". */
  int post(int word) {
    for (int prep : cast.syntax.childrenBy(word, "prep")) {
      Optional<Cast.Link> place = cast.link(cast.syntax.child(prep, "pobj"));
      if (prep == word + 1 && cast.lower(prep).equals("to") && place.isPresent()) {
        return place.get().phrase().end();
      }
    }
    return word + 1;
  }
}
