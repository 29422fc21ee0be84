package attest.store;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one PostgreSQL server of the run. Where none can be had, tests that need it are
 * skipped and say so; where CI is set they fail.
 */
final class Servers implements ParameterResolver {
  private record Started(Optional<Server> server) implements AutoCloseable {
    @Override
    public void close() {
      server.ifPresent(Server::close);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Server.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Started started =
        context
            .getRoot()
            .getStore(Namespace.create(Servers.class))
            .computeIfAbsent("server", key -> new Started(Server.start()), Started.class);
    if (started.server().isEmpty()) {
      String missing = "PostgreSQL is not installed: apt-get install postgresql";
      assertNull(System.getenv("CI"), missing);
      abort(missing);
    }
    return started.server().get();
  }
}
