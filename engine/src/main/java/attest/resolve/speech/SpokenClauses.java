package attest.resolve.speech;

import attest.read.Name;
import attest.resolve.speech.Quotations.Quotation;
import attest.text.Phrase;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds speech by rule: a verb of saying with the clause or quotation it takes, before or after it,
 * and "according to". Runs beside the learned reader and fills what that missed.
 *
 * <p>Known failures: a clause the parser cut short; a list of commas before the speaker.
 */
final class SpokenClauses {
  private static final Set<String> ADDRESSEE =
      Set.of("tell", "inform", "assure", "remind", "warn", "reassure", "caution", "ask", "promise");
  private static final int REACH = 40;

  private final Page page;
  private final List<Draft> found = new ArrayList<>();

  private SpokenClauses(Page page) {
    this.page = page;
  }

  static List<Draft> find(Page page) {
    SpokenClauses clauses = new SpokenClauses(page);
    for (Sentence sentence : page.layout.sentences()) {
      for (int word = sentence.first(); word < sentence.end(); word++) {
        if (page.syntax.isVerb(word) && SpeechLexicon.is(page.lemma(word), SpeechLexicon.Use.SAY)) {
          clauses.verb(sentence, word);
        } else if (page.lower(word).equals("according")
            && !page.quotations.quoted(word)
            && page.lower(word + 1).equals("to")
            && word + 2 < sentence.end()) {
          clauses.according(sentence, word);
        }
      }
    }
    return clauses.found;
  }

  private void verb(Sentence sentence, int verb) {
    if (page.negated(verb) || !page.tells(verb)) {
      return;
    }
    if (page.passive(verb)) {
      passive(sentence, verb);
      return;
    }
    if (after(sentence, verb)) {
      return;
    }
    before(sentence, verb);
  }

  /** "X said (that) CLAUSE", "X said: QUOTATION". */
  private boolean after(Sentence sentence, int verb) {
    int start = afterAdjuncts(sentence, verb);
    if (start >= sentence.end()) {
      return false;
    }
    int subject = page.subject(verb);
    Quotation quotation = page.quotations.at(start);
    boolean opens = quotation != null && quotation.opened() && quotation.phrase().first() == start;
    int clause = -1;
    for (int child : page.syntax.children(verb)) {
      if (child > verb && page.syntax.hasLabel(child, "ccomp") && clause < 0) {
        clause = child;
      }
    }
    boolean that =
        page.lower(start).equals("that")
            && !page.syntax.hasLabel(start, "det", "nsubj", "nsubjpass", "dobj");
    if (page.lemma(verb).equals("agree") && !that) {
      return false;
    }
    boolean speech =
        opens
            && (clause < 0
                || quotation.phrase().end() >= sentence.end() - 1
                    && AscribedWords.opensSpeech(page, quotation));
    if (speech && !that) {
      if (subject < 0
          || quotation.inner().size() < 3 && !page.hasVerb(start, quotation.phrase().end())) {
        return false;
      }
      add(source(subject), verb, quotation.runs(), "a quotation after a verb of saying");
      return true;
    }
    if (clause < 0 && !that) {
      return false;
    }
    int end = sentence.end();
    int first = start;
    if (clause >= 0) {
      Phrase subtree = page.syntax.subtree(clause);
      if (subtree.first() > start + 3 || subtree.first() > clause) {
        first = Math.max(verb + 1, subtree.first());
      }
      end = Math.min(end, Math.max(subtree.end(), first + 1));
    }
    int said = what(verb);
    if (said >= 0) {
      for (int word = verb + 1; word < end; word++) {
        if (Set.of("was", "is", "were", "are", "be").contains(page.lower(word))) {
          first = word + 1;
          break;
        }
      }
    }
    if (subject < 0 || first >= end || !page.canSpeak(subject) && said < 0) {
      return false;
    }
    Phrase source = source(subject);
    if (source.first() > verb) {
      return false;
    }
    add(
        source,
        verb,
        List.of(new Phrase(first, trimEnd(first, end))),
        "a clause after a verb of saying");
    return true;
  }

  /** Whether the verb stands in "what X said was Y"; the word "what", or -1. */
  private int what(int verb) {
    for (int word = verb - 1; word >= Math.max(0, verb - 6); word--) {
      if (page.lower(word).equals("what")) {
        return word;
      }
    }
    return -1;
  }

  /** The first word after the verb that is neither addressee, time, manner nor a mark. */
  private int afterAdjuncts(Sentence sentence, int verb) {
    int word = verb + 1;
    boolean moved = true;
    while (moved && word < sentence.end()) {
      moved = false;
      String form = page.form(word);
      if (form.equals(",")
          || form.equals(":")
          || page.isTime(word)
          || page.syntax.pos(word).equals("RB") && !page.lower(word).equals("not")) {
        word++;
        moved = true;
        continue;
      }
      boolean adjunct =
          page.syntax.head(word) == verb
              && page.syntax.hasLabel(word, "prep", "npadvmod", "dobj", "dative", "advmod");
      int head = word;
      if (!adjunct) {
        for (int child : page.syntax.childrenBy(verb, "dobj", "dative", "npadvmod")) {
          Phrase phrase = page.syntax.subtree(child, Set.of("relcl", "ccomp", "punct"));
          if (phrase.first() == word && child >= word) {
            head = child;
            adjunct = true;
          }
        }
      }
      boolean object = page.syntax.hasLabel(head, "dobj", "dative");
      if (adjunct && (!object || ADDRESSEE.contains(page.lemma(verb)))) {
        Phrase phrase = page.syntax.subtree(head, Set.of("relcl", "ccomp", "punct", "advcl"));
        int stop = Math.max(word + 1, Math.min(phrase.end(), sentence.end()));
        if (!page.hasFiniteVerb(word, stop) && stop - word <= 20) {
          for (int at = word; at < stop; at++) {
            if (page.isMark(at)) {
              stop = at;
            }
          }
          if (stop > word) {
            word = stop;
            moved = true;
          }
        }
      }
    }
    return word;
  }

  /** "CLAUSE, X said", "QUOTATION, said X". */
  private void before(Sentence sentence, int verb) {
    int floor = Math.max(sentence.first(), verb - REACH);
    int boundary = boundary(floor, verb);
    boolean inverted = boundary == verb - 1;
    if (boundary < 0) {
      return;
    }
    Phrase source;
    if (inverted) {
      int subject = page.syntax.child(verb, "nsubj", "dobj", "attr", "nsubjpass", "ccomp", "dep");
      int next = verb + 1;
      if (next >= sentence.end() || !page.isWord(next)) {
        return;
      }
      int head = subject > verb ? subject : next;
      Phrase phrase = page.nounPhrase(head);
      int first = Math.min(Math.max(verb + 1, phrase.first()), next);
      source = page.trim(first, Math.max(phrase.end(), first + 1), first);
      if (!page.canSpeak(page.head(source)) && !page.layout.word(next).isCapitalized()) {
        return;
      }
    } else {
      int first = apposition(floor, boundary, verb);
      source = page.trim(first, verb, first);
      source = withoutAdverbs(source);
      if (source.size() == 1
          && Set.of("them", "him", "us", "me").contains(page.lower(source.first()))) {
        return;
      }
      boolean speaks = false;
      for (int word = source.first(); word < source.end() && !speaks; word++) {
        speaks = page.canSpeak(word);
      }
      if (!speaks || page.isTime(source.first()) && source.size() < 3) {
        return;
      }
      boundary = first - 1;
    }
    List<Phrase> content = preceding(sentence, boundary);
    if (content.isEmpty() || goesOn(verb) || entangled(verb, content)) {
      return;
    }
    int resumes = inverted ? source.end() : verb + 1;
    if (resumes < sentence.end()
        && page.form(resumes).equals(",")
        && page.quotations.at(boundary) == null
        && content.get(0).size() < 6
        && page.hasFiniteVerb(resumes, sentence.end())) {
      content.add(new Phrase(resumes + 1, trimEnd(resumes + 1, sentence.end())));
    }
    add(source, verb, content, "a verb of saying after the words");
  }

  /**
   * Whether the verb has an object or clause of its own after it, so that it told nothing before.
   */
  private boolean goesOn(int verb) {
    for (int child : page.syntax.childrenBy(verb, "xcomp", "dobj")) {
      boolean own = child > verb && page.quotations.at(child) == null;
      if (Set.of("quote", "cite").contains(page.lemma(verb))) {
        return false;
      }
      if (own && !ADDRESSEE.contains(page.lemma(verb)) && !page.isTime(child)) {
        return !page.lemma(verb).equals("say");
      }
    }
    return false;
  }

  /** Whether the verb itself is quoted and its would-be words stand partly outside. */
  private boolean entangled(int verb, List<Phrase> content) {
    Quotation quotation = page.quotations.at(verb);
    return quotation != null
        && page.quotations.quoted(verb)
        && content.stream().anyMatch(run -> !quotation.phrase().contains(run));
  }

  private Phrase withoutAdverbs(Phrase phrase) {
    int end = phrase.end();
    while (end > phrase.first() + 1
        && (page.syntax.pos(end - 1).equals("RB")
            || Set.of("has", "have", "had", "was", "were", "been", "also")
                .contains(page.lower(end - 1)))) {
      end--;
    }
    return new Phrase(phrase.first(), end);
  }

  /** The comma or closing mark that parts the words from the speaker before a verb, or -1. */
  private int boundary(int floor, int verb) {
    for (int word = verb - 1; word >= floor; word--) {
      if (page.form(word).equals(",") || isClosing(word)) {
        return word > floor ? word : -1;
      }
      if (page.syntax.isVerb(word)
          && !Set.of("has", "have", "had", "was", "were", "been").contains(page.lower(word))
          && page.name(word) == null) {
        return relative(word, floor);
      }
    }
    return -1;
  }

  /** The comma before a speaker with a relative clause, "a woman who asked not to be named". */
  private int relative(int verb, int floor) {
    for (int word = verb - 1; word >= Math.max(floor, verb - 4); word--) {
      if (page.lower(word).equals("who")) {
        for (int at = word - 1; at > floor; at--) {
          if (page.form(at).equals(",") && at < word - 1 || isClosing(at)) {
            return at;
          }
          if (page.syntax.isVerb(at)) {
            return -1;
          }
        }
      }
    }
    return -1;
  }

  private boolean isClosing(int word) {
    Quotation quotation = page.quotations.at(word);
    return quotation != null
        && quotation.closed()
        && quotation.phrase().last() == word
        && (quotation.inner().size() > 3
            || page.form(word - 1).equals(",")
            || page.form(word - 1).equals(".")
            || page.form(word - 1).equals("?"));
  }

  /** Where the speaker begins whose name or office may hold a comma. */
  private int apposition(int floor, int boundary, int verb) {
    if (isClosing(boundary)) {
      return boundary + 1;
    }
    for (int word = boundary - 1; word >= floor; word--) {
      boolean closing = isClosing(word);
      if (closing || page.form(word).equals(",")) {
        Phrase part = word + 1 < boundary ? new Phrase(word + 1, boundary) : null;
        if (part == null || page.hasVerb(part.first(), part.end())) {
          return boundary + 1;
        }
        boolean number = part.size() == 1 && page.syntax.pos(part.first()).equals("CD");
        if (number) {
          continue;
        }
        if (closing) {
          return word + 1;
        }
        boolean name = endsNamed(part) && !page.named(part.last(), Name.Kind.GPE, Name.Kind.LOC);
        boolean office =
            page.named(boundary + 1, Name.Kind.PERSON)
                && SpeechLexicon.speaker(page.lemma(page.head(part)), "person", "unnamed");
        return name || office ? word + 1 : boundary + 1;
      }
      if (page.syntax.isVerb(word)) {
        return boundary + 1;
      }
    }
    return boundary + 1;
  }

  private boolean endsNamed(Phrase part) {
    return page.named(part.last(), Name.Kind.PERSON);
  }

  /** The words before a boundary: the quotation that ends there, or the clause. */
  private List<Phrase> preceding(Sentence sentence, int boundary) {
    List<Phrase> content = new ArrayList<>();
    Quotation quotation = page.quotations.at(boundary);
    boolean ends = quotation != null && quotation.phrase().last() == boundary;
    if (ends && quotation.phrase().first() <= sentence.first()
        || ends && opensSpeech(sentence, quotation)) {
      content.addAll(quotation.runs());
      return content;
    }
    if (quotation != null
        && quotation.phrase().contains(boundary + 1)
        && page.quotations.quoted(boundary)
        && !page.quotations.quoted(boundary + 1)) {
      for (Phrase run : quotation.runs()) {
        if (run.contains(boundary)) {
          content.add(run);
        }
      }
      return content;
    }
    int first = sentence.first();
    while (first < boundary && page.isMark(first) && page.quotations.at(first) == null) {
      first++;
    }
    int end = ends ? boundary + 1 : trimEnd(first, boundary);
    boolean told =
        end - first >= 2 && (ends ? page.hasVerb(first, end) : page.hasFiniteVerb(first, end));
    if (!told) {
      return content;
    }
    content.add(new Phrase(first, end));
    return content;
  }

  private boolean opensSpeech(Sentence sentence, Quotation quotation) {
    int before = quotation.phrase().first() - 1;
    if (before >= sentence.first()
        && !page.form(before).equals(":")
        && page.hasFiniteVerb(sentence.first(), before + 1)) {
      return false;
    }
    return before < 0
        || page.layout.sentenceOf(before) != page.layout.sentenceOf(before + 1)
        || page.form(before).equals(",")
        || page.form(before).equals(":");
  }

  /** "X was quoted by Y as saying", "X is said to be". */
  private void passive(Sentence sentence, int verb) {
    int agent = page.agent(verb);
    if (Set.of("quote", "cite").contains(page.lemma(verb))) {
      before(sentence, verb);
      return;
    }
    for (int child : page.syntax.childrenBy(verb, "ccomp", "xcomp")) {
      if (child > verb) {
        Phrase subtree = page.syntax.subtree(child);
        int first = Math.max(verb + 1, subtree.first());
        if (first < subtree.end() && !page.lemma(verb).equals("quote")) {
          add(
              agent < 0 ? null : source(agent),
              verb,
              List.of(new Phrase(first, trimEnd(first, subtree.end()))),
              "a passive verb of saying");
          return;
        }
      }
    }
  }

  private void according(Sentence sentence, int at) {
    int object = page.syntax.child(at + 1, "pobj");
    int head = object > at + 1 ? object : at + 2;
    Phrase phrase = page.nounPhrase(head);
    int end = Math.max(at + 3, Math.min(phrase.end(), sentence.end()));
    for (int word = at + 2; word < end; word++) {
      if (page.form(word).equals(",") && page.hasFiniteVerb(word, end)) {
        end = Math.max(word, at + 3);
      }
    }
    Phrase source = page.trim(at + 2, end, at + 2);
    if (!page.isWord(source.first())) {
      return;
    }
    Phrase cue = new Phrase(at, at + 2);
    boolean opens = at - sentence.first() <= 1;
    if (opens) {
      int first = source.end();
      while (first < sentence.end() && page.form(first).equals(",")) {
        first++;
      }
      if (first < sentence.end() - 1 && page.hasVerb(first, sentence.end())) {
        found.add(
            new Draft(
                source,
                cue,
                List.of(new Phrase(first, trimEnd(first, sentence.end()))),
                "\"according to\" before a clause"));
      }
      return;
    }
    int stop = trimEnd(sentence.first(), at);
    int first = sentence.first();
    if (stop > first && page.hasVerb(first, stop)) {
      Quotation quotation = page.quotations.at(stop - 1);
      boolean whole =
          quotation != null && quotation.phrase().end() == stop && opensSpeech(sentence, quotation);
      found.add(
          new Draft(
              source,
              cue,
              whole ? quotation.runs() : List.of(new Phrase(first, stop)),
              "\"according to\" after a clause"));
    }
  }

  private Phrase source(int head) {
    return head < 0 ? null : page.nounPhrase(head);
  }

  /** The end of a run without the comma or point that closes it, closing marks kept. */
  private int trimEnd(int first, int end) {
    while (end > first + 1
        && !page.isWord(end - 1)
        && !page.isMark(end - 1)
        && !page.form(end - 1).equals(")")) {
      end--;
    }
    return end;
  }

  private void add(Phrase source, int verb, List<Phrase> content, String how) {
    found.add(new Draft(source, Phrase.of(verb), content, how));
  }
}
