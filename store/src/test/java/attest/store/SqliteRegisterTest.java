package attest.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** In one file. */
class SqliteRegisterTest extends RegisterTests {
  @TempDir Path folder;

  @Override
  Library another() {
    return Library.open(folder);
  }

  @Override
  String url() {
    return "jdbc:sqlite:" + folder.resolve(Library.FILE);
  }
}
