package attest.store;

import attest.query.Terms;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Names that the library knows, by how they begin. */
final class Known {
  /** How many names that fit are looked at. */
  private static final int LOOKED = 60;

  /** So many reports are as good as more. */
  private static final int ENOUGH = 200;

  private Known() {}

  static List<String> names(Handle handle, String beginning, boolean places, int limit) {
    String words = String.join(" ", Terms.of(beginning));
    if (words.isEmpty()) {
      return List.of();
    }
    String kinds = places ? "in ('place', 'country')" : "<> 'place'";
    String end = words + '\uFFFF';
    return Sql.of(
            "select i.name, max((select count(*) from (select 1 from entity e where e.identity ="
                + " i.id limit "
                + ENOUGH
                + ") c)) as reports from (select * from (select identity from alias where words >="
                + " ? and words < ? order by words limit "
                + LOOKED
                + ") a union select * from (select identity from alias where last >= ? and last <"
                + " ? order by last limit "
                + LOOKED
                + ") b) f join identity i on i.id = f.identity and i.merged is null and i.kind "
                + kinds
                + " group by i.name order by reports desc, i.name limit ?",
            words,
            end,
            words,
            end,
            limit)
        .on(handle)
        .map((row, context) -> row.getString(1))
        .list();
  }

  static List<String> outlets(Handle handle, int limit) {
    return handle
        .createQuery(
            "select outlet from report where outlet is not null group by outlet"
                + " order by count(*) desc, outlet limit ?")
        .bind(0, limit)
        .mapTo(String.class)
        .list();
  }
}
