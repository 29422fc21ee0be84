package attest.resolve.event;

import attest.resolve.Statement;
import attest.resolve.Voice;
import attest.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** By whose word a range of the text stands there: that of the innermost statement, or nobody's. */
final class Voices {
  private final List<Statement> statements;
  private final int[] starts;

  Voices(List<Statement> statements) {
    List<Statement> sorted = new ArrayList<>(statements);
    sorted.sort((a, b) -> a.extent().compareTo(b.extent()));
    this.statements = sorted;
    this.starts = sorted.stream().mapToInt(s -> s.extent().start()).toArray();
  }

  /** The shortest statement whose content holds a range. */
  Optional<Statement> holding(Range range) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= range.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    Statement best = null;
    for (int i = low - 1; i >= 0 && i >= low - 50; i--) {
      Statement each = statements.get(i);
      if (each.holds(range)
          && each.attitude() == Statement.Attitude.SPEECH
          && (best == null || each.extent().length() < best.extent().length())) {
        best = each;
      }
    }
    return Optional.ofNullable(best);
  }

  Voice of(Range range) {
    return holding(range).<Voice>map(Voice.In::new).orElseGet(Voice.Narrator::new);
  }
}
