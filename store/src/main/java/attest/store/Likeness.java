package attest.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Finds the report that a text is nearly a copy of, by the numbers they have in common. */
final class Likeness {
  private final Handle handle;

  Likeness(Handle handle) {
    this.handle = handle;
  }

  /** Keeps the numbers of reports by their ids. */
  static void keep(Dialect dialect, Handle handle, Map<Long, Shingles> reports) {
    List<Object[]> rows = new ArrayList<>();
    reports.forEach(
        (report, shingles) ->
            Arrays.stream(shingles.bands())
                .distinct()
                .forEach(band -> rows.add(new Object[] {band, report})));
    // Neighbours in the index one after the other.
    rows.sort(Comparator.comparingLong(row -> (long) row[0]));
    if (!rows.isEmpty()) {
      dialect.insert(handle, "band (value, report)", rows.iterator());
    }
  }

  /** Gives their numbers to reports that came in before there were any. */
  static void complete(Dialect dialect) {
    if (!dialect.reading(Likeness::without).isEmpty()) {
      dialect.noting(
          handle -> {
            complete(dialect, handle);
            return null;
          });
    }
  }

  private static List<Long> without(Handle handle) {
    return handle
        .createQuery("select report from text where report not in (select report from band)")
        .mapTo(Long.class)
        .list();
  }

  private static void complete(Dialect dialect, Handle handle) {
    for (List<Long> chunk : Chunks.of(without(handle))) {
      Map<Long, Shingles> reports = new HashMap<>();
      new Likeness(handle)
          .known(chunk)
          .forEach((id, candidate) -> reports.put(id, candidate.shingles()));
      keep(dialect, handle, reports);
    }
  }

  /** Of each text the hash of the report that it is a near-copy of; the most alike, then oldest. */
  List<Optional<String>> originals(List<Shingles> texts) {
    Map<Long, Set<Long>> reports = reports(texts);
    Set<Long> candidates = new LinkedHashSet<>();
    List<Set<Long>> each = new ArrayList<>();
    for (Shingles text : texts) {
      Set<Long> some = new LinkedHashSet<>();
      Arrays.stream(text.bands())
          .forEach(band -> some.addAll(reports.getOrDefault(band, Set.of())));
      each.add(some);
      candidates.addAll(some);
    }
    Map<Long, Candidate> known = known(candidates);
    List<Optional<String>> originals = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Shingles text = texts.get(i);
      originals.add(
          each.get(i).stream()
              .sorted()
              .map(known::get)
              .filter(candidate -> text.isCopyOf(candidate.shingles()))
              .reduce(
                  (one, other) ->
                      text.share(other.shingles()) > text.share(one.shingles()) ? other : one)
              .map(Candidate::hash));
    }
    return originals;
  }

  private record Candidate(String hash, Shingles shingles) {}

  /** The reports that have each of the texts' numbers. */
  private Map<Long, Set<Long>> reports(List<Shingles> texts) {
    Set<Long> bands = new HashSet<>();
    texts.forEach(text -> Arrays.stream(text.bands()).forEach(bands::add));
    Map<Long, Set<Long>> reports = new HashMap<>();
    Chunks.of(List.copyOf(bands))
        .forEach(
            chunk ->
                handle
                    .createQuery("select value, report from band where value in (<bands>)")
                    .bindList("bands", chunk)
                    .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                    .forEach(
                        row ->
                            reports
                                .computeIfAbsent(row.getKey(), band -> new HashSet<>())
                                .add(row.getValue())));
    return reports;
  }

  private Map<Long, Candidate> known(Collection<Long> ids) {
    Map<Long, Candidate> known = new HashMap<>();
    Chunks.of(List.copyOf(ids))
        .forEach(
            chunk ->
                handle
                    .createQuery(
                        "select r.id, r.hash, t.text from report r join text t on t.report = r.id"
                            + " where r.id in (<ids>)")
                    .bindList("ids", chunk)
                    .map(
                        (row, context) ->
                            Map.entry(
                                row.getLong(1),
                                new Candidate(row.getString(2), Shingles.of(row.getString(3)))))
                    .forEach(row -> known.put(row.getKey(), row.getValue())));
    return known;
  }
}
