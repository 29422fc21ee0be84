package attest.input;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What some files, folders, archives and addresses hold, one input after the other, always in the
 * same order and under the same keys. Only what is at hand is in memory. What cannot be read is an
 * input that says why, and the rest goes on.
 */
public final class Source implements Iterator<Input>, AutoCloseable {
  private final List<String> names;
  private final InputStream standard;
  private final Columns columns;
  private final boolean sent;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final Deque<Input> found = new ArrayDeque<>();
  private int opened;
  private Optional<Input> next = Optional.empty();

  private Source(List<String> names, InputStream standard, Columns columns, boolean sent) {
    this.names = List.copyOf(names);
    this.standard = standard;
    this.columns = columns;
    this.sent = sent;
  }

  /**
   * The inputs of sources.
   *
   * @param names paths, addresses, or {@code -} for standard input
   * @param standard standard input; read only where it is named
   * @param columns how tables are to be read
   */
  public static Source of(List<String> names, InputStream standard, Columns columns) {
    return new Source(names, standard, columns, false);
  }

  /**
   * The inputs of one file that somebody sent.
   *
   * @param name under which its inputs are told, the file's own name last; never looked up as a
   *     path
   * @param content the file
   */
  public static Source sent(String name, InputStream content) {
    return new Source(List.of(Place.printable(name)), content, Columns.usual(), true);
  }

  /** These inputs, which were found already. */
  public static Source of(List<Input> inputs) {
    Source source = new Source(List.of(), InputStream.nullInputStream(), Columns.usual(), false);
    source.found.addAll(inputs);
    return source;
  }

  /** How much was gone through, from 0 to 1: by files where nothing tells their size. */
  public double done() {
    double done = Math.max(0, opened - 1) / (double) Math.max(1, names.size());
    double share = 1.0 / Math.max(1, names.size());
    for (Iterator<Level> down = levels.descendingIterator(); down.hasNext(); ) {
      Level level = down.next();
      if (!(level instanceof FolderLevel folder)) {
        return done + share * level.place().meter().done();
      }
      done += share * folder.done();
      share *= folder.share();
    }
    return opened == names.size() && levels.isEmpty() ? 1 : done;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty()) {
      if (!found.isEmpty()) {
        next = Optional.of(found.poll());
      } else if (!levels.isEmpty()) {
        take(step(levels.peek()));
      } else if (opened < names.size()) {
        take(open(names.get(opened++)));
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public Input next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Input input = next.get();
    next = Optional.empty();
    return input;
  }

  private void take(Step step) {
    switch (step) {
      case Step.Found found -> next = Optional.of(found.input());
      case Step.Inside inside -> levels.push(inside.level());
      case Step.End end -> close(levels.pop());
    }
  }

  /** The next step of a level; where it breaks, that is told and its last. */
  private Step step(Level level) {
    try {
      return level.next();
    } catch (IOException | RuntimeException e) {
      close(levels.pop());
      return level.place().found(new Content.Nothing(Opening.problem(e)));
    }
  }

  private Step open(String name) {
    if (sent || name.equals("-")) {
      Meter meter = new Meter(-1);
      return Opening.of(new Place(name, sent ? name : "", 0, meter, columns), meter.file(standard));
    } else if (MediaTypes.isAddress(name)) {
      return address(name);
    }
    Path path;
    try {
      path = Path.of(name).normalize();
    } catch (InvalidPathException e) {
      return place(name, name).failed("file-missing", "There is no such file.");
    }
    String key = Place.printable(path.toString().replace('\\', '/'));
    Place place = place(key.isEmpty() ? "." : key, String.valueOf(path.getFileName()));
    Path file = path.toString().isEmpty() ? Path.of(".") : path;
    if (!Files.isDirectory(file)) {
      return Opening.file(place, file);
    }
    try {
      return new Step.Inside(new FolderLevel(place, file, Optional.empty()));
    } catch (IOException e) {
      return Opening.unreadable(place, e);
    }
  }

  private Step address(String name) {
    Place place = place(name, name);
    try {
      return place.found(new Content.Address(URI.create(name), Known.NOTHING));
    } catch (IllegalArgumentException e) {
      return place.failed("address-malformed", "The address makes no sense.");
    }
  }

  private Place place(String key, String name) {
    return new Place(key, name, 0, new Meter(-1), columns);
  }

  @Override
  public void close() {
    while (!levels.isEmpty()) {
      close(levels.pop());
    }
  }

  private static void close(Level level) {
    try {
      level.close();
    } catch (IOException e) {
      // It was only read; nothing is lost.
    }
  }
}
