package attest.store;

import attest.query.Terms;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who is who, and what people put right about it. */
final class Corrections {
  private static final String COLUMNS =
      "select i.id, i.kind, i.name, i.titles, i.country, i.sectors, i.merged,"
          + " (select count(distinct e.report) from entity e where e.identity = i.id or"
          + " e.identity in (select m.id from identity m where m.merged = i.id)) as reports"
          + " from identity i where ";

  private final Handle handle;
  private final String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

  Corrections(Handle handle) {
    this.handle = handle;
  }

  List<Identity> find(String name, int limit) {
    List<String> terms = Terms.of(name);
    Sql sql =
        terms.isEmpty()
            ? Sql.of(COLUMNS + "i.merged is null order by reports desc, i.id limit ?", limit)
            : Sql.of(
                COLUMNS
                    + "exists (select 1 from alias a where a.identity = i.id and"
                    + " (' ' || a.words || ' ') like ?) order by reports desc, i.id limit ?",
                "% " + String.join(" ", terms) + " %",
                limit);
    return identities(sql);
  }

  private List<Identity> identities(Sql sql) {
    List<Identity> bare =
        sql.on(handle)
            .map(
                (row, context) ->
                    new Identity(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        List.of(),
                        row.getString(4).lines().toList(),
                        Optional.ofNullable(row.getString(5)),
                        Arrays.stream(row.getString(6).split(" "))
                            .filter(s -> !s.isEmpty())
                            .toList(),
                        row.getLong("reports"),
                        Optional.ofNullable(row.getString(7)).map(Long::valueOf)))
            .list();
    List<Identity> identities = new ArrayList<>();
    for (Identity one : bare) {
      List<String> names =
          handle
              .createQuery("select distinct name from entity where identity = ? order by name")
              .bind(0, one.id())
              .mapTo(String.class)
              .list();
      identities.add(
          new Identity(
              one.id(),
              one.sort(),
              one.name(),
              names,
              one.titles(),
              one.country(),
              one.sectors(),
              one.reports(),
              one.merged()));
    }
    return identities;
  }

  Identity get(long id) {
    return identities(Sql.of(COLUMNS + "i.id = ?", id)).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new StoreError(
                    "identity-unknown", "The library knows nobody numbered " + id + "."));
  }

  Correction merge(long identity, long into, String reason, String author) {
    Identity one = get(identity);
    Identity other = get(into);
    if (identity == into || one.merged().isPresent() || other.merged().isPresent()) {
      throw new StoreError(
          "merge-impossible", "Only two different ones, neither of them merged, can become one.");
    }
    if (!one.sort().equals(other.sort())) {
      throw new StoreError(
          "merge-impossible", "A " + one.sort() + " and a " + other.sort() + " cannot be one.");
    }
    boolean holds =
        handle
                .createQuery("select count(*) from identity where merged = ?")
                .bind(0, identity)
                .mapTo(Long.class)
                .one()
            > 0;
    if (holds) {
      throw new StoreError(
          "merge-impossible",
          "Others were merged into " + identity + ": merge the other way around, or undo these.");
    }
    handle.execute("update identity set merged = ? where id = ?", into, identity);
    return note("merge", identity, into, reason, author);
  }

  Correction split(long identity, Collection<String> hashes, String reason, String author) {
    get(identity);
    record Member(long entity, long report, String name) {}
    List<Member> members =
        hashes.isEmpty()
            ? List.of()
            : handle
                .createQuery(
                    "select e.id, e.report, e.name from entity e join report r on r.id = e.report"
                        + " where e.identity = :identity and r.hash in (<hashes>) order by e.id")
                .bind("identity", identity)
                .bindList("hashes", List.copyOf(hashes))
                .map((row, c) -> new Member(row.getLong(1), row.getLong(2), row.getString(3)))
                .list();
    if (members.isEmpty()) {
      throw new StoreError(
          "split-impossible", "None of these reports names the one numbered " + identity + ".");
    }
    long fresh = handle.createQuery("select max(id) + 1 from identity").mapTo(Long.class).one();
    handle.execute(
        "insert into identity (id, kind, name, country, sectors, titles) select ?, kind, ?,"
            + " country, sectors, '' from identity where id = ?",
        fresh,
        members.get(0).name(),
        identity);
    Correction correction = note("split", identity, fresh, reason, author);
    for (Member member : members) {
      Name name = Name.of(member.name());
      handle.execute("update entity set identity = ? where id = ?", fresh, member.entity());
      handle.execute(
          "insert into pin (report, words, identity, correction) select ?, ?, ?, ? where not exists"
              + " (select 1 from pin where report = ? and words = ? and correction = ?)",
          member.report(),
          name.words(),
          fresh,
          correction.id(),
          member.report(),
          name.words(),
          correction.id());
      handle.execute(
          "insert into alias (words, last, stem, identity) select ?, ?, ?, ? where not exists"
              + " (select 1 from alias where words = ? and identity = ?)",
          name.words(),
          name.last(),
          name.stem(),
          fresh,
          name.words(),
          fresh);
    }
    return correction;
  }

  Correction undo(long id) {
    Correction correction =
        all().stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(
                () -> new StoreError("correction-unknown", "There is no correction " + id + "."));
    if (correction.undone().isPresent()) {
      throw new StoreError("correction-undone", "The correction " + id + " is undone already.");
    }
    if (correction.kind().equals("merge")) {
      handle.execute("update identity set merged = null where id = ?", correction.identity());
    } else {
      handle.execute(
          "update entity set identity = ? where identity = ?",
          correction.identity(),
          correction.other());
      handle.execute("delete from pin where correction = ?", id);
      handle.execute("delete from alias where identity = ?", correction.other());
      handle.execute(
          "update identity set merged = ? where id = ?", correction.identity(), correction.other());
    }
    handle.execute("update correction set undone = ? where id = ?", now, id);
    return all().stream().filter(one -> one.id() == id).findFirst().orElseThrow();
  }

  List<Correction> all() {
    return handle
        .createQuery(
            "select id, kind, identity, other, reason, author, made, undone from correction order"
                + " by id")
        .map(
            (row, context) ->
                new Correction(
                    row.getLong(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    Optional.ofNullable(row.getString(8))))
        .list();
  }

  private Correction note(String kind, long identity, long other, String reason, String author) {
    if (reason.isBlank()) {
      throw new StoreError("reason-missing", "A correction needs a reason.");
    }
    long id = Ids.next(handle, "correction");
    handle.execute(
        "insert into correction (id, kind, identity, other, reason, author, made)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        id,
        kind,
        identity,
        other,
        reason,
        author,
        now);
    return new Correction(id, kind, identity, other, reason, author, now, Optional.empty());
  }
}
