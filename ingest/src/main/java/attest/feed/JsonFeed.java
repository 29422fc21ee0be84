package attest.feed;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads JSON Feed, as jsonfeed.org has it. */
final class JsonFeed {
  /** How the field {@code version} begins. */
  static final String VERSION = "https://jsonfeed.org/version/";

  private JsonFeed() {}

  static Listing.Feed read(String text, URI base) throws Broken {
    JsonNode feed = parse(text);
    Entries entries = new Entries();
    for (JsonNode item : feed.path("items")) {
      entries.add(
          string(item, "url").or(() -> string(item, "external_url")),
          base,
          to ->
              new Entry(
                  to,
                  string(item, "title").flatMap(Plain::of),
                  byline(item),
                  string(item, "date_published").flatMap(Dates::of),
                  Optional.empty(),
                  string(item, "id")));
    }
    return new Listing.Feed(
        string(feed, "title").flatMap(Plain::of),
        entries.list(),
        Optional.empty(),
        entries.astray());
  }

  private static JsonNode parse(String text) throws Broken {
    try {
      JsonNode feed = new JsonMapper().readTree(text);
      if (feed.path("version").asText("").startsWith(VERSION)) {
        return feed;
      }
    } catch (JacksonException e) {
      throw new Broken("feed-broken", "This is no JSON: " + e.getOriginalMessage());
    }
    throw Feeds.unknown();
  }

  private static Optional<String> byline(JsonNode item) {
    String names =
        StreamSupport.stream(item.path("authors").spliterator(), false)
            .limit(20)
            .flatMap(author -> string(author, "name").stream())
            .collect(Collectors.joining(", "));
    return Plain.of(names).or(() -> string(item.path("author"), "name").flatMap(Plain::of));
  }

  private static Optional<String> string(JsonNode node, String field) {
    return Optional.of(node.path(field).asText(""))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
