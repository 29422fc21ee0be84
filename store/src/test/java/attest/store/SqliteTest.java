package attest.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A library in one file. */
class SqliteTest extends LibraryTests {
  @TempDir Path folder;

  @Override
  Library another() {
    return Library.open(folder);
  }
}
