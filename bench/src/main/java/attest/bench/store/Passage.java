package attest.bench.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that knows which of its words can be exchanged.
 *
 * @param text only characters of the basic plane, so that units are code points
 * @param slots in the order of the text, none inside another
 */
record Passage(String text, List<Slot> slots) {
  Passage {
    slots = List.copyOf(slots);
  }

  /** All passages one after the other, with the same words between any two. */
  static Passage join(String between, List<Passage> parts) {
    StringBuilder text = new StringBuilder();
    List<Slot> slots = new ArrayList<>();
    for (Passage part : parts) {
      text.append(text.isEmpty() ? "" : between);
      int at = text.length();
      part.slots.forEach(slot -> slots.add(slot.moved(at)));
      text.append(part.text);
    }
    return new Passage(text.toString(), slots);
  }

  /** How many words it has, split at white space. */
  int words() {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
