package attest.bench;

import attest.Engine;
import attest.bench.event.Measure;
import attest.record.Entity;
import attest.record.Event;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Statement;
import attest.resolve.Actor;
import attest.resolve.Report;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Country and sector of actors against {@code bench/labels/actors.tsv}. A country is right if it is
 * one of those either reader wrote, a sector if the first one given is; of several actors together
 * all countries must be right and any sector. A mention that the record does not have says nothing,
 * which is right only where the readers could say nothing either.
 */
final class Actors implements Measure {
  private static final String NONE = "-";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private final Path labels;

  Actors(Path labels) {
    this.labels = labels;
  }

  private record Label(
      String set, String report, int start, int end, List<String> countries, List<String> sectors) {
    static Label of(String line) {
      String[] cells = line.split("\t");
      int dash = cells[2].indexOf('-');
      return new Label(
          cells[0],
          cells[1],
          Integer.parseInt(cells[2].substring(0, dash)),
          Integer.parseInt(cells[2].substring(dash + 1)),
          List.of((cells[3] + "|" + cells[4]).split("\\|")),
          List.of((cells[5] + "|" + cells[6]).split("\\|")));
    }
  }

  private static final class Tally {
    int all;
    int found;
    int country;
    int sector;
  }

  @Override
  public String figures(Engine engine, List<JsonNode> rows, Consumer<String> wrong) {
    Map<String, List<Label>> wanted = new LinkedHashMap<>();
    for (Label label : read()) {
      wanted.computeIfAbsent(label.report(), r -> new ArrayList<>()).add(label);
    }
    Map<String, Tally> tallies = new LinkedHashMap<>();
    Map<String, JsonNode> byId = new HashMap<>();
    rows.forEach(row -> byId.putIfAbsent(row.get(row.has("doc") ? "doc" : "id").asText(), row));
    wanted.forEach(
        (id, list) -> {
          ReportRecord record = engine.read(dated(Score.report(byId.get(id))));
          for (Label label : list) {
            score(record, label, tallies, wrong);
          }
        });
    StringBuilder out = new StringBuilder();
    tallies.forEach(
        (set, t) ->
            out.append(
                String.format(
                    Locale.ROOT,
                    "%-10s country %5.1f %%   sector %5.1f %%   of %d (%d found)%n",
                    set,
                    100.0 * t.country / t.all,
                    100.0 * t.sector / t.all,
                    t.all,
                    t.found)));
    return out.toString();
  }

  /** A report with the day that its name tells, as PolNeAR's do; the readers saw it too. */
  private static Report dated(Report report) {
    Matcher day = DAY.matcher(report.ref().orElse(""));
    return report.published().isPresent() || !day.find()
        ? report
        : Report.given(
            report.text(),
            report.ref(),
            report.title(),
            Optional.of(day.group()),
            report.outlet(),
            report.url());
  }

  private List<Label> read() {
    try {
      return Files.readAllLines(labels).stream()
          .filter(line -> !line.startsWith("#"))
          .map(Label::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void score(
      ReportRecord record, Label label, Map<String, Tally> tallies, Consumer<String> wrong) {
    Optional<Entity> entity = entity(record, label);
    List<Actor> actors = new ArrayList<>();
    entity.ifPresent(e -> actors(record, e, actors));
    TreeSet<String> countries = new TreeSet<>();
    List<String> sectors = new ArrayList<>();
    for (Actor actor : actors) {
      actor.country().ifPresent(countries::add);
      actor.sector().stream().limit(1).forEach(sectors::add);
    }
    String country = countries.isEmpty() ? NONE : String.join("+", countries);
    boolean countryRight = label.countries().stream().map(Actors::sorted).anyMatch(country::equals);
    boolean sectorRight =
        sectors.isEmpty()
            ? label.sectors().contains(NONE)
            : sectors.stream().anyMatch(label.sectors()::contains);
    for (String set : List.of(label.set(), "all")) {
      Tally tally = tallies.computeIfAbsent(set, s -> new Tally());
      tally.all++;
      tally.found += entity.isPresent() ? 1 : 0;
      tally.country += countryRight ? 1 : 0;
      tally.sector += sectorRight ? 1 : 0;
    }
    if (!countryRight || !sectorRight) {
      String text = record.article().text();
      int from = text.offsetByCodePoints(0, label.start());
      int to = text.offsetByCodePoints(from, label.end() - label.start());
      wrong.accept(
          String.format(
              "%s %s %d-%d %s%s\t%s: %s %s %s, not %s %s",
              label.set(),
              label.report(),
              label.start(),
              label.end(),
              countryRight ? "" : "C",
              sectorRight ? "" : "S",
              text.substring(from, to).replace('\n', ' '),
              entity.map(e -> e.kind() + " \"" + e.name() + "\"").orElse("nobody"),
              country,
              sectors,
              label.countries(),
              label.sectors()));
    }
  }

  private static String sorted(String countries) {
    String[] codes = countries.split("\\+");
    Arrays.sort(codes);
    return String.join("+", codes);
  }

  private static void actors(ReportRecord record, Entity entity, List<Actor> into) {
    entity.actor().ifPresent(into::add);
    if (entity.actor().isEmpty()) {
      record.entities().stream()
          .filter(e -> entity.members().contains(e.id()))
          .forEach(e -> e.actor().ifPresent(into::add));
    }
  }

  /**
   * Who a statement or an event says is meant here, or the mention that covers most of the words.
   */
  private static Optional<Entity> entity(ReportRecord record, Label label) {
    Map<String, Integer> overlap = new LinkedHashMap<>();
    for (Statement each : record.statements()) {
      each.source()
          .filter(s -> s.span().isPresent() && s.entity().isPresent())
          .ifPresent(s -> note(overlap, s.entity().get(), s.span().get(), label));
    }
    for (Event each : record.events()) {
      each.actor().forEach(r -> r.entity().ifPresent(e -> note(overlap, e, r.span(), label)));
      each.recipient().forEach(r -> r.entity().ifPresent(e -> note(overlap, e, r.span(), label)));
    }
    if (overlap.isEmpty()) {
      for (Entity each : record.entities()) {
        each.mentions().forEach(m -> note(overlap, each.id(), m.span(), label));
      }
    }
    return overlap.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .flatMap(
            best ->
                record.entities().stream().filter(e -> e.id().equals(best.getKey())).findFirst());
  }

  private static void note(Map<String, Integer> overlap, String entity, Span span, Label label) {
    int shared = Math.min(span.end(), label.end()) - Math.max(span.start(), label.start());
    if (shared > 0) {
      overlap.merge(entity, shared, Math::max);
    }
  }
}
