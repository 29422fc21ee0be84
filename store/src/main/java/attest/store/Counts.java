package attest.store;

import attest.query.Facets;
import attest.query.Key;
import attest.query.Query;

/** The values of a field and how many reports have each, as {@link Facets} counts them. */
final class Counts {
  private Counts() {}

  /**
   * A query with the columns value and reports.
   *
   * @throws IllegalArgumentException for a field that cannot be counted
   */
  static Sql of(Dialect dialect, Key key, Query query) {
    String values =
        switch (key) {
          case SPEAKER -> "select speaker as value, report from statement";
          case ACT -> act("label");
          case DEGREE -> act("cast(degree as varchar)");
          case KIND -> "select kind as value, report from statement";
          case VIA -> "select medium as value, report from statement";
          case TYPE -> "select type as value, report from event";
          case STATUS -> "select status as value, report from event";
          case VOICE -> "select voice as value, report from event";
          case ACTOR -> participant("actor");
          case RECIPIENT -> participant("recipient");
          case PLACE -> participant("place");
          case WITHIN -> "select country as value, report from place";
          case ON -> "select nullif(day, '') as value, id as report from report";
          case OUTLET -> "select outlet as value, id as report from report";
          case TOLL -> "select kind as value, event / " + Ids.VALUES + " as report from toll";
          case CONTESTED -> "select name as value, report from place where contested = 1";
          case ABOUT, BEFORE, AFTER ->
              throw new IllegalArgumentException(key.word() + " cannot be counted");
        };
    return Compiler.from(dialect, query)
        .in(
            "select v.value, count(distinct v.report) as reports from ("
                + values
                + ") v where v.value is not null and v.report in (select r.id",
            ") group by v.value order by reports desc, v.value" + dialect.byCodePoint());
  }

  private static String act(String value) {
    return "select "
        + value
        + " as value, statement / "
        + Ids.VALUES
        + " as report from act where negated = 0";
  }

  private static String participant(String role) {
    return "select name as value, event / "
        + Ids.VALUES
        + " as report from participant where role = '"
        + role
        + "'";
  }
}
