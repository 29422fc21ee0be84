package attest.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** In one file. */
class SqliteActorsTest extends ActorsTests {
  @TempDir Path folder;
  private int places;

  @Override
  Library another() {
    return Library.open(folder.resolve("library" + places++));
  }
}
