package attest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
  @Test
  void helpNamesTheCommand() {
    var out = new StringWriter();
    int status = new CommandLine(new Main()).setOut(new PrintWriter(out)).execute("--help");
    assertEquals(0, status);
    assertTrue(out.toString().contains("Usage: attest"), out::toString);
  }
}
