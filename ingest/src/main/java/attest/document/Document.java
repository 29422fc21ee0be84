package attest.document;

import java.util.List;
import java.util.Optional;

/** What became of a document. */
public sealed interface Document {
  /**
   * What it says.
   *
   * @param title as its properties have it, which is often the name of a template
   * @param author as its properties have it
   * @param created when the file was made, ISO date and time with offset; not when it was published
   * @param paragraphs in order, each one line without white space at its ends
   */
  record Read(
      Optional<String> title,
      Optional<String> author,
      Optional<String> created,
      List<String> paragraphs)
      implements Document {
    public Read {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /**
   * Why it cannot be read.
   *
   * @param code document-encrypted, document-damaged, document-too-slow, document-too-large,
   *     document-empty or document-unknown
   * @param sentence for people
   */
  record Unreadable(String code, String sentence) implements Document {}
}
