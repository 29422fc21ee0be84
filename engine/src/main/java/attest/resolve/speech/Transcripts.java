package attest.resolve.speech;

import attest.resolve.Statement;
import attest.text.Paragraph;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the turns of a transcript: paragraphs that open with the speaker in capitals and a colon.
 * One alone is a heading ("UPDATE: ..."); two make a transcript.
 */
final class Transcripts {
  private static final int LONGEST = 4;

  private Transcripts() {}

  static List<Draft> find(Page page) {
    List<Draft> turns = new ArrayList<>();
    for (Paragraph paragraph : page.layout.paragraphs()) {
      int first = page.layout.sentences().get(paragraph.first()).first();
      int end = page.layout.endWord(paragraph);
      while (first < end && page.isMark(first)) {
        first++;
      }
      int colon = first;
      while (colon < end && colon - first < LONGEST && isCapitals(page.form(colon))) {
        colon++;
      }
      if (colon > first && colon + 1 < end && page.form(colon).equals(":")) {
        Draft turn =
            new Draft(
                new Phrase(first, colon),
                null,
                List.of(new Phrase(colon + 1, end)),
                "a turn of a transcript");
        turn.kind = Statement.Kind.DIRECT;
        turns.add(turn);
      }
    }
    return turns.size() < 2 ? new ArrayList<>() : turns;
  }

  private static boolean isCapitals(String form) {
    return form.length() > 1
        && form.chars()
            .allMatch(c -> Character.isUpperCase(c) || c == '.' || c == '-' || c == '\'');
  }
}
