package attest.desk;

import attest.Engine;
import attest.store.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A desk that stands for a test: a real library, a real engine, a real server. */
public final class Standing implements AutoCloseable {
  private final Engine engine = Engine.open();
  private final Library library;
  private final Desk desk;

  private Standing(Path folder, boolean examples) {
    library = Library.open(folder);
    if (examples) {
      Examples.fill(library, engine::read);
    }
    desk =
        Desk.open(library, engine::read, new Settings("127.0.0.1", 0, examples, Optional.empty()));
  }

  /** With the invented reports in it. */
  public static Standing withExamples(Path folder) {
    return new Standing(folder, true);
  }

  /** With a library that is there. */
  public static Standing of(Path folder) {
    return new Standing(folder, false);
  }

  /** With nothing in it. */
  public static Standing empty(Path folder) {
    return new Standing(folder, false);
  }

  public Library library() {
    return library;
  }

  public Engine engine() {
    return engine;
  }

  public Desk desk() {
    return desk;
  }

  /** The address of a page: "explore?q=halmora". */
  public String at(String page) {
    return desk.address() + page;
  }

  @Override
  public void close() throws IOException {
    desk.close();
    library.close();
    engine.close();
  }
}
