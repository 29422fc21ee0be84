package attest.input;

import java.util.Iterator;
import java.util.List;

/** Several inputs of one file, whole in memory. */
final class ListLevel implements Level {
  private final Place place;
  private final Iterator<Content> contents;
  private long number;

  ListLevel(Place place, List<Content> contents) {
    this.place = place;
    this.contents = contents.iterator();
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public Step next() {
    number++;
    return contents.hasNext() ? place.line(number, contents.next()) : new Step.End();
  }

  @Override
  public void close() {}
}
