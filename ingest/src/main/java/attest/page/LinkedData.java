package attest.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article in JSON-LD, in the words of schema.org. */
final class LinkedData {
  private static final int DEEP = 12;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonParser.Feature.ALLOW_COMMENTS)
          .build();

  /** What things are articles, beside those called so. */
  private static final Set<String> ARTICLES =
      Set.of("BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting");

  private static final Pattern TYPE = Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"\\w*Article\"");

  private static final Pattern FIELD =
      Pattern.compile(
          "\"(headline|datePublished|inLanguage)\"\\s*+:\\s*+\"((?:[^\"\\\\\n]|\\\\[\"/]){1,300}+)\"");

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private final List<JsonNode> all = new ArrayList<>();

  LinkedData(Document page) {
    for (Element script : page.select("script[type*=ld+json]")) {
      String json =
          script
              .data()
              .strip()
              .replaceAll("^(<!--|//<!\\[CDATA\\[|/\\*.*?\\*/)|(-->|//\\]\\]>)$", "");
      try {
        gather(MAPPER.readTree(json), 0);
      } catch (JsonProcessingException e) {
        salvage(json);
      }
    }
  }

  /**
   * From JSON that breaks off or is broken: what still reads as the title and date of an article.
   */
  private void salvage(String json) {
    if (!TYPE.matcher(json).find()) {
      return;
    }
    ObjectNode article = MAPPER.createObjectNode();
    Matcher field = FIELD.matcher(json);
    while (field.find()) {
      if (!article.has(field.group(1))) {
        article.put(field.group(1), field.group(2).replaceAll("\\\\(.)", "$1"));
      }
    }
    articles.add(article);
  }

  private void gather(JsonNode node, int depth) {
    if (depth > DEEP) {
      return;
    } else if (node.isArray()) {
      node.forEach(each -> gather(each, depth + 1));
    } else if (node.isObject()) {
      all.add(node);
      Set<String> types = types(node);
      if (types.stream().anyMatch(type -> type.endsWith("Article") || ARTICLES.contains(type))) {
        articles.add(node);
      } else if (types.stream().anyMatch(type -> type.endsWith("Page"))) {
        pages.add(node);
      }
      node.properties()
          .forEach(
              field -> {
                if (Set.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement")
                    .contains(field.getKey())) {
                  gather(field.getValue(), depth + 1);
                }
              });
    }
  }

  private static Set<String> types(JsonNode node) {
    Set<String> types = new TreeSet<>();
    JsonNode type = node.path("@type");
    (type.isArray() ? type : List.of(type)).forEach(each -> types.add(each.asText()));
    return types;
  }

  /** Whether the page describes one article. */
  boolean isArticle() {
    return articles.size() == 1;
  }

  Optional<String> headline() {
    return text(articles, "headline").or(() -> text(articles, "name"));
  }

  /** When the article appeared; of the page, where the article does not tell. */
  Optional<String> published() {
    return text(articles, "datePublished").or(() -> text(pages, "datePublished"));
  }

  Optional<String> language() {
    return text(articles, "inLanguage").or(() -> text(pages, "inLanguage"));
  }

  Optional<String> publisher() {
    return articles.stream()
        .flatMap(article -> names(article.path("publisher")).stream())
        .findFirst();
  }

  List<String> authors() {
    return articles.stream()
        .map(article -> names(article.path("author")))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The names of persons or bodies, which may stand there as texts, things, or references. */
  private List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    for (JsonNode each : node.isArray() ? node : List.of(node)) {
      JsonNode name = each.isObject() ? resolved(each).path("name") : each;
      for (JsonNode one : name.isArray() ? name : List.of(name)) {
        if (one.isTextual() && !one.asText().isBlank()) {
          names.add(one.asText());
        }
      }
    }
    return names;
  }

  private JsonNode resolved(JsonNode node) {
    if (node.has("name") || !node.has("@id")) {
      return node;
    }
    return all.stream()
        .filter(other -> other.path("@id").equals(node.get("@id")) && other.has("name"))
        .findFirst()
        .orElse(node);
  }

  private static Optional<String> text(List<JsonNode> nodes, String field) {
    return nodes.stream()
        .map(node -> node.path(field))
        .map(value -> value.isArray() ? value.path(0) : value)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(value -> !value.isBlank())
        .findFirst();
  }
}
