package attest.store;

import attest.record.ReportRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What came in and what became of it: jobs, and one receipt for every place that was looked at.
 * Safe to share between threads; throws {@link StoreError} where the database fails.
 */
public final class Register {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Dialect dialect;

  Register(Dialect dialect) {
    this.dialect = dialect;
    Likeness.complete(dialect);
  }

  /** Begins a job; one that was broken off with the same sources has stopped. */
  public long begin(List<String> sources) {
    return dialect.writing(
        handle -> {
          long id = Ids.next(handle, "job");
          handle.execute(
              "update job set state = 'stopped' where state in ('running', 'stopping')"
                  + " and sources = ?",
              json(sources));
          handle.execute(
              "insert into job (id, sources, state, made) values (?, ?, 'running', ?)",
              id,
              json(sources),
              now());
          return id;
        });
  }

  /** Tells how a job ended. */
  public void end(long job, Job.State state) {
    dialect.writing(
        handle ->
            handle.execute(
                "update job set state = ?, ended = ? where id = ?", spelling(state), now(), job));
  }

  /** Asks a job to stop, wherever it runs. */
  public void stop(long job) {
    dialect.writing(
        handle ->
            handle.execute(
                "update job set state = 'stopping' where id = ? and state = 'running'", job));
  }

  /** Whether a job was asked to stop. */
  public boolean isStopping(long job) {
    return dialect.reading(
        handle ->
            handle
                .createQuery("select state from job where id = ?")
                .bind(0, job)
                .mapTo(String.class)
                .findOne()
                .filter(spelling(Job.State.STOPPING)::equals)
                .isPresent());
  }

  /** All jobs, the newest first. */
  public List<Job> jobs() {
    return jobs(" where job is not null", "");
  }

  /** A job by its number. */
  public Optional<Job> job(long id) {
    return jobs(" where job = ?", " where id = ?", id).stream().findFirst();
  }

  private List<Job> jobs(String inputs, String jobs, Object... values) {
    return dialect.reading(
        handle -> {
          Map<Long, Map<Receipt.Outcome, Long>> outcomes = new HashMap<>();
          Sql.of(
                  "select job, outcome, count(*) from input" + inputs + " group by job, outcome",
                  values)
              .on(handle)
              .map(
                  (row, context) ->
                      outcomes
                          .computeIfAbsent(
                              row.getLong(1), id -> new EnumMap<>(Receipt.Outcome.class))
                          .put(outcome(row.getString(2)), row.getLong(3)))
              .list();
          return Sql.of(
                  "select id, sources, state, made, ended from job" + jobs + " order by id desc",
                  values)
              .on(handle)
              .map(
                  (row, context) ->
                      new Job(
                          row.getLong(1),
                          sources(row.getString(2)),
                          Job.State.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                          row.getString(4),
                          Optional.ofNullable(row.getString(5)),
                          outcomes.getOrDefault(row.getLong(1), Map.of())))
              .list();
        });
  }

  /** The receipts of places that were looked at before, by place. */
  public Map<String, Receipt> receipts(List<String> places) {
    Map<String, Receipt> receipts = new HashMap<>();
    return dialect.reading(
        handle -> {
          Chunks.of(places.stream().distinct().toList())
              .forEach(
                  chunk ->
                      handle
                          .createQuery(RECEIPT + " where i.place in (<places>)")
                          .bindList("places", chunk)
                          .map(Register::receipt)
                          .forEach(receipt -> receipts.put(receipt.place(), receipt)));
          return receipts;
        });
  }

  /** The receipts of what a job took in last, in the order it did. */
  public List<Receipt> receipts(long job, Set<Receipt.Outcome> outcomes) {
    return receipts(job, outcomes, 0, Integer.MAX_VALUE);
  }

  /** Some of them: so many, from one on that is counted from 0. */
  public List<Receipt> receipts(long job, Set<Receipt.Outcome> outcomes, int from, int limit) {
    return dialect.reading(
        handle ->
            handle
                .createQuery(
                    RECEIPT
                        + " where i.job = :job and i.outcome in (<outcomes>) order by i.id"
                        + " limit :limit offset :from")
                .bind("job", job)
                .bind("limit", limit)
                .bind("from", from)
                .bindList("outcomes", outcomes.stream().map(Register::spelling).toList())
                .map(Register::receipt)
                .list());
  }

  /** What is kept of a feed. */
  public Optional<StoredFeed> feed(String url) {
    return dialect.reading(
        handle ->
            handle
                .createQuery("select * from feed where url = ?")
                .bind(0, url)
                .map(Register::feed)
                .findOne());
  }

  /** What is kept of all feeds, by address. */
  public List<StoredFeed> feeds() {
    return dialect.reading(
        handle ->
            handle
                .createQuery("select * from feed order by url" + dialect.byCodePoint())
                .map(Register::feed)
                .list());
  }

  private static StoredFeed feed(ResultSet row, StatementContext context) throws SQLException {
    return new StoredFeed(
        row.getString("url"),
        Optional.ofNullable(row.getString("moved")),
        Optional.ofNullable(row.getString("etag")),
        Optional.ofNullable(row.getString("modified")),
        Optional.ofNullable(row.getString("checked")),
        row.getString("next"),
        row.getObject("interval") == null
            ? OptionalLong.empty()
            : OptionalLong.of(row.getLong("interval")),
        row.getInt("failures"),
        row.getInt("gone") == 1);
  }

  /** Keeps a feed in place of what was kept of it. */
  public void keep(StoredFeed feed) {
    dialect.writing(
        handle -> {
          handle.execute("delete from feed where url = ?", feed.url());
          return handle.execute(
              "insert into feed (url, moved, etag, modified, checked, next, interval, failures,"
                  + " gone) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
              feed.url(),
              feed.moved().orElse(null),
              feed.etag().orElse(null),
              feed.modified().orElse(null),
              feed.checked().orElse(null),
              feed.next(),
              feed.interval().isPresent() ? feed.interval().getAsLong() : null,
              feed.failures(),
              feed.gone() ? 1 : 0);
        });
  }

  /** Those of texts, by their hashes, that are here as a report or were to be forgotten. */
  public Set<String> known(List<String> hashes) {
    return hashes(hashes, "select hash from report where hash in (<hashes>)");
  }

  /** Those of texts, by their hashes, that were to be forgotten. */
  public Set<String> forgotten(List<String> hashes) {
    return hashes(
        hashes, "select hash from report where forgotten is not null and hash in (<hashes>)");
  }

  private Set<String> hashes(List<String> hashes, String query) {
    return dialect.reading(
        handle -> {
          Set<String> known = new HashSet<>();
          Chunks.of(hashes.stream().distinct().toList())
              .forEach(
                  chunk ->
                      handle
                          .createQuery(query)
                          .bindList("hashes", chunk)
                          .mapTo(String.class)
                          .forEach(known::add));
          return known;
        });
  }

  /** Of each text the hash of the report that it is a near-copy of, if there is one. */
  public List<Optional<String>> originals(List<Shingles> texts) {
    return dialect.reading(handle -> new Likeness(handle).originals(texts));
  }

  /**
   * Takes in what a job found: records and reports, copies, and what became of each, all in one
   * transaction or on an error none. A record that is there already becomes KNOWN, one of a report
   * that was to be forgotten SKIPPED.
   *
   * @return the receipts as they were written
   */
  public List<Receipt> receive(long job, List<Arrival> arrivals) {
    List<ReportRecord> records = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      if (arrival instanceof Arrival.Read read) {
        records.add(read.record());
      }
    }
    Adding adding = new Adding(dialect, records);
    return dialect.writing(
        handle -> {
          List<Added> added = adding.add(handle);
          List<Receipt> receipts = new ArrayList<>();
          int number = 0;
          for (Arrival arrival : arrivals) {
            receipts.add(
                arrival instanceof Arrival.Read read
                    ? receipt(read.receipt(), added.get(number++))
                    : arrival.receipt());
          }
          write(handle, job, arrivals, receipts);
          return receipts;
        });
  }

  private static Receipt receipt(Receipt receipt, Added added) {
    return switch (added.outcome()) {
      case NEW, NEWER, OLDER -> receipt;
      case KNOWN, DIFFERENT -> with(receipt, Receipt.Outcome.KNOWN, null, null);
      case FORGOTTEN ->
          with(
              receipt,
              Receipt.Outcome.SKIPPED,
              "report-forgotten",
              "The report was to be forgotten.");
    };
  }

  private static Receipt with(
      Receipt receipt, Receipt.Outcome outcome, String code, String sentence) {
    return new Receipt(
        receipt.place(),
        receipt.digest(),
        outcome,
        receipt.report(),
        Optional.ofNullable(code),
        Optional.ofNullable(sentence),
        receipt.source());
  }

  private static void write(
      Handle handle, long job, List<Arrival> arrivals, List<Receipt> receipts) {
    Map<String, Long> ids = ids(handle, receipts);
    Map<String, Long> reports = reports(handle, receipts);
    // A place twice in one batch keeps its last outcome.
    Map<Long, Integer> last = new LinkedHashMap<>();
    for (int i = 0; i < receipts.size(); i++) {
      last.put(ids.get(receipts.get(i).place()), i);
    }
    PreparedBatch inputs = handle.prepareBatch(INSERT);
    PreparedBatch copies =
        handle.prepareBatch("insert into copy (input, hash, text) values (?, ?, ?)");
    for (Map.Entry<Long, Integer> entry : last.entrySet()) {
      long id = entry.getKey();
      Receipt receipt = receipts.get(entry.getValue());
      inputs.add(
          id,
          receipt.place(),
          job,
          receipt.digest().orElse(null),
          spelling(receipt.outcome()),
          receipt.report().map(reports::get).orElse(null),
          receipt.code().orElse(null),
          receipt.sentence().orElse(null),
          receipt.source().url().orElse(null),
          receipt.source().outlet().orElse(null),
          receipt.source().title().orElse(null),
          receipt.source().published().orElse(null),
          now());
      if (arrivals.get(entry.getValue()) instanceof Arrival.Copied copy) {
        copies.add(id, attest.record.Article.idOf(copy.text()), copy.text());
      }
    }
    Chunks.of(List.copyOf(last.keySet()))
        .forEach(
            chunk ->
                handle
                    .createUpdate("delete from copy where input in (<ids>)")
                    .bindList("ids", chunk)
                    .execute());
    if (!last.isEmpty()) {
      inputs.execute();
    }
    if (copies.size() > 0) {
      copies.execute();
    }
  }

  private static final String INSERT =
      "insert into input (id, place, job, digest, outcome, report, code, sentence, url, outlet,"
          + " title, published, taken) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (place) do update set job = excluded.job, digest = excluded.digest,"
          + " outcome = excluded.outcome, report = excluded.report, code = excluded.code,"
          + " sentence = excluded.sentence, url = excluded.url, outlet = excluded.outlet,"
          + " title = excluded.title, published = excluded.published, taken = excluded.taken";

  private static final String RECEIPT =
      "select i.place, i.digest, i.outcome, r.hash, i.code, i.sentence, i.url, i.outlet, i.title,"
          + " i.published from input i left join report r on r.id = i.report";

  private static Receipt receipt(java.sql.ResultSet row, StatementContext context)
      throws java.sql.SQLException {
    return new Receipt(
        row.getString(1),
        Optional.ofNullable(row.getString(2)),
        outcome(row.getString(3)),
        Optional.ofNullable(row.getString(4)),
        Optional.ofNullable(row.getString(5)),
        Optional.ofNullable(row.getString(6)),
        new Receipt.Source(
            Optional.ofNullable(row.getString(7)),
            Optional.ofNullable(row.getString(8)),
            Optional.ofNullable(row.getString(9)),
            Optional.ofNullable(row.getString(10))));
  }

  /** The ids of places, new ones for new places. */
  private static Map<String, Long> ids(Handle handle, List<Receipt> receipts) {
    Map<String, Long> ids =
        look(
            handle,
            "select place, id from input where place in (<values>)",
            receipts.stream().map(Receipt::place).distinct().toList());
    long next = Ids.next(handle, "input");
    for (Receipt receipt : receipts) {
      if (ids.putIfAbsent(receipt.place(), next) == null) {
        next++;
      }
    }
    return ids;
  }

  private static Map<String, Long> reports(Handle handle, List<Receipt> receipts) {
    return look(
        handle,
        "select hash, id from report where hash in (<values>)",
        receipts.stream().flatMap(receipt -> receipt.report().stream()).distinct().toList());
  }

  private static Map<String, Long> look(Handle handle, String query, List<String> values) {
    Map<String, Long> found = new HashMap<>();
    Chunks.of(values)
        .forEach(
            chunk ->
                handle
                    .createQuery(query)
                    .bindList("values", chunk)
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(row -> found.put(row.getKey(), row.getValue())));
    return found;
  }

  private static String spelling(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Receipt.Outcome outcome(String spelling) {
    return Receipt.Outcome.valueOf(spelling.toUpperCase(Locale.ROOT));
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String json(List<String> sources) {
    return MAPPER.valueToTree(sources).toString();
  }

  private static List<String> sources(String json) {
    try {
      return MAPPER.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new StoreError("library-damaged", "The sources of a job are no JSON.", e);
    }
  }
}
