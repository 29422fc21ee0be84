package attest.record;

import java.util.Objects;
import java.util.Optional;

/**
 * Words that name a participant of an event, or a link in a chain of attribution.
 *
 * @param entity the id of the entity they refer to, where settled
 * @param span the words
 */
public record Reference(Optional<String> entity, Span span) {
  public Reference {
    Objects.requireNonNull(entity);
    Objects.requireNonNull(span);
  }
}
