package attest.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Words that very many reports have; they stand in {@code common.txt}. */
final class CommonWords {
  private final Set<String> words;

  CommonWords() {
    try (InputStream in = CommonWords.class.getResourceAsStream("common.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      words = Set.copyOf(all.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether two tokens, of a text or of one field, are both common. */
  boolean arePair(String first, String second) {
    return isCommon(first) && isCommon(second);
  }

  private boolean isCommon(String token) {
    return words.contains(token.substring(token.indexOf(Tokens.GAP) + 1));
  }
}
