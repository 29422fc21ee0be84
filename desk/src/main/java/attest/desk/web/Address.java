package attest.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An address of the desk with its parameters, which may be any text.
 *
 * @param text as it stands in a link
 */
public record Address(String text) {
  /** A path without parameters. */
  public static Address of(String path) {
    return new Address(path);
  }

  /** The same with one more parameter; none for an empty value. */
  public Address with(String name, String value) {
    return value.isEmpty()
        ? this
        : new Address(
            text
                + (text.indexOf('?') < 0 ? '?' : '&')
                + name
                + '='
                + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  public Address with(String name, Optional<String> value) {
    return with(name, value.orElse(""));
  }

  @Override
  public String toString() {
    return text;
  }
}
