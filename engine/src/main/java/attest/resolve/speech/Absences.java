package attest.resolve.speech;

import attest.resolve.Absence;
import attest.resolve.Act;
import attest.resolve.Entity;
import attest.resolve.Statement;
import attest.resolve.Voice;
import attest.resolve.cast.Context;
import attest.text.Phrase;
import attest.text.Range;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the report says was not said: "did not condemn", "neither body condemned", "refused to
 * condemn", "stopped short of", "without giving details", "lack of condemnation", "no response
 * from", "has not been released".
 *
 * <p>Known failures: irony, and silences told without a word of denial.
 */
public final class Absences {
  /** Verbs whose subject tells that something will not be said. */
  private static final Set<String> TOLD = Set.of("decline", "refuse");

  private final Page page;
  private final List<Statement> statements;
  private final List<Absence> found = new ArrayList<>();
  private final List<Phrase> cores = new ArrayList<>();

  private Absences(Page page, List<Statement> statements) {
    this.page = page;
    this.statements = statements;
  }

  public static List<Absence> find(Context context, List<Statement> statements) {
    Absences absences =
        new Absences(new Page(context, Quotations.of(context.layout())), statements);
    for (Sentence sentence : context.layout().sentences()) {
      for (int word = sentence.first(); word < sentence.end(); word++) {
        absences.word(sentence, word);
      }
    }
    absences.found.sort(Comparator.comparing(Absence::evidence));
    return absences.found;
  }

  /** The words that tell of each silence, up to the word that is denied. */
  static List<Phrase> unsaid(Page page) {
    Absences absences = new Absences(page, List.of());
    for (Sentence sentence : page.layout.sentences()) {
      for (int word = sentence.first(); word < sentence.end(); word++) {
        absences.word(sentence, word);
      }
    }
    return absences.cores;
  }

  private void word(Sentence sentence, int word) {
    if (!found.isEmpty()
        && found.get(found.size() - 1).evidence().contains(page.layout.word(word).range())) {
      return;
    }
    String lemma = page.lemma(word);
    boolean verb = page.syntax.isVerb(word);
    if (verb && SilenceWords.SHUNS.contains(lemma) && !page.negated(word)) {
      shunned(sentence, word);
    } else if (verb && SilenceWords.label(lemma).isPresent() && denied(word)) {
      unsaid(sentence, word, SilenceWords.label(lemma).get(), "a verb of saying denied");
    } else if (verb && SilenceWords.GIVES.contains(lemma)) {
      withheld(sentence, word);
    } else if (verb && lemma.equals("lack")) {
      lacking(sentence, word);
    } else if (shortOf(word)) {
      stoppedShort(sentence, word);
    } else if (page.lower(word).equals("silent")) {
      silent(sentence, word);
    } else if (page.syntax.isNoun(word) && SilenceWords.noun(lemma).isPresent()) {
      noun(sentence, word);
    }
    if (verb
        && SilenceWords.WITHHELD.contains(lemma)
        && page.passive(word)
        && denied(word)
        && found.stream().noneMatch(a -> a.evidence().contains(page.layout.word(word).range()))) {
      passive(sentence, word);
    }
  }

  /** Whether a verb is denied by "not", "without", "neither", "yet to", "unable to". */
  private boolean denied(int verb) {
    if (page.negated(verb)) {
      return true;
    }
    boolean infinitive = verb > 0 && page.lower(verb - 1).equals("to");
    if (!infinitive) {
      return verb > 0 && page.lower(verb - 1).equals("without");
    }
    String before = page.lower(verb - 2);
    return before.equals("yet")
        || before.equals("unable")
        || before.equals("unwilling")
        || before.equals("reluctant");
  }

  private boolean own(int word) {
    int subject = page.subject(word);
    return subject >= 0
        && page.quotations.quoted(word)
        && Set.of("i", "we").contains(page.lower(subject));
  }

  /**
   * "refused to condemn", "failed to mention". Who declines or refuses says so: that is a
   * statement, and one with nothing unsaid but a comment is nothing else.
   */
  private void shunned(Sentence sentence, int verb) {
    boolean tells = TOLD.contains(page.lemma(verb));
    boolean stated = tells && statements.stream().anyMatch(s -> isCue(s, verb));
    int to = Math.min(sentence.end(), verb + 5);
    for (int word = verb + 1; word < to; word++) {
      Optional<Act.Label> label = SilenceWords.label(page.lemma(word));
      boolean comment = page.lemma(word).equals("comment") || page.lemma(word).equals("interview");
      if (!page.syntax.isVerb(word) && !comment) {
        continue;
      }
      boolean asked = !SilenceWords.needsObject(page.lemma(word)) || asked(sentence, word);
      boolean said = comment || label.isPresent() && !page.passive(word) && asked;
      boolean silent = comment || SilenceWords.declined(page.lemma(word));
      if (said && !(silent && stated)) {
        Act.Label unsaid = silent ? Act.Label.NO_COMMENT : label.get();
        add(sentence, verb, word, holders(verb), unsaid, "a verb of refusing to say");
        if (tells) {
          cores.remove(cores.size() - 1);
        }
      }
      return;
    }
  }

  private boolean isCue(Statement statement, int verb) {
    Range word = page.layout.word(verb).range();
    return statement.cue().map(cue -> cue.overlaps(word)).orElse(false);
  }

  private void unsaid(Sentence sentence, int verb, Act.Label label, String how) {
    if (own(verb) || page.passive(verb) || page.modal(verb) && !did(verb)) {
      return;
    }
    boolean phoned =
        label == Act.Label.CALL && !Set.of("for", "on", "upon").contains(page.lower(verb + 1));
    if (phoned || SilenceWords.needsObject(page.lemma(verb)) && !aboutAsking(sentence, verb)) {
      return;
    }
    add(sentence, firstOf(sentence, verb), verb, holders(verb), label, how);
  }

  /** Whether the modal is "could" or "would", which denies an answer, not "must" or "should". */
  private boolean did(int verb) {
    for (int aux : page.syntax.childrenBy(verb, "aux")) {
      if (Set.of("would", "could", "will", "to").contains(page.lower(aux))) {
        return true;
      }
    }
    return false;
  }

  /** "respond to requests", "answer questions", "return calls": an answer to the outlet. */
  private boolean aboutAsking(Sentence sentence, int verb) {
    boolean alone =
        verb + 1 >= sentence.end()
            || !page.isWord(verb + 1)
            || Set.of("immediately", "to").contains(page.lower(verb + 1));
    return asked(sentence, verb) || alone && verb + 2 >= sentence.end();
  }

  private boolean asked(Sentence sentence, int verb) {
    for (int word = verb + 1; word < Math.min(sentence.end(), verb + 8); word++) {
      if (Set.of(
              "request",
              "question",
              "call",
              "email",
              "message",
              "inquiry",
              "enquiry",
              "comment",
              "query",
              "phone",
              "telephone")
          .contains(page.lemma(word))) {
        return true;
      }
    }
    return false;
  }

  /** "gave no details", "without giving details", "could not provide an estimate". */
  private void withheld(Sentence sentence, int verb) {
    int to = Math.min(sentence.end(), verb + 7);
    if (page.passive(verb)) {
      return;
    }
    boolean denied = denied(verb) && !own(verb);
    boolean none = false;
    for (int word = verb + 1; word < to; word++) {
      String form = page.lower(word);
      if (form.equals("no") && word <= verb + 2) {
        none = true;
      }
      if (page.syntax.isVerb(word) && !page.syntax.hasLabel(word, "amod", "nmod")) {
        return;
      }
      boolean fact = SilenceWords.FACTS.contains(page.lemma(word));
      boolean said = fact || none && SilenceWords.noun(page.lemma(word)).isPresent();
      if (said && (denied || none)) {
        int subject = nearest(verb);
        boolean has = page.lemma(verb).equals("have");
        boolean about = Set.of("information", "comment", "detail").contains(page.lemma(word));
        if (own(verb) || has && !about || subject >= 0 && !page.canSpeak(subject)) {
          return;
        }
        Act.Label label = SilenceWords.noun(page.lemma(word)).orElse(Act.Label.NO_COMMENT);
        add(sentence, firstOf(sentence, verb), word, holders(verb), label, "words withheld");
        return;
      }
    }
  }

  /** "A motive has not been released". */
  private void passive(Sentence sentence, int verb) {
    if (page.modal(verb)) {
      return;
    }
    int agent = page.agent(verb);
    int subject = page.syntax.child(verb, "nsubjpass");
    List<Entity> holder = agent < 0 ? List.of() : List.of(resolve(agent));
    int first = subject < 0 ? firstOf(sentence, verb) : page.syntax.subtree(subject).first();
    add(sentence, first, verb, holder, Act.Label.NO_COMMENT, "a fact that was not made known");
  }

  private void lacking(Sentence sentence, int verb) {
    for (int word = verb + 1; word < Math.min(sentence.end(), verb + 8); word++) {
      Optional<Act.Label> label = SilenceWords.noun(page.lemma(word));
      if (label.isPresent()) {
        int subject = page.subject(verb);
        int first = subject < 0 ? verb : page.nounPhrase(subject).first();
        add(
            sentence,
            Math.min(first, verb),
            word,
            holders(verb),
            label.get(),
            "words found lacking");
        return;
      }
    }
  }

  /** Whether "stopped short", "fell short" or "held back" stands here. */
  private boolean shortOf(int word) {
    String lemma = page.lemma(word);
    String next = page.lower(word + 1);
    return page.syntax.isVerb(word)
        && (next.equals("short") && Set.of("stop", "fall").contains(lemma)
            || next.equals("back") && lemma.equals("hold")
            || next.equals("clear") && lemma.equals("steer"));
  }

  private void stoppedShort(Sentence sentence, int verb) {
    for (int word = verb + 2; word < Math.min(sentence.end(), verb + 9); word++) {
      Optional<Act.Label> label = SilenceWords.label(page.lemma(word));
      if (label.isEmpty()) {
        label = SilenceWords.noun(page.lemma(word));
      }
      if (label.isEmpty()
          && SilenceWords.NAMES.contains(page.lemma(word))
          && page.syntax.isVerb(word)) {
        label = Optional.of(grave(sentence, word) ? Act.Label.BRAND : Act.Label.CRITICIZE);
      }
      if (label.isPresent()) {
        add(sentence, verb, word, holders(verb), label.get(), "words stopped short of");
        return;
      }
    }
  }

  /** Whether a crime is named among the words after a verb of naming. */
  private boolean grave(Sentence sentence, int verb) {
    for (int word = verb + 1; word < Math.min(sentence.end(), verb + 12); word++) {
      String lemma = page.lemma(word);
      if (lemma.startsWith("terror") || lemma.startsWith("genocid") || lemma.equals("crime")) {
        return true;
      }
    }
    return false;
  }

  private void silent(Sentence sentence, int word) {
    int verb = page.syntax.head(word);
    boolean keeps =
        verb >= 0 && Set.of("remain", "stay", "keep", "be", "fall").contains(page.lemma(verb));
    if (keeps
        && !page.negated(verb)
        && page.subject(verb) >= 0
        && page.canSpeak(page.subject(verb))) {
      add(sentence, verb, word, holders(verb), Act.Label.NO_COMMENT, "silence told");
    }
  }

  /** "his lack of condemnation", "no response from X", "there was no immediate comment". */
  private void noun(Sentence sentence, int word) {
    int from = Math.max(sentence.first(), word - 4);
    for (int at = word - 1; at >= from; at--) {
      String form = page.lower(at);
      if (SilenceWords.MISSING.contains(form)) {
        int owner = page.syntax.child(at, "poss");
        List<Entity> holder = owner < 0 ? from(word) : List.of(resolve(owner));
        int first = owner < 0 ? at : Math.min(owner, at);
        add(
            sentence,
            first,
            word,
            holder,
            SilenceWords.noun(page.lemma(word)).get(),
            "a noun of absence");
        return;
      }
      if (form.equals("no")) {
        boolean there = existential(sentence, at) && !page.lower(word).equals("words");
        List<Entity> holder = from(word);
        if (there || !holder.isEmpty()) {
          int first = there ? Math.max(sentence.first(), at - 2) : at;
          add(
              sentence,
              first,
              word,
              holder,
              SilenceWords.noun(page.lemma(word)).get(),
              "a noun of saying denied");
        }
        return;
      }
      if (!page.syntax.pos(at).startsWith("J")
          && !page.syntax.isNoun(at)
          && !form.equals("of")
          && !form.equals("any")
          && !page.syntax.pos(at).equals("RB")) {
        return;
      }
    }
  }

  private boolean existential(Sentence sentence, int no) {
    for (int at = no - 1; at >= Math.max(sentence.first(), no - 5); at--) {
      if (page.lower(at).equals("there")) {
        return true;
      }
    }
    return false;
  }

  private List<Entity> from(int noun) {
    for (int prep : page.syntax.childrenBy(noun, "prep")) {
      if (Set.of("from", "by").contains(page.lower(prep))) {
        int object = page.syntax.child(prep, "pobj");
        if (object >= 0) {
          return List.of(resolve(object));
        }
      }
    }
    return List.of();
  }

  /** Where a denied verb's clause begins: its subject where it has its own, or its denial. */
  private int firstOf(Sentence sentence, int verb) {
    int subject = page.syntax.child(verb, "nsubj");
    int first = verb;
    if (subject >= 0 && subject < verb && verb - subject <= 25) {
      boolean relative = page.syntax.pos(subject).startsWith("W");
      first = relative ? subject + 1 : Math.min(first, page.nounPhrase(subject).first());
    }
    for (int at = verb - 1; at >= Math.max(sentence.first(), verb - 5); at--) {
      if (Set.of("without", "did", "does", "has", "have", "had", "could", "would")
          .contains(page.lower(at))) {
        first = Math.min(first, at);
      }
    }
    return first;
  }

  /** The subject of a verb; one that stands right before it rather than that of a verb joined. */
  private int nearest(int verb) {
    if (page.syntax.child(verb, "nsubj", "nsubjpass") >= 0) {
      return page.subject(verb);
    }
    int before = verb - 1;
    while (before > 0
        && (page.syntax.pos(before).equals("RB")
            || Set.of("has", "have", "had").contains(page.lower(before)))) {
      before--;
    }
    if (before <= 0
        || !page.syntax.isNoun(before)
        || page.syntax.hasLabel(before, "pobj", "dobj")
        || !page.canSpeak(before)) {
      return speaking(verb);
    }
    int first = page.nounPhrase(before).first();
    boolean opens =
        first == page.layout.sentenceOf(verb).first()
            || Set.of("and", "but", "while", ",", ";").contains(page.lower(first - 1));
    return opens ? before : speaking(verb);
  }

  /** The subject of a joined verb; where that cannot speak, the one of the verbs above it. */
  private int speaking(int verb) {
    int subject = page.subject(verb);
    int above = verb;
    for (int steps = 0; steps < 4 && subject >= 0 && above >= 0; steps++) {
      if (page.canSpeak(subject)) {
        return subject;
      }
      above = page.syntax.head(above);
      subject = above < 0 ? -1 : page.syntax.child(above, "nsubj");
      while (above >= 0 && subject < 0 && steps++ < 4) {
        above = page.syntax.head(above);
        subject = above < 0 ? -1 : page.syntax.child(above, "nsubj");
      }
    }
    return subject >= 0 ? subject : page.subject(verb);
  }

  private List<Entity> holders(int verb) {
    int subject = nearest(verb);
    if (subject < 0) {
      return List.of();
    }
    List<Entity> holders = new ArrayList<>();
    Entity holder = resolve(author(subject));
    holders.addAll(holder.members().isEmpty() ? List.of(holder) : holder.members());
    Sentence sentence = page.layout.sentenceOf(verb);
    for (int word = Math.max(sentence.first(), verb - 8); word < verb; word++) {
      if (page.lower(word).equals("like") && page.syntax.child(word, "pobj") >= 0) {
        Entity other = resolve(page.syntax.child(word, "pobj"));
        if (!holders.contains(other)) {
          holders.add(other);
        }
      }
    }
    return holders;
  }

  /** The body behind a text, "reports by X", "a statement from X"; the word itself otherwise. */
  private int author(int head) {
    if (SpeechLexicon.speaker(page.lemma(head), "document")) {
      for (int prep : page.syntax.childrenBy(head, "prep")) {
        Phrase phrase = page.syntax.subtree(prep);
        for (int word = phrase.first(); word < phrase.end() - 1; word++) {
          int object = page.syntax.child(word, "pobj");
          if (Set.of("by", "from").contains(page.lower(word)) && object >= 0) {
            return object;
          }
        }
      }
    }
    return head;
  }

  private Entity resolve(int head) {
    return page.context.cast().resolve(page.nounPhrase(head));
  }

  private void add(
      Sentence sentence, int first, int core, List<Entity> holder, Act.Label label, String how) {
    int end = core + 1;
    for (int child : page.syntax.children(core)) {
      if (child > core
          && page.syntax.hasLabel(child, "dobj", "prep", "ccomp", "xcomp", "pobj", "dative")) {
        end = Math.max(end, page.syntax.subtree(child).end());
      }
    }
    end = Math.min(Math.min(end, sentence.end()), core + 30);
    for (int word = core + 1; word < end; word++) {
      if (page.isMark(word) || page.form(word).equals(";") || page.form(word).equals(".")) {
        end = word;
      }
    }
    first = Math.max(sentence.first(), Math.min(first, core));
    while (first < core && !page.isWord(first)) {
      first++;
    }
    cores.add(new Phrase(first, core + 1));
    Range evidence = page.layout.range(first, Math.max(end, core + 1));
    found.add(new Absence(holder, label, target(core, holder), voice(evidence), evidence, how));
  }

  /** Whom or what the silence is about: the first known body in what follows. */
  private Optional<Act.Target> target(int core, List<Entity> holder) {
    for (int child : page.syntax.childrenBy(core, "dobj", "prep", "pobj")) {
      if (child < core) {
        continue;
      }
      Phrase phrase = page.syntax.subtree(child);
      for (int word = phrase.first(); word < Math.min(phrase.end(), phrase.first() + 25); word++) {
        Optional<Entity> entity = page.context.cast().at(word);
        if (entity.isPresent() && !holder.contains(entity.get())) {
          return entity.map(Act.Target.OfEntity::new);
        }
      }
    }
    return Optional.empty();
  }

  private Voice voice(Range evidence) {
    Statement innermost = null;
    for (Statement statement : statements) {
      if (statement.extent().start() > evidence.end()) {
        break;
      }
      if (statement.attitude() == Statement.Attitude.SPEECH
          && statement.holds(evidence)
          && (innermost == null || innermost.extent().length() >= statement.extent().length())) {
        innermost = statement;
      }
    }
    return innermost == null ? new Voice.Narrator() : new Voice.In(innermost);
  }
}
