package attest.resolve.event;

import attest.resolve.Event;
import attest.resolve.Statement;
import attest.resolve.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One word that tells of a happening, with what its own clause says. Several tellings are joined to
 * one {@link Event}. Used on one thread while a report is resolved.
 */
final class Telling {
  final int word;
  final boolean verb;
  final Sense sense;

  /** Head words of those who do it, those it is done to, and where. */
  List<Integer> actors = new ArrayList<>();

  List<Integer> recipients = new ArrayList<>();
  List<Integer> places = new ArrayList<>();
  Optional<Time> time = Optional.empty();
  Event.Status status = Event.Status.HAPPENED;
  Optional<Statement> statement = Optional.empty();

  /** Told by the outlet although it stands in somebody's words. */
  boolean presupposed;

  /** "the", "this" or a possessive stands before it. */
  boolean definite;

  /** "another", "earlier", "a second" stands before it. */
  boolean novel;

  boolean plural;

  /** Too vague to be an event of its own. */
  boolean vague;

  /** The verb or noun whose clause it shares. */
  int governor = -1;

  String how;

  Telling(int word, boolean verb, Sense sense, String how) {
    this.word = word;
    this.verb = verb;
    this.sense = sense;
    this.how = how;
  }

  String group() {
    return sense.group();
  }

  /** Whether it is told as something that was or is, not as planned, wanted, feared or denied. */
  boolean real() {
    return status == Event.Status.HAPPENED || status == Event.Status.ONGOING;
  }
}
