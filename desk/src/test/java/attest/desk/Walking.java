package attest.desk;

import attest.query.Query;
import attest.store.Sort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A desk with the examples and a browser, which no test may leave with an error in its console. */
abstract class Walking {
  @TempDir static Path folder;
  static Standing standing;
  static Browser browser;

  @BeforeAll
  static void open() {
    standing = Standing.withExamples(folder);
    browser = Browser.open(standing.desk().address());
  }

  @AfterAll
  static void close() throws IOException {
    if (browser != null) {
      browser.close();
      browser = null;
    }
    standing.close();
  }

  @AfterEach
  void quiet() {
    browser.assertQuiet();
  }

  /** The number of the one report of an outlet. */
  static String hash(String outlet) {
    return standing
        .library()
        .find(Query.parse("outlet:\"" + outlet + "\""), Sort.NEWEST, Optional.empty(), 1)
        .hits()
        .get(0)
        .hash();
  }
}
