package attest.record;

import attest.text.Range;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns ranges of UTF-16 units into spans of code points, for one text. */
final class Spans {
  private final String text;
  private final CodePoints points;

  Spans(String text) {
    this.text = text;
    this.points = new CodePoints(text);
  }

  /** The words of a range, widened to whole characters; empty where no words stand in it. */
  Optional<Span> of(Range range) {
    int start = Math.min(range.start(), text.length());
    int end = Math.min(range.end(), text.length());
    if (start >= end) {
      return Optional.empty();
    }
    start -= points.startsPoint(start) ? 0 : 1;
    end += points.startsPoint(end) ? 0 : 1;
    return Optional.of(
        new Span(points.ofUnit(start), points.ofUnit(end), text.substring(start, end)));
  }

  Optional<Span> of(Optional<Range> range) {
    return range.flatMap(this::of);
  }

  /** The words of all ranges that have some, each once, in the order of the text. */
  List<Span> of(Collection<Range> ranges) {
    return ranges.stream()
        .map(this::of)
        .flatMap(Optional::stream)
        .distinct()
        .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end, (a, b) -> b - a))
        .toList();
  }
}
