package attest.input;

import attest.page.Moment;
import attest.resolve.Report;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * News items in IPTC's JSON, of its first, second and third generation: they differ in how names
 * are written and in whether bodies and headlines stand in lists.
 */
final class Ninjs {
  private static final Set<String> BODIES =
      Set.of("bodies", "body_text", "body_xhtml", "body_html", "bodytext", "bodyxhtml");
  private static final Set<String> HEADLINES = Set.of("headlines", "headline", "title");

  private Ninjs() {}

  /** Whether an object looks like an item. */
  static boolean is(JsonNode node) {
    return any(node, BODIES).isPresent() && (node.has("uri") || any(node, HEADLINES).isPresent());
  }

  /** The report of an item. */
  static Content read(JsonNode item) throws ProblemException {
    String type = string(item, "type").orElse("text");
    if (!type.equals("text") && !type.equals("composite")) {
      return new Content.Nothing(
          Problem.skipped("item-no-text", "The item is no text but " + type + "."));
    }
    String text = text(item);
    if (text.isBlank()) {
      throw ProblemException.failed("text-empty", "The text of the item is empty.");
    }
    Optional<String> published =
        string(item, "firstcreated", "firstCreated", "versioncreated", "versionCreated");
    return new Content.Text(
        new Report(
            text,
            string(item, "uri"),
            among(item.path("headlines"), "main")
                .or(() -> string(item, "headline", "title"))
                .map(Ninjs::plain),
            string(item, "byline", "by"),
            published.map(Moment::normal),
            "given",
            outlet(item),
            string(item, "url", "link").or(() -> string(item, "uri").filter(Ninjs::isAddress))));
  }

  private static boolean isAddress(String uri) {
    return uri.startsWith("http://") || uri.startsWith("https://");
  }

  private static String text(JsonNode item) {
    Optional<String> plain = string(item, "body_text", "bodyText");
    Optional<String> marked = string(item, "body_xhtml", "body_html", "bodyXhtml", "bodyHtml");
    return plain
        .or(() -> marked.map(Ninjs::plain))
        .or(() -> among(item.path("bodies"), "main").map(Ninjs::plain))
        .orElse("");
  }

  /** The value in a list that has a role, or the first. */
  private static Optional<String> among(JsonNode list, String role) {
    Optional<String> first = Optional.empty();
    for (JsonNode one : list) {
      Optional<String> value = string(one, "value");
      if (value.isPresent() && string(one, "role").filter(role::equals).isPresent()) {
        return value;
      }
      first = first.or(() -> value);
    }
    return first;
  }

  private static Optional<String> outlet(JsonNode item) {
    for (JsonNode source : item.path("infosources")) {
      Optional<String> name = string(source, "name");
      if (name.isPresent()) {
        return name;
      }
    }
    return string(item, "source", "copyrightholder", "copyrightHolder");
  }

  private static Optional<JsonNode> any(JsonNode node, Set<String> names) {
    return names.stream().filter(node::has).findFirst().map(node::get);
  }

  private static Optional<String> string(JsonNode node, String... names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      if (value.isTextual() && !value.asText().isBlank()) {
        return Optional.of(value.asText());
      }
    }
    return Optional.empty();
  }

  /** The text of a fragment of a page: a paragraph for each block; plain text as it is. */
  private static String plain(String fragment) {
    if (!fragment.stripLeading().startsWith("<") && !fragment.contains("</")) {
      return fragment;
    }
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              paragraph.append(text.text());
            } else {
              end(node);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            end(node);
          }

          private void end(Node node) {
            if (node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"))) {
              String text = paragraph.toString().strip().replaceAll("\\s+", " ");
              if (!text.isEmpty()) {
                paragraphs.add(text);
              }
              paragraph.setLength(0);
            }
          }
        },
        Jsoup.parseBodyFragment(fragment).body());
    return String.join("\n\n", paragraphs);
  }
}
