package attest.store;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** In PostgreSQL. */
@ExtendWith(Servers.class)
class PostgresAccountsTest extends AccountsTests {
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
