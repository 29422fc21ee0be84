package attest.app;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What standard output, or standard error, is shown on.
 *
 * @param present whether that is a terminal
 * @param columns how wide to write, between 40 and 120
 */
record Terminal(boolean present, int columns) {
  private static final int DEFAULT = 100;

  /**
   * What standard output is shown on. Asks the shell, for Java cannot tell; on systems without
   * {@code sh} there is no terminal. The variable {@code COLUMNS} overrules the width.
   */
  static Terminal look() {
    return of(
        size(
            new ProcessBuilder(shell(1)).redirectOutput(Redirect.INHERIT),
            Process::getErrorStream));
  }

  /** What standard error is shown on, found out in the same way. */
  static Terminal lookAtErrors() {
    return of(
        size(
            new ProcessBuilder(shell(2)).redirectError(Redirect.INHERIT), Process::getInputStream));
  }

  private static Terminal of(String size) {
    int columns = number(System.getenv("COLUMNS"), number(size.replaceAll(".* ", ""), DEFAULT));
    return new Terminal(!size.isEmpty(), Math.clamp(columns, 40, 120));
  }

  /** Tells the size on the other one of outputs 1 and 2. */
  private static List<String> shell(int output) {
    int other = 3 - output;
    String ask = "test -t %d && { stty size <&%d >&%d 2>/dev/null || echo terminal >&%d; }";
    return List.of("sh", "-c", String.format(Locale.ROOT, ask, output, output, other, other));
  }

  /** Rows and columns of the terminal; empty where there is none. */
  private static String size(ProcessBuilder shell, Function<Process, InputStream> told) {
    try {
      Process process = shell.redirectInput(Redirect.PIPE).start();
      String size = new String(told.apply(process).readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? size.strip() : "";
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
