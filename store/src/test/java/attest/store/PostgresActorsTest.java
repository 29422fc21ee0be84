package attest.store;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** In PostgreSQL. */
@ExtendWith(Servers.class)
class PostgresActorsTest extends ActorsTests {
  private Server server;

  @BeforeEach
  void server(Server server) {
    this.server = server;
  }

  @Override
  Library another() {
    return Library.open(server.database());
  }
}
