package attest.resolve.speech;

import attest.resolve.Act;
import attest.resolve.Act.Axis;
import attest.resolve.Act.Label;
import attest.resolve.Entity;
import attest.resolve.Event;
import attest.resolve.Statement;
import attest.resolve.cast.Context;
import attest.resolve.speech.ActWords.Pattern;
import attest.resolve.speech.ActWords.Place;
import attest.text.Phrase;
import attest.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the statements do: first by the cue ("condemned", "voiced deep concern"), and where the cue
 * only says that something was said, by the words themselves ("we call on", "is unacceptable").
 *
 * <p>Known failures: irony; blame and threat that no word of the table tells.
 */
public final class Acts {
  private static final int GAP = 6;
  private static final Set<String> STRONG =
      Set.of(
          "strongly",
          "firmly",
          "vehemently",
          "unequivocally",
          "resolutely",
          "utterly",
          "categorically",
          "unreservedly",
          "sharply",
          "harshly",
          "strongest",
          "forcefully");
  private static final Set<String> DEEP =
      Set.of(
          "deep",
          "deeply",
          "grave",
          "gravely",
          "very",
          "serious",
          "seriously",
          "extremely",
          "profound",
          "profoundly",
          "alarmed",
          "alarm",
          "great",
          "greatly",
          "strong",
          "utmost",
          "increasingly",
          "highly",
          "extreme");
  private static final Set<String> SELVES = Set.of("i", "we");

  /** What a speaker is called in words that are not his own. */
  private static final Set<String> RETOLD = Set.of("he", "she", "they", "it");

  private static final Set<String> NAMING =
      Set.of("call", "brand", "label", "dub", "term", "describe", "characterize", "characterise");

  /** How far behind its words an act may be about something. */
  private static final int NEAR = 15;

  private final Page page;
  private final List<Event> events;
  private final List<Act> found = new ArrayList<>();
  private final Answered answered;

  private Acts(Page page, List<Event> events) {
    this.page = page;
    this.events = events;
    this.answered = new Answered(page);
  }

  public static List<Act> find(Context context, List<Statement> statements, List<Event> events) {
    Page page = new Page(context, Quotations.of(context.layout()));
    Acts acts = new Acts(page, events);
    for (Statement statement : statements) {
      int before = acts.found.size();
      acts.statement(statement);
      acts.answered.add(statement, acts.found.subList(before, acts.found.size()));
    }
    return acts.found;
  }

  private void statement(Statement statement) {
    int before = found.size();
    int cue = statement.cue().map(c -> page.layout.wordAt(c.start())).orElse(-1);
    boolean naming = cue >= 0 && NAMING.contains(page.lemma(cue)) && !called(cue);
    if (cue >= 0 && !factual(cue)) {
      int end = page.layout.sentenceOf(cue).end();
      for (Pattern pattern : ActWords.startingWith(page.lemma(cue))) {
        boolean fits = !naming || pattern.label() == Label.BRAND;
        if (pattern.place() == Place.CUE && fits && found.size() == before) {
          match(pattern, cue, end).ifPresent(m -> add(statement, pattern.label(), m, "the cue"));
        }
      }
    }
    if (found.size() > before) {
      return;
    }
    for (Range run : statement.content()) {
      words(statement, run, before);
    }
    boolean quotes = statement.kind() == Statement.Kind.MIXED;
    if (naming && quotes && found.size() == before) {
      add(statement, Label.CRITICIZE, Phrase.of(cue), "a name in quotation marks");
    }
  }

  /** Whether "call" means to ask, not to name. */
  private boolean called(int cue) {
    return page.lemma(cue).equals("call")
        && Set.of("on", "for", "upon").contains(page.lower(cue + 1));
  }

  /** Whether "suggested that it was" or "insisted" tells a fact, not a proposal or a demand. */
  private boolean factual(int cue) {
    String lemma = page.lemma(cue);
    if (!Set.of("suggest", "insist", "advise").contains(lemma)) {
      return false;
    }
    int clause = page.syntax.child(cue, "ccomp");
    if (clause < cue) {
      return lemma.equals("insist") && !Set.of("on", "upon").contains(page.lower(cue + 1));
    }
    return Set.of("VBD", "VBZ", "VBP").contains(page.syntax.pos(clause))
        || page.syntax.child(clause, "aux", "auxpass") >= 0;
  }

  private void words(Statement statement, Range run, int before) {
    int first = page.layout.wordAt(run.start());
    int end = Math.min(page.words(), page.layout.wordAt(Math.max(run.start(), run.end() - 1)) + 1);
    for (int word = first; word < end; word++) {
      for (Pattern pattern : ActWords.startingWith(page.lemma(word))) {
        if (pattern.place() == Place.CUE
            || pattern.place() == Place.OWN && (!own(statement, word) || asNoun(pattern, word))) {
          continue;
        }
        Optional<Phrase> match =
            match(pattern, word, Math.min(end, page.layout.sentenceOf(word).end()));
        boolean named =
            pattern.label() == Label.THREATEN
                && pattern.place() == Place.OWN
                && match.isPresent()
                && page.syntax.isNoun(match.get().end() - 1);
        if (match.isPresent()
            && !named
            && isNew(pattern.label(), before)
            && !idle(pattern.label(), word)) {
          add(statement, pattern.label(), match.get(), "the words");
        }
      }
    }
  }

  /** Whether a word that acts as a verb stands as a noun here. */
  private boolean asNoun(Pattern pattern, int word) {
    return page.syntax.isNoun(word)
        && pattern.label() != Label.MOURN
        && pattern.label() != Label.CONCERN;
  }

  /** Whether a word performs nothing here: "should have been", "you are welcome", under "if". */
  private boolean idle(Label label, int word) {
    boolean missed = page.lower(word).equals("should") && page.lower(word + 1).equals("have");
    boolean adjective = label == Label.WELCOME && !page.syntax.isVerb(word);
    return missed || adjective || hypothetical(word);
  }

  /** Whether a word stands under "if", "could" or an inverted "should": nothing is done by it. */
  private boolean hypothetical(int word) {
    int from = Math.max(page.layout.sentenceOf(word).first(), word - 4);
    for (int at = from; at < word; at++) {
      if (Set.of("whether", "if", "could", "might", "may").contains(page.lower(at))) {
        return true;
      }
    }
    int verb = page.syntax.head(word);
    return page.lower(word).equals("should")
        && verb > word
        && page.syntax.child(verb, "nsubj", "nsubjpass") > word;
  }

  private boolean isNew(Label label, int before) {
    for (Act act : found.subList(before, found.size())) {
      boolean near =
          act.label().axis() == label.axis()
              && act.label().degree().isPresent()
              && label.degree().isPresent()
              && Math.abs(act.label().degree().getAsInt() - label.degree().getAsInt()) <= 1;
      if (act.label() == label || near) {
        return false;
      }
    }
    return true;
  }

  /** Whether the subject of a word is the speaker, a body that speaks, or left out. */
  private boolean own(Statement statement, int word) {
    int verb = word;
    if (!page.syntax.isVerb(verb)
        && page.syntax.head(verb) >= 0
        && !page.syntax.pos(verb).equals("MD")) {
      verb = page.syntax.head(verb);
    }
    if (page.syntax.pos(word).equals("MD") && page.syntax.head(word) >= 0) {
      verb = page.syntax.head(word);
    }
    int subject = page.syntax.child(verb, "nsubj");
    if (subject < 0) {
      subject = page.syntax.isVerb(verb) ? page.subject(verb) : -1;
    }
    if (subject < 0) {
      return false;
    }
    String form = page.lower(subject);
    boolean retold = statement.kind() != Statement.Kind.DIRECT && RETOLD.contains(form);
    return SELVES.contains(form)
        || retold
        || page.named(subject, attest.read.Name.Kind.GPE, attest.read.Name.Kind.ORG)
        || SpeechLexicon.speaker(page.lemma(subject), "body");
  }

  /** The words of a pattern from here on, if they stand here. */
  private Optional<Phrase> match(Pattern pattern, int first, int end) {
    int at = first;
    int gap = 0;
    for (Set<String> part : pattern.parts()) {
      if (part.isEmpty()) {
        gap = GAP;
        continue;
      }
      int hit = -1;
      while (at < end && at > first && page.isMark(at)) {
        at++;
      }
      for (int word = at; word < end && word <= at + gap && hit < 0; word++) {
        if (part.contains(page.lemma(word)) || part.contains(page.lower(word))) {
          hit = word;
        } else if (page.form(word).equals(";")) {
          break;
        }
      }
      if (hit < 0) {
        return Optional.empty();
      }
      at = hit + 1;
      gap = 0;
    }
    return Optional.of(new Phrase(first, at));
  }

  private void add(Statement statement, Label label, Phrase match, String how) {
    Label moved = intensify(label, match);
    boolean negated = negated(match.first(), how);
    Range evidence = match.range(page.layout);
    Optional<Range> rest = rest(statement, match);
    found.add(
        new Act(
            statement,
            moved,
            target(statement, moved, match),
            addressee(statement, moved, match),
            moved.axis() == Axis.DIRECTIVE || moved.axis() == Axis.COMMITMENT
                ? rest.map(r -> new Act.Wanted(r, event(r)))
                : Optional.empty(),
            negated,
            evidence,
            how + " by the table of acts"));
  }

  private Label intensify(Label label, Phrase match) {
    Set<String> words = label == Label.CONDEMN ? STRONG : label == Label.CONCERN ? DEEP : Set.of();
    int from = Math.max(page.layout.sentenceOf(match.first()).first(), match.first() - 3);
    int to = Math.min(page.layout.sentenceOf(match.first()).end(), match.end() + 2);
    if (label == Label.CONDEMN) {
      to = Math.min(page.layout.sentenceOf(match.first()).end(), match.end() + 12);
    }
    for (int word = from; word < to; word++) {
      if (words.contains(page.lower(word))) {
        return label == Label.CONDEMN ? Label.CONDEMN_STRONGLY : Label.DEEP_CONCERN;
      }
    }
    return label;
  }

  private boolean negated(int word, String how) {
    if (page.syntax.isVerb(word) && page.syntax.child(word, "neg") >= 0 && !how.equals("the cue")) {
      return true;
    }
    for (int at = Math.max(page.layout.sentenceOf(word).first(), word - 2); at < word; at++) {
      if (Set.of("not", "n't", "n\u2019t", "never", "no", "without", "nor")
          .contains(page.lower(at))) {
        return true;
      }
    }
    return false;
  }

  /** What follows in the same run of the content and the same sentence. */
  private Optional<Range> rest(Statement statement, Phrase match) {
    for (Range run : statement.content()) {
      int start = page.layout.wordAt(run.start());
      int first = match.first() < start ? start : Math.max(match.end(), start);
      int end =
          Math.min(page.words(), page.layout.wordAt(Math.max(run.start(), run.end() - 1)) + 1);
      if (first >= page.words()) {
        continue;
      }
      end = Math.min(end, page.layout.sentenceOf(first).end());
      while (first < end
          && (!page.isWord(first) || Set.of("on", "for").contains(page.lower(first)))) {
        first++;
      }
      while (end > first && !page.isWord(end - 1)) {
        end--;
      }
      if (first < end) {
        return Optional.of(page.layout.range(first, end));
      }
    }
    return Optional.empty();
  }

  private Optional<Event> event(Range range) {
    return events.stream().filter(e -> range.contains(e.trigger())).findFirst();
  }

  private Optional<Act.Target> target(Statement statement, Label label, Phrase match) {
    if (label.axis() == Axis.DIRECTIVE || label.axis() == Axis.COMMITMENT) {
      return Optional.empty();
    }
    Optional<Statement> answered = answered(statement, label, match);
    if (answered.isPresent()) {
      return answered.map(Act.Target.OfStatement::new);
    }
    Optional<Entity> speaker = statement.source().flatMap(Statement.Source::entity);
    int to = page.layout.sentenceOf(match.first()).end();
    for (int word = match.first(); word < Math.min(to, match.end() + NEAR); word++) {
      Range range = page.layout.word(word).range();
      for (Event event : events) {
        if (event.trigger().overlaps(range)
            || event.mentions().stream().anyMatch(m -> m.overlaps(range))) {
          return Optional.of(new Act.Target.OfEvent(event));
        }
      }
      Optional<Entity> entity = page.context.cast().at(word);
      boolean direct = word >= match.end() && entity.isPresent() && !entity.equals(speaker);
      if (word >= match.end()
          && page.syntax.isVerb(word)
          && page.syntax.hasLabel(word, "conj")
          && page.syntax.head(word) < match.end()) {
        break;
      }
      if (direct
          && (label.axis() == Axis.CLAIM || label.degree().orElse(0) <= -4)
          && !page.syntax.pos(word).equals("PRP$")
          && (page.syntax.hasLabel(word, "dobj", "nsubj", "poss") || whose(word))) {
        return entity.map(Act.Target.OfEntity::new);
      }
    }
    return Optional.empty();
  }

  /** "the call of the council", "an offer made by the rebels". */
  private boolean whose(int word) {
    return page.syntax.hasLabel(word, "pobj")
        && Set.of("of", "by", "from").contains(page.syntax.lemma(page.syntax.head(word)));
  }

  private Optional<Statement> answered(Statement statement, Label label, Phrase match) {
    boolean settles = label != Label.ACCUSE && page.syntax.isVerb(match.first());
    return settles ? answered.by(statement, match.first()) : Optional.empty();
  }

  private List<Entity> addressee(Statement statement, Label label, Phrase match) {
    if (label.axis() != Axis.DIRECTIVE) {
      return List.of();
    }
    int verb = match.first();
    int object = page.syntax.child(verb, "dobj", "dative");
    if (object < 0) {
      for (int prep : page.syntax.childrenBy(verb, "prep")) {
        boolean to = Set.of("on", "upon", "to").contains(page.lower(prep));
        object = object < 0 && to ? page.syntax.child(prep, "pobj") : object;
      }
    }
    if (object > verb && page.canSpeak(object)) {
      Optional<Entity> entity = page.context.cast().at(object);
      if (entity.isPresent()) {
        return List.of(entity.get());
      }
    }
    boolean atCue = statement.cue().map(c -> c.overlaps(match.range(page.layout))).orElse(false);
    return atCue ? statement.addressee() : List.of();
  }
}
