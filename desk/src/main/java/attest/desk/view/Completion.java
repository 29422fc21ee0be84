package attest.desk.view;

import attest.desk.web.Ask;
import attest.query.Key;
import attest.query.Query;
import attest.query.QueryError;
import attest.query.Terms;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How what somebody writes in the search box may go on.
 *
 * @param from where the part begins that a choice takes the place of, in UTF-16 units from 0
 * @param to where it ends
 * @param choices the likeliest first
 * @param hint what the field under the cursor takes
 * @param fault what is wrong with the query as it stands
 */
public record Completion(
    int from, int to, List<Choice> choices, Optional<Hint> hint, Optional<Fault> fault) {
  private static final int MOST = 12;
  private static final int OUTLETS = 1000;

  /** A field that is being written, closed or with a quotation mark still open. */
  private static final Pattern VALUE =
      Pattern.compile("(?:^|[\\s(\\-])([A-Za-z]+):(\"[^\"]*|[^\\s()\"]*)$");

  private static final Pattern NAME = Pattern.compile("(?:^|[\\s(\\-])([A-Za-z]*)$");
  private static final Pattern REST = Pattern.compile("^[^\\s()\"]*\"?");

  /**
   * One way to go on.
   *
   * @param text what is put in
   * @param meaning half a sentence; empty for names
   */
  public record Choice(String text, String meaning) {}

  /** A field's meaning, and an example. */
  public record Hint(String field, String meaning, String example) {}

  /**
   * @param column in code points from 1
   */
  public record Fault(int column, String code, String sentence) {
    static Optional<Fault> in(String words) {
      try {
        Query.parse(words);
        return Optional.empty();
      } catch (QueryError e) {
        return Optional.of(new Fault(e.column(), e.code(), e.getMessage()));
      }
    }
  }

  /** Completes what stands before a place. */
  public static Completion of(Found found, Ask ask) {
    String words = ask.context().queryParam("q") == null ? "" : ask.context().queryParam("q");
    if (words.length() > 10_000) {
      words = "";
    }
    int at = ask.number("at", words.length(), 0, words.length());
    String before = words.substring(0, at);
    Optional<Fault> fault = Fault.in(words);
    Matcher value = VALUE.matcher(before);
    if (value.find()) {
      Optional<Key> key =
          Stream.of(Key.values()).filter(k -> k.word().equalsIgnoreCase(value.group(1))).findAny();
      if (key.isPresent()) {
        Matcher rest = REST.matcher(words.substring(at));
        int to = rest.find() ? at + rest.end() : at;
        return new Completion(
            value.start(2),
            to,
            values(found, key.get(), value.group(2).replace("\"", "")),
            Optional.of(new Hint(key.get().word(), key.get().meaning(), key.get().example())),
            fault);
      }
    }
    Matcher name = NAME.matcher(before);
    boolean quoted = before.chars().filter(c -> c == '"').count() % 2 == 1;
    if (quoted || !name.find()) {
      return new Completion(at, at, List.of(), Optional.empty(), fault);
    }
    String begun = name.group(1).toLowerCase(java.util.Locale.ROOT);
    return new Completion(
        name.start(1),
        at,
        Stream.of(Key.values())
            .filter(key -> key.word().startsWith(begun))
            .map(key -> new Choice(key.word() + ":", key.meaning()))
            .toList(),
        Optional.empty(),
        fault);
  }

  private static List<Choice> values(Found found, Key key, String begun) {
    Stream<Choice> listed =
        key.listed().stream()
            .filter(each -> each.toLowerCase().startsWith(begun.toLowerCase()))
            .map(each -> new Choice(each + (isOfNumbers(key) ? ">=" : " "), ""));
    List<String> names =
        switch (key) {
          case SPEAKER, ACTOR, RECIPIENT, VIA -> found.library().names(begun, false, MOST);
          case PLACE, CONTESTED -> found.library().names(begun, true, MOST);
          case OUTLET ->
              found.<List<String>>kept("outlets", () -> found.library().outlets(OUTLETS)).stream()
                  .filter(each -> begins(each, begun))
                  .toList();
          default -> List.of();
        };
    return Stream.concat(
            listed,
            names.stream()
                .filter(each -> !Terms.of(each).isEmpty())
                .map(each -> new Choice(quoted(each) + " ", "")))
        .limit(key.listed().isEmpty() ? MOST : 40)
        .toList();
  }

  private static boolean isOfNumbers(Key key) {
    return key == Key.TOLL || key == Key.DEGREE;
  }

  private static boolean begins(String name, String begun) {
    String wanted = String.join(" ", Terms.of(begun));
    return (" " + String.join(" ", Terms.of(name))).contains(" " + wanted);
  }

  private static String quoted(String name) {
    return Terms.of(name).size() == 1 && name.matches("[\\p{L}\\p{N}]+")
        ? name
        : '"' + name.replace('"', ' ') + '"';
  }
}
