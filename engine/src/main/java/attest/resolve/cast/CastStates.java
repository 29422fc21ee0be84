package attest.resolve.cast;

import attest.resolve.Entity;
import attest.text.Phrase;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which country "the government", "the regime" and "the isolated country" mean. */
final class CastStates {
  private static final Set<String> GOVERNMENTS = Set.of("government", "regime", "junta");
  private static final Set<String> COUNTRIES = Set.of("country", "nation");
  private static final int BACK = 3;

  private final Cast cast;

  /** How often each is named in the whole report. */
  private final Map<Entity, Integer> named = new IdentityHashMap<>();

  /** Counts the names that are known so far. */
  CastStates(Cast cast) {
    this.cast = cast;
    cast.links().forEach(link -> named.merge(link.entity(), 1, Integer::sum));
  }

  /** Whether a noun stands for the government of a country. */
  static boolean isGovernment(RoleNouns.Role role) {
    return GOVERNMENTS.contains(role.noun());
  }

  /** Whether a noun stands for a country itself. */
  static boolean isCountry(RoleNouns.Role role) {
    return COUNTRIES.contains(role.noun());
  }

  /**
   * Whose "the government" and which "the isolated country" is: of the countries spoken of in this
   * sentence before and in the one before it, or else in the two before that, the one that is named
   * most; in a tie the nearest.
   */
  Optional<Entity> meant(Phrase phrase, int word, RoleNouns.Role role) {
    boolean government = isGovernment(role);
    boolean plain =
        (government || isCountry(role))
            && !cast.syntax.pos(word).endsWith("S")
            && cast.lower(phrase.first()).equals("the")
            && phrase.size() <= (government ? 2 : 3)
            && cast.syntax.child(word, "prep", "relcl") < 0;
    if (!plain) {
      return Optional.empty();
    }
    int here = cast.sentence(word).index();
    for (int back = 1; back <= BACK; back += 2) {
      int from = cast.layout.sentences().get(Math.max(0, here - back)).first();
      Optional<Entity> found = mostNamed(from, word);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Entity> mostNamed(int from, int end) {
    Entity best = null;
    int most = 0;
    for (int word = end - 1; word >= from; word--) {
      Optional<Entity> country = cast.at(word).filter(e -> e.kind() == Entity.Kind.COUNTRY);
      if (country.isPresent() && country.get() != best) {
        int times = named.getOrDefault(country.get(), 0);
        if (times > most) {
          best = country.get();
          most = times;
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
