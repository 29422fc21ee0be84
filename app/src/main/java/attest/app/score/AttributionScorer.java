package attest.app.score;

import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Statement;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Scores statements against attributions annotated as in PolNeAR (Newell and others 2018): exact
 * sources, cues and contents, whole attributions. The gold has one layer, so statements inside
 * others are left out.
 */
public final class AttributionScorer implements Scorer {
  private static final int WORST = 10;
  private static final int COMMON = 25;

  /** One attribution of either side, each role as its stretches. */
  private record Ascribed(
      List<Stretch> source, List<Stretch> cue, List<Stretch> content, String kind) {}

  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, Figure> kinds = new LinkedHashMap<>();
  private final Map<String, Figure> reports = new LinkedHashMap<>();
  private final Tally missedCues = new Tally();
  private final Tally spuriousCues = new Tally();
  private final Tally edges = new Tally();

  @Override
  public void count(String id, String text, JsonNode gold, Optional<ReportRecord> record) {
    int[] points = text.codePoints().toArray();
    List<Ascribed> wanted = new ArrayList<>();
    for (JsonNode each : gold.path("annotations").path(0).path("attributions")) {
      wanted.add(
          new Ascribed(
              role(points, each.path("source")),
              role(points, each.path("cue")),
              role(points, each.path("content")),
              each.path("type").asText("none")));
    }
    List<Ascribed> found = new ArrayList<>();
    for (Statement each : record.map(ReportRecord::statements).orElse(List.of())) {
      if (each.within().isEmpty()) {
        List<Span> source = each.source().flatMap(Statement.Source::span).stream().toList();
        found.add(
            new Ascribed(
                Stretch.of(points, source),
                Stretch.of(points, each.cue().stream().toList()),
                Stretch.of(points, each.content()),
                each.kind().name().toLowerCase(Locale.ROOT)));
      }
    }
    Figure report = reports.computeIfAbsent(id, key -> new Figure());
    exact("source exact", all(wanted, 0), all(found, 0), null);
    exact("cue exact", all(wanted, 1), all(found, 1), null);
    exact("content exact", all(wanted, 2), all(found, 2), report);
    whole(wanted, found);
    kinds(wanted, all(found, 2));
    errors(points, wanted, found);
  }

  private static List<Stretch> role(int[] text, JsonNode parts) {
    List<Stretch> stretches = new ArrayList<>();
    for (JsonNode part : parts.isArray() ? parts : List.of(parts)) {
      for (JsonNode span : part.path("spans")) {
        Stretch.trimmed(text, span.path(0).asInt(), span.path(1).asInt()).ifPresent(stretches::add);
      }
    }
    return stretches;
  }

  private static Set<Stretch> all(List<Ascribed> ascribed, int role) {
    Set<Stretch> all = new HashSet<>();
    for (Ascribed each : ascribed) {
      all.addAll(List.of(each.source(), each.cue(), each.content()).get(role));
    }
    return all;
  }

  private void exact(String name, Set<Stretch> gold, Set<Stretch> found, Figure report) {
    int hits = (int) gold.stream().filter(found::contains).count();
    figures.computeIfAbsent(name, key -> new Figure()).add(hits, found.size(), gold.size());
    if (report != null) {
      report.add(hits, found.size(), gold.size());
    }
  }

  private void whole(List<Ascribed> gold, List<Ascribed> found) {
    List<List<Set<Stretch>>> left = new ArrayList<>();
    found.forEach(each -> left.add(key(each)));
    int hits = 0;
    for (Ascribed each : gold) {
      hits += left.remove(key(each)) ? 1 : 0;
    }
    figures
        .computeIfAbsent("whole attribution exact", key -> new Figure())
        .add(hits, found.size(), gold.size());
  }

  private static List<Set<Stretch>> key(Ascribed each) {
    return List.of(
        new HashSet<>(each.source()), new HashSet<>(each.cue()), new HashSet<>(each.content()));
  }

  private void kinds(List<Ascribed> gold, Set<Stretch> found) {
    for (Ascribed each : gold) {
      Figure figure = kinds.computeIfAbsent(each.kind(), key -> new Figure());
      each.content().forEach(content -> figure.add(found.contains(content)));
    }
  }

  private void errors(int[] text, List<Ascribed> gold, List<Ascribed> found) {
    List<Stretch> goldCues = List.copyOf(all(gold, 1));
    List<Stretch> foundCues = List.copyOf(all(found, 1));
    for (Stretch cue : goldCues) {
      if (foundCues.stream().noneMatch(cue::overlaps)) {
        missedCues.add(cue.in(text).toLowerCase(Locale.ROOT));
      }
    }
    for (Stretch cue : foundCues) {
      if (goldCues.stream().noneMatch(cue::overlaps)) {
        spuriousCues.add(cue.in(text).toLowerCase(Locale.ROOT));
      }
    }
    List<Stretch> contents = List.copyOf(all(found, 2));
    for (Stretch content : all(gold, 2)) {
      if (!contents.contains(content)) {
        edges.add(error(content, contents.stream().filter(content::overlaps).toList()));
      }
    }
  }

  private static String error(Stretch gold, List<Stretch> found) {
    if (found.isEmpty()) {
      return "missed whole";
    } else if (found.size() > 1) {
      return "cut into several";
    }
    Stretch only = found.get(0);
    boolean first = only.start() == gold.start();
    boolean last = only.end() == gold.end();
    return first
        ? only.end() < gold.end() ? "ends too early" : "ends too late"
        : last
            ? only.start() < gold.start() ? "begins too early" : "begins too late"
            : "both edges wrong";
  }

  @Override
  public String summary() {
    StringBuilder out = new StringBuilder();
    figures.forEach((name, figure) -> out.append(figure.line(name)));
    out.append("\nContents found exactly, by kind\n");
    kinds.forEach((kind, figure) -> out.append(figure.shareLine("  " + kind)));
    out.append(edges.top("What is wrong with contents that were not found exactly", COMMON));
    out.append(missedCues.top("Missed cues", COMMON));
    out.append(spuriousCues.top("Cues that are none in the gold", COMMON));
    return out + RecordScorer.worst(reports, WORST);
  }
}
