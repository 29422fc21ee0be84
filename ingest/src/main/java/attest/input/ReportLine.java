package attest.input;

import attest.resolve.Report;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A report as a line of JSON: an object with "text", and "id", "title", "published", "outlet",
 * "url" beside it where they are known.
 */
public final class ReportLine {
  /** Reads JSON with strings of any length; nothing may follow the value. */
  public static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ReportLine() {}

  /**
   * Reads a line.
   *
   * @param line without its end; empty where it is not UTF-8
   * @param defaults holds for what the line does not say
   * @return {@link Content.Text}, or {@link Content.Nothing} with line-not-utf8, line-no-json,
   *     line-no-object, text-missing, text-empty or field-no-string
   */
  public static Content read(Optional<String> line, Report defaults) {
    try {
      return new Content.Text(report(object(line), defaults));
    } catch (ProblemException e) {
      return new Content.Nothing(e.problem());
    }
  }

  /** Reads a line of a source, which may hold a ninjs item instead; nothing for a blank one. */
  static Optional<Content> read(byte[] bytes) {
    Optional<String> line = decode(bytes);
    if (line.isPresent() && line.get().isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(content(object(line)));
    } catch (ProblemException e) {
      return Optional.of(new Content.Nothing(e.problem()));
    }
  }

  /** What an object holds: a report, or a ninjs item. */
  static Content content(JsonNode node) throws ProblemException {
    return !node.has("text") && Ninjs.is(node)
        ? Ninjs.read(node)
        : new Content.Text(report(node, Report.of("")));
  }

  private static Optional<String> decode(byte[] bytes) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static JsonNode object(Optional<String> line) throws ProblemException {
    if (line.isEmpty()) {
      throw ProblemException.failed("line-not-utf8", "The line is not UTF-8.");
    }
    JsonNode node;
    try {
      node = MAPPER.readTree(line.get());
    } catch (JsonProcessingException e) {
      throw ProblemException.failed(
          "line-no-json", "The line is no JSON: " + e.getOriginalMessage() + ".");
    }
    if (!node.isObject()) {
      throw ProblemException.failed("line-no-object", "The line is no JSON object.");
    }
    return node;
  }

  private static Report report(JsonNode node, Report defaults) throws ProblemException {
    String text = field(node, "text", Optional.empty()).orElse("");
    if (!node.has("text")) {
      throw ProblemException.failed("text-missing", "The line has no \"text\".");
    } else if (text.isBlank()) {
      throw ProblemException.failed("text-empty", "The text is empty.");
    }
    return Report.given(
        text,
        field(node, "id", defaults.ref()),
        field(node, "title", defaults.title()),
        field(node, "published", defaults.published()),
        field(node, "outlet", defaults.outlet()),
        field(node, "url", defaults.url()));
  }

  private static Optional<String> field(JsonNode node, String name, Optional<String> otherwise)
      throws ProblemException {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull() || value.isTextual() && value.asText().isEmpty()) {
      return otherwise;
    } else if (value.isTextual() || value.isNumber() && name.equals("id")) {
      return Optional.of(value.asText());
    }
    throw ProblemException.failed(
        "field-no-string", "The field \"" + name + "\" should hold a string.");
  }
}
