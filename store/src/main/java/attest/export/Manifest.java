package attest.export;

import attest.record.Maker;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What a folder of an export holds and where it is from.
 *
 * @param attest the version of attest that wrote it
 * @param made when
 * @param query the query whose answer it is, in the query language; "" for everything
 * @param text whether the words of the reports are in it, or hashes in their place
 * @param records the number of records it was made of
 * @param makers what made those records, and how many each
 * @param files its files, in the order of writing
 */
public record Manifest(
    String attest,
    Instant made,
    String query,
    boolean text,
    long records,
    List<Made> makers,
    List<File> files) {
  /** The name of its file. */
  public static final String NAME = "manifest.json";

  /** The version of its form. */
  private static final int VERSION = 1;

  public Manifest {
    makers = List.copyOf(makers);
    files = List.copyOf(files);
  }

  /** How many records a version of the engine made. */
  public record Made(Maker maker, long records) {}

  /**
   * A file.
   *
   * @param name in the folder
   * @param format the name of its format
   * @param rows rows without the header, lines, items or features
   * @param bytes its size
   * @param sha256 the SHA-256 of its bytes, in hex
   * @param leavesOut what it leaves out or changes of the records, a sentence each
   */
  public record File(
      String name, String format, long rows, long bytes, String sha256, List<String> leavesOut) {
    public File {
      leavesOut = List.copyOf(leavesOut);
    }
  }

  /** The manifest as JSON of several lines. */
  public String toJson() {
    ObjectNode json = JsonLines.MAPPER.createObjectNode();
    json.put("manifest", VERSION);
    json.put("attest", attest).put("made", made.toString()).put("query", query);
    json.put("text", text).put("records", records);
    ArrayNode engines = json.putArray("engines");
    for (Made each : makers) {
      ObjectNode engine = engines.addObject().put("version", each.maker().version());
      ObjectNode models = engine.putObject("models");
      each.maker().models().forEach(models::put);
      engine.put("records", each.records());
    }
    ArrayNode list = json.putArray("files");
    for (File each : files) {
      ObjectNode file = list.addObject().put("name", each.name()).put("format", each.format());
      file.put("rows", each.rows()).put("bytes", each.bytes()).put("sha256", each.sha256());
      ArrayNode lost = file.putArray("leavesOut");
      each.leavesOut().forEach(lost::add);
    }
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    try {
      return JsonLines.MAPPER.writer(printer).writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a manifest.
   *
   * @throws IllegalArgumentException if it is none, saying why
   */
  public static Manifest fromJson(String json) {
    try {
      JsonNode node = JsonLines.MAPPER.readTree(json);
      if (node.path("manifest").asInt() != VERSION) {
        throw new IllegalArgumentException("it is no manifest of version " + VERSION);
      }
      List<Made> makers = new ArrayList<>();
      for (JsonNode each : required(node, "engines")) {
        TreeMap<String, String> models = new TreeMap<>();
        required(each, "models")
            .properties()
            .forEach(m -> models.put(m.getKey(), m.getValue().asText()));
        Maker maker = new Maker(required(each, "version").asText(), models);
        makers.add(new Made(maker, required(each, "records").asLong()));
      }
      List<File> files = new ArrayList<>();
      for (JsonNode each : required(node, "files")) {
        List<String> lost = new ArrayList<>();
        required(each, "leavesOut").forEach(sentence -> lost.add(sentence.asText()));
        files.add(
            new File(
                required(each, "name").asText(),
                required(each, "format").asText(),
                required(each, "rows").asLong(),
                required(each, "bytes").asLong(),
                required(each, "sha256").asText(),
                lost));
      }
      return new Manifest(
          required(node, "attest").asText(),
          Instant.parse(required(node, "made").asText()),
          required(node, "query").asText(),
          required(node, "text").asBoolean(),
          required(node, "records").asLong(),
          makers,
          files);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("its time is none: " + e.getParsedString(), e);
    }
  }

  private static JsonNode required(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("it lacks " + name);
    }
    return value;
  }
}
