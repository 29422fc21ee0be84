package attest.record;

import attest.resolve.Statement.Attitude;
import attest.resolve.Statement.Kind;
import attest.resolve.Statement.Medium.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who said what.
 *
 * @param id s1, s2, ...
 * @param kind all in quotation marks, partly, or not at all
 * @param attitude said, or thought without being said
 * @param source who said it; empty where the text gives nobody
 * @param anonymous whether the source stays unnamed
 * @param cue the words that ascribe it
 * @param content one span for each unbroken run, in order, quotation marks inside
 * @param medium where or how it was said
 * @param time when it was said
 * @param addressee ids of those it was said to
 * @param chain who passed the words on, nearest to the speaker first
 * @param within the id of the statement whose content holds this one
 * @param acts what the words do
 * @param malformed whether quotation marks do not balance or narration stands inside them
 * @param how which reader and passes decided
 */
public record Statement(
    String id,
    Kind kind,
    Attitude attitude,
    Optional<Source> source,
    boolean anonymous,
    Optional<Span> cue,
    List<Span> content,
    Medium medium,
    Optional<Time> time,
    List<String> addressee,
    List<Reference> chain,
    Optional<String> within,
    List<Act> acts,
    boolean malformed,
    String how) {
  public Statement {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(attitude);
    Objects.requireNonNull(medium);
    Objects.requireNonNull(how);
    content = List.copyOf(content);
    addressee = List.copyOf(addressee);
    chain = List.copyOf(chain);
    acts = List.copyOf(acts);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("the statement " + id + " has no content");
    }
  }

  /**
   * Who said it: words, an entity, or both.
   *
   * @param span the words that name the source; empty where a quotation goes on without a cue
   * @param entity the id of the entity they refer to
   */
  public record Source(Optional<Span> span, Optional<String> entity) {
    public Source {
      if (span.isEmpty() && entity.isEmpty()) {
        throw new IllegalArgumentException("a source with neither words nor entity");
      }
    }
  }

  /**
   * Where or how something was said.
   *
   * @param type the kind of occasion or channel
   * @param spans the words that say so
   */
  public record Medium(Type type, List<Span> spans) {
    public Medium {
      Objects.requireNonNull(type);
      spans = List.copyOf(spans);
    }
  }
}
