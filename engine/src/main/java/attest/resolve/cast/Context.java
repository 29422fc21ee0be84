package attest.resolve.cast;

import attest.read.Reading;
import attest.read.Syntax;
import attest.resolve.Note;
import attest.resolve.Report;
import attest.resolve.time.Times;
import attest.text.Layout;
import java.util.List;

/**
 * What every pass of the resolution may look at: the report, what the readers found, who is who,
 * and the times.
 *
 * @param report the report as it came
 * @param reading what the readers found
 * @param cast who is who
 * @param times the time expressions
 * @param notes where a pass leaves notes for the reader of the record
 */
public record Context(Report report, Reading reading, Cast cast, Times times, List<Note> notes) {
  public Layout layout() {
    return reading.layout();
  }

  public Syntax syntax() {
    return reading.syntax();
  }
}
