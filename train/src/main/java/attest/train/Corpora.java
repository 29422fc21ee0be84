package attest.train;

import attest.read.Name;
import attest.text.Layout;
import attest.text.Phrase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Reads the corpora, and keeps what the teacher said of them beside the build. */
final class Corpora {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Corpora() {}

  /** All that is learned from, with the teacher's labels. */
  static List<Annotated> all(Path gold, Path cache) throws IOException {
    List<Annotated> documents = new ArrayList<>();
    documents.addAll(
        teach(
            polnear(gold.resolve("statements/polnear-train.jsonl.gz")),
            cache.resolve("polnear.jsonl.gz")));
    documents.addAll(
        teach(
            news(gold.resolve("incidents/outlets.jsonl.gz"), 400),
            cache.resolve("outlets.jsonl.gz")));
    documents.addAll(
        teach(
            news(gold.resolve("incidents/shootings.jsonl.gz"), 300),
            cache.resolve("shootings.jsonl.gz")));
    return documents;
  }

  /** What is never learned from, with the teacher's labels. */
  static List<Annotated> measured(Path gold, Path cache) throws IOException {
    return teach(
        polnear(gold.resolve("statements/polnear-dev.jsonl.gz")),
        cache.resolve("polnear-dev.jsonl.gz"));
  }

  /** PolNeAR (Newell and others 2018): a document a line, with its attributions. */
  static List<Annotated> polnear(Path file) throws IOException {
    List<Annotated> documents = new ArrayList<>();
    for (JsonNode row : rows(file, Integer.MAX_VALUE)) {
      String text = row.get("text").asText();
      Layout layout = Layout.of(text);
      List<Annotated.Gold> gold = new ArrayList<>();
      for (JsonNode each : row.get("annotations").get(0).get("attributions")) {
        gold.add(
            new Annotated.Gold(
                phrases(layout, each.get("source")),
                phrases(layout, each.get("cue")),
                phrases(layout, each.get("content"))));
      }
      documents.add(
          new Annotated(
              row.get("doc").asText(), layout, Optional.empty(), List.of(), Optional.of(gold)));
    }
    return documents;
  }

  /** News text alone, for silver labels: {@code id} and {@code text} a line. */
  static List<Annotated> news(Path file, int limit) throws IOException {
    List<Annotated> documents = new ArrayList<>();
    for (JsonNode row : rows(file, limit)) {
      documents.add(
          new Annotated(
              row.get("id").asText(),
              Layout.of(row.get("text").asText()),
              Optional.empty(),
              List.of(),
              Optional.empty()));
    }
    return documents;
  }

  /** Adds the teacher's labels, from the cache where it has them. */
  static List<Annotated> teach(List<Annotated> documents, Path cache) throws IOException {
    if (!Files.exists(cache)) {
      Teacher teacher = new Teacher();
      Files.createDirectories(cache.getParent());
      Path partial = cache.resolveSibling(cache.getFileName() + ".partial");
      try (BufferedWriter out =
          new BufferedWriter(
              new OutputStreamWriter(
                  new GZIPOutputStream(Files.newOutputStream(partial)), StandardCharsets.UTF_8))) {
        for (Annotated document : documents) {
          List<Name> names = new ArrayList<>();
          Annotated.Silver silver = teacher.label(document.layout(), names);
          JSON.writer()
              .without(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET)
              .writeValue(
                  out, new Cached(silver.pos(), silver.head(), silver.label(), spans(names)));
          out.newLine();
        }
      }
      Files.move(partial, cache);
    }
    List<Annotated> taught = new ArrayList<>();
    try (BufferedReader lines = reader(cache)) {
      for (Annotated document : documents) {
        Cached cached = JSON.readValue(lines.readLine(), Cached.class);
        if (cached.pos().length != document.layout().words().size()) {
          throw new IOException("the cache " + cache + " is of another layout: delete it");
        }
        List<Name> names = new ArrayList<>();
        for (int[] name : cached.names()) {
          names.add(new Name(new Phrase(name[0], name[1]), Name.Kind.values()[name[2]]));
        }
        taught.add(
            new Annotated(
                document.id(),
                document.layout(),
                Optional.of(new Annotated.Silver(cached.pos(), cached.head(), cached.label())),
                names,
                document.attributions()));
      }
    }
    return taught;
  }

  private record Cached(int[] pos, int[] head, int[] label, int[][] names) {}

  private static int[][] spans(List<Name> names) {
    return names.stream()
        .map(n -> new int[] {n.phrase().first(), n.phrase().end(), n.kind().ordinal()})
        .toArray(int[][]::new);
  }

  /** A role of PolNeAR is an object with spans, or a list of such, in code points. */
  private static List<Phrase> phrases(Layout layout, JsonNode role) {
    List<Phrase> phrases = new ArrayList<>();
    if (role == null || role.isNull()) {
      return phrases;
    }
    for (JsonNode part : role.isArray() ? role : List.of(role)) {
      for (JsonNode span : part.get("spans")) {
        String text = layout.text();
        int start = text.offsetByCodePoints(0, span.get(0).asInt());
        int end = text.offsetByCodePoints(0, span.get(1).asInt());
        int first = layout.wordAt(start);
        int stop = layout.wordAt(Math.max(start, end - 1)) + 1;
        if (stop > layout.words().size() || layout.word(stop - 1).start() >= end) {
          stop--;
        }
        if (first < stop) {
          phrases.add(new Phrase(first, stop));
        }
      }
    }
    return phrases;
  }

  private static List<JsonNode> rows(Path file, int limit) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (BufferedReader lines = reader(file)) {
      for (String line = lines.readLine();
          line != null && rows.size() < limit;
          line = lines.readLine()) {
        rows.add(JSON.readTree(line));
      }
    }
    return rows;
  }

  private static BufferedReader reader(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }
}
