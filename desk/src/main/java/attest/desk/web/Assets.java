package attest.desk.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** The files that pages are drawn with: style, scripts, pictures. */
public final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=utf-8");

  private Assets() {}

  /**
   * @param type for the header of that name
   */
  public record Asset(String type, byte[] bytes) {}

  /** The file of a name; empty where there is none. */
  public static Optional<Asset> of(String name) throws IOException {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !name.matches("[a-z0-9][a-z0-9.-]*")) {
      return Optional.empty();
    }
    try (InputStream in = Assets.class.getResourceAsStream("/attest/desk/static/" + name)) {
      return in == null ? Optional.empty() : Optional.of(new Asset(type, in.readAllBytes()));
    }
  }
}
