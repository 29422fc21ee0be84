package attest.resolve.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.read.Reading;
import attest.read.Syntax;
import attest.resolve.Event;
import attest.resolve.Note;
import attest.resolve.Report;
import attest.resolve.cast.Cast;
import attest.resolve.cast.Context;
import attest.resolve.cast.Knowledge;
import attest.resolve.time.Times;
import attest.text.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events of a text whose syntax is written by hand. */
final class ParsedText {
  private static final Knowledge KNOWLEDGE = Knowledge.load(Optional.empty());

  private ParsedText() {}

  /**
   * Each row is a word, its tag, the number of its head (from 0, -1 for the root) and its label.
   */
  static List<Event> read(String text, String... rows) {
    Layout layout = Layout.of(text);
    int words = layout.words().size();
    assertEquals(rows.length, words, "a row for every word");
    String[] pos = new String[words];
    int[] head = new int[words];
    String[] label = new String[words];
    for (int word = 0; word < words; word++) {
      String[] row = rows[word].split(" ");
      assertEquals(row[0], layout.word(word).form());
      pos[word] = row[1];
      head[word] = Integer.parseInt(row[2]);
      label[word] = row[3];
    }
    return find(text, new Syntax(layout, pos, head, label));
  }

  static List<Event> find(String text, Syntax syntax) {
    Report report = Report.of(text);
    Reading reading = new Reading(syntax.layout(), syntax, List.of(), List.of());
    List<Note> notes = new ArrayList<>();
    Times times = Times.find(report, reading, notes);
    Context context =
        new Context(report, reading, Cast.find(KNOWLEDGE, report, reading), times, notes);
    return Events.find(context, List.of(), List.of());
  }
}
