package attest.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** In one file. */
class SqliteAccountsTest extends AccountsTests {
  @TempDir Path folder;

  @Override
  Library another() {
    return Library.open(folder);
  }
}
