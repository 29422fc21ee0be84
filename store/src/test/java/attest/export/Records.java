package attest.export;

import attest.record.Article;
import attest.record.ReportRecord;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Records about invented happenings. */
final class Records {
  /** A record with a value of every sort. */
  static final ReportRecord SAMPLE = sample();

  private Records() {}

  private static ReportRecord sample() {
    try (InputStream in = Records.class.getResourceAsStream("sample.json")) {
      return ReportRecord.fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Texts of statements that a spreadsheet, or a careless reader of CSV, stumbles over. */
  static final List<String> TRAPS =
      List.of(
          "=HYPERLINK(\"http://example.org\";\"here\")",
          "+1 for peace",
          "-1, they said",
          "@SUM(A1:A9)",
          "\tindented",
          "\rreturned",
          "\nbroken",
          "'=quoted formula",
          "''plain apostrophes",
          "two\r\nlines, \"quoted\"",
          "| bars | in | it",
          " blanks ",
          "nul\u0000and bell\u0007",
          "🕊 dove, Ελλάδα, عربي, \u202eturned",
          "\uff1dfull width",
          "x\\\"y");

  /** A record with one statement for each trap, and traps in everything given with the report. */
  static ReportRecord traps() {
    StringBuilder text = new StringBuilder("Somebody said: ");
    ObjectNode record = (ObjectNode) tree(SAMPLE.toJson());
    ArrayNode statements = JsonLines.MAPPER.createArrayNode();
    JsonNode pattern = tree(SAMPLE.toJson()).get("statements").get(0);
    int number = 0;
    for (String trap : TRAPS) {
      int start = text.codePointCount(0, text.length());
      text.append(trap);
      ObjectNode statement = pattern.deepCopy();
      statement.put("id", "s" + ++number).put("anonymous", true);
      statement.putNull("source").putNull("cue").putNull("time");
      statement.putArray("chain");
      statement.putArray("acts");
      statement.putObject("medium").put("type", "unspecified").putArray("spans");
      ObjectNode span = statement.putArray("content").addObject();
      span.put("start", start).put("end", text.codePointCount(0, text.length())).put("text", trap);
      statements.add(statement);
      text.append(" / ");
    }
    ObjectNode article = (ObjectNode) record.get("article");
    article.put("text", text.toString()).put("id", Article.idOf(text.toString()));
    article.put("ref", "=1+1").put("outlet", "The \"Quote\", daily").put("title", "-2\t+3\n@4");
    article.put("url", "https://news.example/a?b=1,2");
    record.set("statements", statements);
    for (String list : List.of("entities", "events", "absences", "times", "distances", "notes")) {
      record.putArray(list);
    }
    return ReportRecord.fromJson(record.toString());
  }

  /** The sample under other ids. */
  static Stream<ReportRecord> many(int count) {
    return Stream.iterate(0, i -> i + 1)
        .limit(count)
        .map(
            i -> {
              Article a = SAMPLE.article();
              return new ReportRecord(
                  SAMPLE.engine(),
                  new Article(
                      a.id(),
                      java.util.Optional.of("r-" + i),
                      a.url(),
                      a.outlet(),
                      a.title(),
                      a.byline(),
                      a.published(),
                      a.publishedFrom(),
                      a.language(),
                      a.text()),
                  SAMPLE.entities(),
                  SAMPLE.statements(),
                  SAMPLE.events(),
                  SAMPLE.absences(),
                  SAMPLE.times(),
                  SAMPLE.distances(),
                  SAMPLE.notes());
            });
  }

  /** A format's one file of some records. */
  static String write(Exporter exporter, Format format, ReportRecord... records) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      exporter.toStream(out, format, Stream.of(records));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static JsonNode tree(String json) {
    try {
      return JsonLines.MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
