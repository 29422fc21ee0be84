package attest.store;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a library in PostgreSQL keeps what it has. */
@ExtendWith(Servers.class)
class PostgresKeepingTest extends KeepingTests {
  private Server server;

  @BeforeEach
  void server(Server server) {
    this.server = server;
  }

  @Override
  Library another() {
    return Library.open(server.database());
  }

  @Override
  Library restored(Path backup) {
    return Library.restore(backup, server.database());
  }
}
