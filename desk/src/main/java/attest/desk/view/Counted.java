package attest.desk.view;

import attest.desk.web.Ask;
import attest.query.Facets;
import attest.query.Facets.Facet;
import attest.query.Key;
import attest.query.Query;
import attest.store.Survey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many of the reports that a query finds have each value of a field.
 *
 * @param query as it was asked
 * @param reports how many the query finds
 * @param looked how many of these were counted, the newest
 * @param fields the fields, each with its most frequent values
 */
public record Counted(String query, long reports, int looked, List<Field> fields) {
  /** How many of the newest reports are counted. */
  private static final int LOOKED = 500;

  private static final int VALUES = 10;

  /** The fields in the order they are shown; days are shown by the timeline. */
  private static final List<Key> ORDER =
      List.of(
          Key.TYPE,
          Key.STATUS,
          Key.ACT,
          Key.DEGREE,
          Key.SPEAKER,
          Key.ACTOR,
          Key.RECIPIENT,
          Key.PLACE,
          Key.WITHIN,
          Key.TOLL,
          Key.OUTLET,
          Key.VOICE,
          Key.KIND,
          Key.VIA,
          Key.CONTESTED);

  /**
   * A field of the query language.
   *
   * @param name in the language
   * @param meaning half a sentence
   */
  public record Field(String name, String meaning, List<Of> values) {}

  /**
   * A value and how many reports have it.
   *
   * @param only where the query together with the value leads; for what cannot be asked for, empty
   * @param without where the query leads for reports that have not the value
   * @param share of the reports that were counted, in percent
   */
  public record Of(
      String value, long reports, int share, Optional<String> only, Optional<String> without) {}

  /** Counts. */
  public static Counted of(Found found, Ask ask) {
    Asked asked = Asked.of(ask);
    Survey survey = found.survey(asked.query());
    Map<Key, List<Facet>> facets =
        found.kept(
            "facets " + asked.query().print(),
            () -> found.library().facets(survey, LOOKED, VALUES));
    int looked = Math.min(LOOKED, survey.known());
    return new Counted(
        asked.words(),
        survey.reports(),
        looked,
        ORDER.stream()
            .filter(key -> !facets.get(key).isEmpty())
            .map(key -> field(key, facets.get(key), asked, looked))
            .toList());
  }

  private static Field field(Key key, List<Facet> facets, Asked asked, int looked) {
    return new Field(
        key.word(),
        key.meaning(),
        facets.stream().map(facet -> value(key, facet, asked, looked)).toList());
  }

  private static Of value(Key key, Facet facet, Asked asked, int looked) {
    Optional<Query.Field> field = Facets.asking(key, facet.value());
    return new Of(
        facet.value(),
        facet.reports(),
        (int) Math.ceil(100.0 * facet.reports() / Math.max(1, looked)),
        field.map(asked::only),
        field.map(asked::except));
  }

  /** Whether not all reports were counted. */
  public boolean isPart() {
    return looked < reports;
  }
}
