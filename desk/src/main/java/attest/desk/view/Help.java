package attest.desk.view;

import attest.desk.web.Ask;
import attest.desk.web.Route;
import attest.query.Key;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The manual.
 *
 * @param find what is looked for in it
 * @param fields of the query language
 * @param topics all that the manual tells, or of it what was looked for
 * @param formats what each export loses
 * @param routes of the API
 */
public record Help(
    String find,
    List<Key> fields,
    List<Topic> topics,
    List<ExportPage.Kind> formats,
    List<Call> routes) {

  /**
   * A word with what it means.
   *
   * @param part of the manual
   */
  public record Topic(String part, String word, String meaning) {
    boolean has(String words) {
      String all = (part + " " + word + " " + meaning).toLowerCase(Locale.ROOT);
      return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }
  }

  /** One address of the API. */
  public record Call(String method, String path, String role, String meaning) {}

  /** The manual, or what is looked for in it. */
  public static Help of(Ask ask, List<Route> routes) {
    String find = ask.value("find").orElse("");
    return new Help(
        find,
        Arrays.stream(Key.values())
            .filter(key -> new Topic("field", key.word(), key.meaning()).has(find))
            .toList(),
        Glossary.topics().stream().filter(topic -> topic.has(find)).toList(),
        ExportPage.kinds().stream()
            .filter(
                kind ->
                    new Topic("export", kind.name(), String.join(" ", kind.leavesOut())).has(find))
            .toList(),
        routes.stream()
            .filter(route -> route.path().startsWith("/api"))
            .map(
                route ->
                    new Call(
                        route.method().name(),
                        route.path(),
                        route.role().name().toLowerCase(Locale.ROOT),
                        route.meaning()))
            .filter(call -> new Topic("api", call.path(), call.meaning()).has(find))
            .toList());
  }

  /** The topics of one part. */
  public List<Topic> of(String part) {
    return topics.stream().filter(topic -> topic.part().equals(part)).toList();
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return fields.isEmpty() && topics.isEmpty() && formats.isEmpty() && routes.isEmpty();
  }
}
