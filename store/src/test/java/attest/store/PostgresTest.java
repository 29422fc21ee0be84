package attest.store;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A library in PostgreSQL. */
@ExtendWith(Servers.class)
class PostgresTest extends LibraryTests {
  private String url;

  @BeforeEach
  void database(Server server) {
    url = server.database();
  }

  @Override
  Library another() {
    return Library.open(url);
  }
}
