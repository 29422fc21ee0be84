package attest.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Documents as JSON, between the processes. */
final class Answers {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Answers() {}

  static byte[] write(Document document) throws IOException {
    ObjectNode node = MAPPER.createObjectNode();
    switch (document) {
      case Document.Read read -> {
        node.put("title", read.title().orElse(null));
        node.put("author", read.author().orElse(null));
        node.put("created", read.created().orElse(null));
        read.paragraphs().forEach(node.putArray("paragraphs")::add);
      }
      case Document.Unreadable not -> node.put("code", not.code()).put("sentence", not.sentence());
    }
    return MAPPER.writeValueAsBytes(node);
  }

  static Document read(byte[] json) throws IOException {
    JsonNode node = MAPPER.readTree(json);
    if (node.has("code")) {
      return new Document.Unreadable(node.get("code").asText(), node.get("sentence").asText());
    }
    List<String> paragraphs = new ArrayList<>();
    node.path("paragraphs").forEach(paragraph -> paragraphs.add(paragraph.asText()));
    return new Document.Read(
        string(node, "title"), string(node, "author"), string(node, "created"), paragraphs);
  }

  private static Optional<String> string(JsonNode node, String name) {
    return Optional.ofNullable(node.path(name).asText(null));
  }
}
