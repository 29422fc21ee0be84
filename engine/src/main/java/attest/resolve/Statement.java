package attest.resolve;

import attest.text.Range;
import java.util.List;
import java.util.Optional;

/**
 * Who said what.
 *
 * @param kind all in quotation marks, partly, or not at all
 * @param attitude said, or thought without being said
 * @param source who said it; empty where the text gives nobody
 * @param anonymous whether the source stays unnamed
 * @param cue the word that carries the ascription
 * @param cueWords all the words that ascribe it, as "has said" or "voiced"; hold {@code cue}
 * @param content one range for each unbroken run, quotation marks inside
 * @param medium where or how it was said
 * @param time when it was said
 * @param addressee to whom
 * @param chain who passed the words on, nearest to the speaker first
 * @param within the statement whose content holds this one
 * @param malformed whether quotation marks do not balance or narration stands inside them
 * @param how which reader and passes decided
 */
public record Statement(
    Kind kind,
    Attitude attitude,
    Optional<Source> source,
    boolean anonymous,
    Optional<Range> cue,
    Optional<Range> cueWords,
    List<Range> content,
    Medium medium,
    Optional<Time> time,
    List<Entity> addressee,
    List<Link> chain,
    Optional<Statement> within,
    boolean malformed,
    String how) {
  public Statement {
    content = List.copyOf(content);
    addressee = List.copyOf(addressee);
    chain = List.copyOf(chain);
  }

  /** How much of the content stands in quotation marks. */
  public enum Kind {
    DIRECT,
    MIXED,
    INDIRECT
  }

  /** Said, or thought without being said. */
  public enum Attitude {
    SPEECH,
    THOUGHT
  }

  /**
   * Who said it: words, an entity, or both.
   *
   * @param range the words that name the source; empty where a quotation goes on without a cue
   * @param entity whom they refer to
   */
  public record Source(Optional<Range> range, Optional<Entity> entity) {}

  /**
   * Where or how something was said.
   *
   * @param type the kind of occasion or channel
   * @param ranges the words that say so
   */
  public record Medium(Type type, List<Range> ranges) {
    public Medium {
      ranges = List.copyOf(ranges);
    }

    /** The kinds of occasion and channel, in the record's spelling but for the hyphen. */
    public enum Type {
      STATEMENT,
      SOCIAL_MEDIA,
      PRESS_CONFERENCE,
      INTERVIEW,
      SPEECH,
      LETTER,
      REPORT,
      MEETING,
      BROADCAST,
      COURT,
      UNSPECIFIED
    }
  }

  /**
   * Somebody who passed the words on.
   *
   * @param entity who, where settled
   * @param range the words that say so, as "according to Interfax"
   */
  public record Link(Optional<Entity> entity, Range range) {}

  /** From the first word of its content to the last. */
  public Range extent() {
    return content.get(0).cover(content.get(content.size() - 1));
  }

  /** Whether a range lies inside one run of the content. */
  public boolean holds(Range range) {
    return content.stream().anyMatch(run -> run.contains(range));
  }
}
