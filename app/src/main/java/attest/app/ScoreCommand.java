package attest.app;

import attest.app.score.AttributionScorer;
import attest.app.score.RecordScorer;
import attest.app.score.Scorer;
import attest.record.ReportRecord;
import attest.resolve.Report;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Scores the engine, or records it made, against gold, and shows where it fails. */
@Command(
    name = "score",
    header = "Scores records against annotated reports and shows where they fail.",
    description = {
      "statements: GOLD holds a document a line (.jsonl or .jsonl.gz) with its attributions as in"
          + " PolNeAR.",
      "records: GOLD is a folder of whole annotations, ID.json, with the reports in text/ID.json;"
          + " 'attest gold' makes one of what people put right at the desk.",
      "After the figures come the commonest errors and the reports with most of them."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:scored",
      "1:a record or the gold is not as it should be",
      "2:the command line makes no sense",
      "3:a file cannot be read, or the output not be written"
    },
    footerHeading = "%nExample:%n",
    footer = "  attest score statements gold.jsonl.gz")
final class ScoreCommand implements Callable<Integer> {
  /** What is scored. */
  enum Part {
    statements,
    records
  }

  /** A report with its gold. */
  private record Case(String id, Report report, JsonNode gold) {}

  private final Streams streams;
  private final Reader.Source source;

  @Parameters(index = "0", paramLabel = "PART", description = "${COMPLETION-CANDIDATES}")
  private Part part;

  @Parameters(index = "1", paramLabel = "GOLD", description = "The annotated reports.")
  private String gold;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "RECORDS.jsonl",
      description =
          "Records to score, found by their ref or hash; without them the reports are read.")
  private String records;

  @Mixin private HelpOption help;

  ScoreCommand(Streams streams, Reader.Source source) {
    this.streams = streams;
    this.source = source;
  }

  @Override
  public Integer call() {
    List<Case> cases = part == Part.records ? folder(Path.of(gold)) : rows();
    if (cases.isEmpty()) {
      throw new Failure(Failure.UNREADABLE, "gold-empty", gold + " holds no annotated report.");
    }
    Scorer scorer = part == Part.records ? new RecordScorer() : new AttributionScorer();
    if (records == null) {
      read(cases, scorer);
    } else {
      Map<String, ReportRecord> made = made();
      for (Case each : cases) {
        Optional<ReportRecord> record = Optional.ofNullable(made.get(each.id()));
        scorer.count(each.id(), each.report().text(), each.gold(), record);
      }
    }
    streams.print(scorer.summary());
    return 0;
  }

  private void read(List<Case> cases, Scorer scorer) {
    try (Reader reader = source.open()) {
      List<ReportRecord> read =
          cases.parallelStream().map(each -> Fault.read(reader, each.report())).toList();
      for (int i = 0; i < read.size(); i++) {
        Case each = cases.get(i);
        scorer.count(each.id(), each.report().text(), each.gold(), Optional.of(read.get(i)));
      }
    }
  }

  private Map<String, ReportRecord> made() {
    Map<String, ReportRecord> made = new HashMap<>();
    try (Lines lines = new Lines(records, TextFile.open(records, streams.in()))) {
      while (lines.next()) {
        if (!lines.isBlank()) {
          ReportRecord record = record(lines);
          record.article().ref().ifPresent(ref -> made.put(ref, record));
          made.put(record.article().id(), record);
        }
      }
    } catch (IOException e) {
      throw unreadable(records, e);
    }
    return made;
  }

  private static ReportRecord record(Lines lines) {
    try {
      return ReportRecord.fromJson(lines.text().orElse(""));
    } catch (IllegalArgumentException e) {
      throw new Failure(
          Failure.FAILED,
          "record-broken",
          "Line " + lines.number() + " holds no record: " + e.getMessage());
    }
  }

  private List<Case> rows() {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = TextFile.open(gold, streams.in());
        Lines lines = new Lines(gold, gold.endsWith(".gz") ? new GZIPInputStream(in) : in)) {
      while (lines.next()) {
        if (!lines.isBlank()) {
          JsonNode row = json(gold, lines.text().orElse(""));
          cases.add(of(row, row));
        }
      }
    } catch (IOException e) {
      throw unreadable(gold, e);
    }
    return cases;
  }

  private static List<Case> folder(Path folder) {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        Path text = folder.resolve("text").resolve(file.getFileName());
        cases.add(of(json(text), json(file)));
      }
    } catch (IOException e) {
      throw unreadable(folder.toString(), e);
    }
    return cases;
  }

  private static Case of(JsonNode row, JsonNode gold) {
    String id = row.path(row.has("doc") ? "doc" : "id").asText();
    Optional<String> published =
        Optional.of(row.path("published").asText("")).filter(day -> !day.isEmpty());
    Report report =
        Report.given(
            row.path("text").asText(),
            Optional.of(id),
            Optional.empty(),
            published,
            Optional.empty(),
            Optional.empty());
    return new Case(id, report, gold);
  }

  private static JsonNode json(Path file) throws IOException {
    return json(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
  }

  private static JsonNode json(String name, String text) {
    try {
      return Lines.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Failure(
          Failure.FAILED, "gold-broken", name + " is no JSON: " + e.getOriginalMessage() + ".");
    }
  }

  private static Failure unreadable(String name, IOException e) {
    return new Failure(
        Failure.UNREADABLE, "file-unreadable", name + " cannot be read: " + e.getMessage());
  }
}
