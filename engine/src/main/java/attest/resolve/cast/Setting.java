package attest.resolve.cast;

import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.resolve.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In which country a report is set, sentence by sentence: that of the countries, places, bodies and
 * office holders it names, the nearer the more. What is unnamed there ("police", "the court",
 * "villagers") belongs to it, unless the words are divided. A contested place speaks for nobody,
 * and keeps what stands beside it from being counted for a claimant.
 */
final class Setting {
  /** Words after which a name says half as much. */
  private static final double REACH = 30;

  /** What a name says of the whole report, wherever it stands. */
  private static final double EVERYWHERE = 0.15;

  /** How much more others of the same sector say: where soldiers are named, whose soldiers. */
  private static final double ALIKE = 8;

  /** So many mentions of places and bodies of a country tell as much as its name. */
  private static final double ENOUGH = 2.5;

  private static final String NOBODY = "";

  private record Vote(int word, String country, double weight, String sector, boolean itself) {}

  private final List<Vote> votes = new ArrayList<>();

  Setting(Cast cast) {
    for (Cast.Link link : cast.links()) {
      country(cast, link.entity())
          .ifPresent(
              code ->
                  votes.add(
                      new Vote(
                          link.phrase().first(),
                          code,
                          weight(link),
                          sector(link),
                          link.entity().kind() == Entity.Kind.COUNTRY)));
    }
  }

  private static String sector(Cast.Link link) {
    return link.entity().kind() == Entity.Kind.COUNTRY
        ? ""
        : link.entity().actor().flatMap(a -> a.sector().stream().findFirst()).orElse("");
  }

  private static double weight(Cast.Link link) {
    boolean toponym =
        link.entity().kind() == Entity.Kind.COUNTRY || link.entity().kind() == Entity.Kind.PLACE;
    return toponym && link.use() == Mention.Use.LITERAL ? 1 : 0.5;
  }

  private static Optional<String> country(Cast cast, Entity entity) {
    if (entity.kind() == Entity.Kind.PLACE) {
      Optional<Place> place = entity.place();
      boolean contested =
          place
              .filter(p -> p.contested().isPresent())
              .filter(p -> p.country().filter(Codes.PARTLY_RECOGNISED::contains).isEmpty())
              .isPresent();
      return contested ? Optional.of(NOBODY) : place.flatMap(Place::country);
    }
    return cast.known(entity)
        .country
        .map(Gazetteer.Country::iso3)
        .or(() -> entity.actor().flatMap(a -> a.country()))
        .filter(code -> !Codes.INTERNATIONAL.contains(code));
  }

  /**
   * The country in which most of what is named around these words lies.
   *
   * @param sectors of whom it is asked; others of the first one say more
   * @param share how much of it must lie there, more than 0 and less than 1
   */
  Optional<String> around(List<Integer> words, List<String> sectors, double share) {
    Map<String, Double> sums = new HashMap<>();
    double all = 0;
    boolean organ = !sectors.isEmpty() && Codes.ORGANS.contains(sectors.get(0));
    List<Vote> alike =
        organ ? votes.stream().filter(v -> v.sector().equals(sectors.get(0))).toList() : List.of();
    for (Vote vote : alike.isEmpty() ? votes : alike) {
      double nearest = EVERYWHERE;
      for (int word : words) {
        nearest =
            Math.max(nearest, EVERYWHERE + Math.pow(0.5, Math.abs(word - vote.word()) / REACH));
      }
      double says = vote.weight() * nearest * (sectors.indexOf(vote.sector()) == 0 ? ALIKE : 1);
      sums.merge(vote.country(), says, Double::sum);
      all += says;
    }
    String best = NOBODY;
    double most = 0;
    for (Map.Entry<String, Double> each : sums.entrySet()) {
      if (each.getValue() > most || each.getValue() == most && each.getKey().compareTo(best) < 0) {
        best = each.getKey();
        most = each.getValue();
      }
    }
    return most > all * share && !best.equals(NOBODY) && isTold(best)
        ? Optional.of(best)
        : Optional.empty();
  }

  /**
   * Whether a country is named itself, or often enough by what lies in it: not two cities of talks.
   */
  private boolean isTold(String country) {
    double sum = 0;
    for (Vote vote : votes) {
      if (vote.country().equals(country)) {
        sum += vote.itself() ? ENOUGH : vote.weight();
      }
    }
    return sum >= ENOUGH;
  }
}
