package attest.app.score;

import attest.record.Span;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A run of code points of a text. Punctuation and quotation marks at its edges and a leading "that"
 * do not count, since guides differ on them.
 *
 * @param start its first code point
 * @param end one past its last
 */
record Stretch(int start, int end) {
  private static final String EDGE = " \t\r\n\u00a0.,;:!?'\"“”‘’«»()[]–—-…";
  private static final String THAT = "that ";

  /** The stretch without what does not count; empty where nothing else is in it. */
  static Optional<Stretch> trimmed(int[] text, int start, int end) {
    int from = start;
    int to = Math.min(end, text.length);
    while (from < to && isEdge(text[from])) {
      from++;
    }
    while (to > from && isEdge(text[to - 1])) {
      to--;
    }
    if (to - from > THAT.length() && new String(text, from, THAT.length()).equalsIgnoreCase(THAT)) {
      from += THAT.length();
      while (from < to && isEdge(text[from])) {
        from++;
      }
    }
    return from < to ? Optional.of(new Stretch(from, to)) : Optional.empty();
  }

  static List<Stretch> of(int[] text, Collection<Span> spans) {
    List<Stretch> stretches = new ArrayList<>();
    spans.forEach(s -> trimmed(text, s.start(), s.end()).ifPresent(stretches::add));
    return stretches;
  }

  /** Of objects with {@code start} and {@code end}. */
  static List<Stretch> of(int[] text, Iterable<JsonNode> spans) {
    List<Stretch> stretches = new ArrayList<>();
    for (JsonNode s : spans) {
      trimmed(text, s.path("start").asInt(), s.path("end").asInt()).ifPresent(stretches::add);
    }
    return stretches;
  }

  boolean overlaps(Stretch other) {
    return start < other.end && other.start < end;
  }

  static boolean overlap(List<Stretch> some, List<Stretch> others) {
    return some.stream().anyMatch(a -> others.stream().anyMatch(a::overlaps));
  }

  /** What two lists share, as a part of what either holds. */
  static double likeness(List<Stretch> some, List<Stretch> others) {
    int shared = 0;
    for (Stretch a : some) {
      for (Stretch b : others) {
        shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
      }
    }
    int all = length(some) + length(others) - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  private static int length(List<Stretch> stretches) {
    return stretches.stream().mapToInt(s -> s.end - s.start).sum();
  }

  String in(int[] text) {
    return new String(text, start, end - start);
  }

  private static boolean isEdge(int codePoint) {
    return EDGE.indexOf(codePoint) >= 0;
  }
}
