package attest.resolve.speech;

import attest.resolve.Entity;
import attest.resolve.Statement;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.List;

/** A statement while the passes still change it. Used on one thread. */
final class Draft {
  Phrase source;

  /** The word of the cue that carries it; "according to" whole. */
  Phrase cue;

  /** All the words of the cue, where a reader or rule found more than {@link #cue}. */
  Phrase cueWords;

  List<Phrase> content;
  String how;

  /** The statement whose speaker goes on without a cue. */
  Draft follows;

  /** The statement whose speaker the pronoun of this one's source is, where the text tells. */
  Draft retold;

  final List<Phrase> chain = new ArrayList<>();
  Statement.Kind kind = Statement.Kind.INDIRECT;
  Statement.Attitude attitude = Statement.Attitude.SPEECH;
  boolean malformed;
  boolean nominal;
  Entity entity;
  Statement.Medium medium;

  Draft(Phrase source, Phrase cue, List<Phrase> content, String how) {
    this.source = source;
    this.cue = cue;
    this.cueWords = cue;
    this.content = new ArrayList<>(content);
    this.how = how;
  }

  int first() {
    return content.get(0).first();
  }

  int end() {
    return content.get(content.size() - 1).end();
  }

  boolean holds(int word) {
    return content.stream().anyMatch(run -> run.contains(word));
  }

  boolean holds(Phrase phrase) {
    return content.stream().anyMatch(run -> run.contains(phrase));
  }

  int size() {
    return content.stream().mapToInt(Phrase::size).sum();
  }

  /** How many words the contents share. */
  int shared(Draft other) {
    int shared = 0;
    for (Phrase mine : content) {
      for (Phrase its : other.content) {
        shared +=
            Math.max(0, Math.min(mine.end(), its.end()) - Math.max(mine.first(), its.first()));
      }
    }
    return shared;
  }

  /** The word of the cue that carries it, or -1. */
  int cueWord() {
    return cue == null ? -1 : cue.first();
  }
}
