package attest.read;

import attest.text.Layout;
import java.util.Set;

/**
 * Sets a common error of the parser right: in "the court Saturday convicted them" the day is taken
 * for the subject and the subject for a modifier of it.
 */
final class Weekdays {
  private static final Set<String> DAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private Weekdays() {}

  /** Exchanges them, where a noun stands straight before a day that is a subject. */
  static void exchange(Layout layout, int first, int end, int[] head, String[] label) {
    for (int day = first + 1; day < end; day++) {
      int noun = day - 1;
      boolean subject = label[day].equals("nsubj") || label[day].equals("nsubjpass");
      boolean modifier = label[noun].equals("compound") || label[noun].equals("nmod");
      if (!subject || !modifier || head[noun] != day || !DAYS.contains(layout.word(day).lower())) {
        continue;
      }
      for (int word = first; word < noun; word++) {
        head[word] = head[word] == day ? noun : head[word];
      }
      head[noun] = head[day];
      label[noun] = label[day];
      label[day] = "npadvmod";
    }
  }
}
