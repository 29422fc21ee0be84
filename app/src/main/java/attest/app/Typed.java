package attest.app;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Passwords as they are typed: never an argument, which others of the machine could see. */
final class Typed {
  /** No line of standard input is read further. */
  private static final int LONGEST = 4096;

  private Typed() {}

  /**
   * Asks for a new password, twice where somebody types it; else the first line of standard input.
   */
  static String password(Streams streams, String name) {
    Console console = isTerminal() ? System.console() : null;
    if (console == null) {
      return line(streams);
    }
    char[] once = console.readPassword("Password for %s: ", name);
    char[] again = console.readPassword("Once more: ");
    if (once == null || again == null || !new String(once).equals(new String(again))) {
      throw new Failure(Failure.FAILED, "password-differs", "The two passwords are not the same.");
    }
    return new String(once);
  }

  private static String line(Streams streams) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      for (int b = streams.in().read();
          b >= 0 && b != '\n' && line.size() < LONGEST;
          b = streams.in().read()) {
        line.write(b);
      }
    } catch (IOException e) {
      throw new Failure(
          Failure.UNREADABLE, "input-failed", "Standard input cannot be read: " + e.getMessage());
    }
    return line.toString(StandardCharsets.UTF_8).replaceAll("\r$", "");
  }

  /** Asks the shell, for Java cannot tell; where there is none, Java has to know. */
  private static boolean isTerminal() {
    try {
      return new ProcessBuilder("sh", "-c", "test -t 0").inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return System.console() != null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
