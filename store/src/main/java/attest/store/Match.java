package attest.store;

import java.util.List;

/** What tokens a row of words must have. */
sealed interface Match {
  /** Tokens one after the other. */
  record Phrase(List<String> tokens) implements Match {}

  /** All of one or more. */
  record All(List<Match> parts) implements Match {}

  /** One or more of several. */
  record Any(List<Match> parts) implements Match {}

  /** One token. */
  static Match token(String token) {
    return new Phrase(List.of(token));
  }
}
