package attest.app;

import java.util.Locale;
import picocli.CommandLine.Option;

/** When to use colour. */
final class Color {
  /** The choices. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description =
          "${COMPLETION-CANDIDATES}: auto is in a terminal, unless NO_COLOR is set."
              + " Default: ${DEFAULT-VALUE}.",
      defaultValue = "auto")
  private When when;

  boolean on(Terminal terminal) {
    return switch (when) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> terminal.present() && nullToEmpty(System.getenv("NO_COLOR")).isEmpty();
    };
  }

  private static String nullToEmpty(String value) {
    return value == null ? "" : value;
  }
}
