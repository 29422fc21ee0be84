package attest.record;

import java.util.Objects;
import java.util.Optional;

/**
 * Something a reader of the record should know.
 *
 * @param code a stable code
 * @param span the words it is about, where there are any
 * @param message one sentence a reader understands
 */
public record Note(String code, Optional<Span> span, String message) {
  public Note {
    Objects.requireNonNull(code);
    Objects.requireNonNull(span);
    Objects.requireNonNull(message);
  }
}
