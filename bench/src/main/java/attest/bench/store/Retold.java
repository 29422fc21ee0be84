package attest.bench.store;

/** A text with other words in its slots, and where each of its old places is now. */
final class Retold {
  private final Passage passage;
  private final int[] grown;
  private final String text;

  Retold(Passage passage, Exchange exchange) {
    this.passage = passage;
    grown = new int[passage.slots().size() + 1];
    StringBuilder out = new StringBuilder(passage.text().length() + 100);
    int at = 0;
    int i = 0;
    for (Slot slot : passage.slots()) {
      out.append(passage.text(), at, slot.start());
      out.append(exchange.words(slot, passage.text().substring(slot.start(), slot.end())));
      at = slot.end();
      grown[++i] = out.length() - at;
    }
    text = out.append(passage.text(), at, passage.text().length()).toString();
  }

  String text() {
    return text;
  }

  /** Where a place between two characters is now; inside a slot only if that stayed as it was. */
  int moved(int place) {
    int low = 0;
    int high = passage.slots().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (passage.slots().get(middle).end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return place + grown[low];
  }
}
