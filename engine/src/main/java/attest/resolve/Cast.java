package attest.resolve;

import attest.read.Reading;
import attest.text.Phrase;
import java.util.List;
import java.util.Optional;

/** Who is who in a report. */
final class Cast {
  private Cast() {}

  static Cast find(Report report, Reading reading) {
    return new Cast();
  }

  /** Everybody and everything, in the order of the first mention. */
  List<Entity> entities() {
    return List.of();
  }

  /** The entity of the innermost mention that covers a word. */
  Optional<Entity> at(int word) {
    return Optional.empty();
  }

  /** The entity a phrase refers to: that of the mention at its head word. Creates nothing. */
  Optional<Entity> of(Phrase phrase) {
    return Optional.empty();
  }

  /**
   * The entity a phrase refers to, made new where there is none: people for a plural or role noun,
   * a group for a coordination of known entities, otherwise what its head noun says.
   */
  Entity resolve(Phrase phrase) {
    throw new UnsupportedOperationException();
  }
}
