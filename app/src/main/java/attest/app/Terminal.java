package attest.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/**
 * What standard output is shown on.
 *
 * @param present whether it is a terminal
 * @param columns how wide to write, between 40 and 120
 */
record Terminal(boolean present, int columns) {
  private static final int DEFAULT = 100;

  /**
   * Asks the shell, for Java cannot tell; on systems without {@code sh} there is no terminal. The
   * variable {@code COLUMNS} overrules the width.
   */
  static Terminal look() {
    String size = size();
    int columns = number(System.getenv("COLUMNS"), number(size.replaceAll(".* ", ""), DEFAULT));
    return new Terminal(!size.isEmpty(), Math.clamp(columns, 40, 120));
  }

  /** Rows and columns of the terminal on standard output; empty where there is none. */
  private static String size() {
    try {
      Process shell =
          new ProcessBuilder("sh", "-c", "test -t 1 && { stty size <&1 >&2 || echo terminal >&2; }")
              .redirectInput(Redirect.PIPE)
              .redirectOutput(Redirect.INHERIT)
              .start();
      String size = new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      return shell.waitFor() == 0 ? size.strip() : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static int number(String text, int otherwise) {
    return text != null && text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : otherwise;
  }
}
