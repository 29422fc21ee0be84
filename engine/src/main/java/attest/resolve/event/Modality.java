package attest.resolve.event;

import attest.read.Name;
import attest.read.Syntax;
import attest.resolve.Event;
import attest.resolve.Statement;
import java.util.Set;

/**
 * Whether a telling says that something happened, is going on, is planned, wanted, feared or did
 * not happen: negation, auxiliaries and tense first, then the words that govern it, nearest first.
 *
 * <p>Known failures: irony; a condition told in the sentence before; "could" of the past.
 */
final class Modality {
  private static final Set<String> DIRECTIVE_CUES =
      Set.of(
          """
          call urge demand appeal ask order press insist request require encourage invite
          implore plead recommend suggest propose advise instruct beg push exhort"""
              .split("\\s+"));

  /** Words for what is done about a happening that was. */
  private static final Set<String> ABOUT =
      Set.of(
          """
          investigation inquiry enquiry probe explanation punishment accountability apology
          condemnation investigate explain condemn punish"""
              .split("\\s+"));

  private final Clauses clauses;
  private final Syntax syntax;
  private final Governing governing;

  Modality(Clauses clauses) {
    this.clauses = clauses;
    this.syntax = clauses.syntax();
    this.governing = new Governing(clauses);
  }

  void settle(Telling telling) {
    Event.Status status =
        telling.verb && syntax.isVerb(telling.word)
            ? governing.verb(telling.word, 0)
            : governing.noun(telling.word, 0);
    if (status == null) {
      status = present(telling);
    }
    if (status == Event.Status.HAPPENED && telling.sense.is("irrealis")) {
      status = Event.Status.POSSIBLE;
    }
    if (status == Event.Status.HAPPENED && alleged(telling.word)) {
      status = Event.Status.POSSIBLE;
    }
    boolean real = status == Event.Status.HAPPENED || status == Event.Status.DENIED;
    if (!real && !telling.verb && ended(telling.word)) {
      status = Event.Status.ONGOING;
    }
    if (status != Event.Status.HAPPENED && status != Event.Status.DENIED && known(telling)) {
      status = Event.Status.HAPPENED;
    }
    telling.status = status;
  }

  /** "Is accused of murder", "suspected of killing": by nobody who is told, nor where and when. */
  private boolean alleged(int word) {
    int of = syntax.hasLabel(word, "pobj", "pcomp") ? syntax.head(word) : -1;
    int verb = of >= 0 && syntax.lemma(of).equals("of") ? syntax.head(of) : -1;
    return verb >= 0
        && ALLEGING.contains(syntax.lemma(verb))
        && clauses.passive(verb)
        && syntax.childrenBy(verb, "agent").isEmpty();
  }

  /** "We must not forget the murder of X": a death that is spoken of as known to all. */
  private boolean known(Telling telling) {
    return !telling.verb
        && telling.definite
        && !telling.plural
        && DEATHS.contains(syntax.lemma(telling.word))
        && !telling.recipients.isEmpty()
        && telling.recipients.stream().allMatch(head -> clauses.named(head, Name.Kind.PERSON));
  }

  private static final Set<String> ALLEGING = Set.of("accuse", "suspect");

  private static final Set<String> DEATHS =
      Set.of("murder", "killing", "assassination", "slaying", "massacre");

  /** "a halt to the drills", "an end of the blockade". */
  private boolean ended(int noun) {
    int preposition = syntax.hasLabel(noun, "pobj") ? syntax.head(noun) : -1;
    int end =
        preposition >= 0 && Set.of("to", "of").contains(syntax.lemma(preposition))
            ? syntax.head(preposition)
            : -1;
    return end >= 0 && syntax.isNoun(end) && StatusWords.ENDINGS.contains(syntax.lemma(end));
  }

  private Event.Status present(Telling telling) {
    int word = telling.word;
    if (telling.statement.isPresent() && directed(telling)) {
      return Event.Status.DEMANDED;
    }
    if (telling.verb && syntax.isVerb(word)) {
      return progressive(word) ? Event.Status.ONGOING : Event.Status.HAPPENED;
    }
    int governor = telling.governor;
    if (governor >= 0) {
      if (StatusWords.WORDS.has("ONGOING", syntax.lemma(governor))) {
        return Event.Status.ONGOING;
      }
      if (clauses.isLight(governor)
          && progressive(governor)
          && syntax.hasLabel(word, "dobj", "nsubjpass", "pobj")) {
        return Event.Status.ONGOING;
      }
    }
    for (int each : clauses.modifiers(word)) {
      if (Set.of("ongoing", "continuing", "continued", "current", "unabated", "continuous")
          .contains(syntax.lemma(each))) {
        return Event.Status.ONGOING;
      }
    }
    if (telling.sense.group().equals("investigate")) {
      return Event.Status.ONGOING;
    }
    return Event.Status.HAPPENED;
  }

  /** The head of what somebody calls for, where the cue says so and the clause does not. */
  private boolean directed(Telling telling) {
    Statement statement = telling.statement.get();
    if (statement.cue().isEmpty()) {
      return false;
    }
    int cue = clauses.layout().wordAt(statement.cue().get().start());
    int words = clauses.layout().words().size();
    if (cue >= words) {
      return false;
    }
    boolean directive = false;
    for (int at = cue;
        at < words && clauses.layout().word(at).start() < statement.cue().get().end();
        at++) {
      directive |= DIRECTIVE_CUES.contains(syntax.lemma(at));
    }
    int word = telling.word;
    if (!telling.verb
        && telling.governor >= 0
        && clauses.isLight(telling.governor)
        && (syntax.pos(telling.governor).equals("VBD")
            || syntax.pos(telling.governor).equals("VBN"))) {
      return false;
    }
    return directive
        && !topic(word)
        && (syntax.pos(word).equals("VB") || !telling.verb && !telling.definite);
  }

  /** "an inquiry into the raid": what is asked for is the inquiry, not the raid. */
  private boolean topic(int noun) {
    int at = noun;
    for (int steps = 0; steps < 6 && at >= 0; steps++, at = syntax.head(at)) {
      if (at != noun && syntax.isNoun(at) && ABOUT.contains(syntax.lemma(at))) {
        return true;
      }
      if (!syntax.hasLabel(at, "pobj", "prep", "conj")) {
        return at != noun && syntax.isVerb(at) && ABOUT.contains(syntax.lemma(at))
            || syntax.hasLabel(at, "dobj")
                && syntax.head(at) >= 0
                && ABOUT.contains(syntax.lemma(syntax.head(at)));
      }
    }
    return false;
  }

  private boolean progressive(int verb) {
    String pos = syntax.pos(verb);
    if (pos.equals("VBG")) {
      for (int aux : syntax.childrenBy(verb, "aux")) {
        if (syntax.lemma(aux).equals("be") && (!past(aux) || governing.shifted(verb))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean past(int aux) {
    return Set.of("was", "were").contains(clauses.layout().word(aux).lower());
  }
}
