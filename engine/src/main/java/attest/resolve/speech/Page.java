package attest.resolve.speech;

import attest.read.Name;
import attest.read.Syntax;
import attest.resolve.Entity;
import attest.resolve.cast.Context;
import attest.text.Layout;
import attest.text.Phrase;
import attest.text.Sentence;
import java.util.Set;

/**
 * What the passes that find statements look at: words, syntax, names and quotations of one report,
 * with the questions they share.
 */
final class Page {
  /** Words that join clauses and belong to no phrase that they stand before. */
  private static final Set<String> JOINTS =
      Set.of(
          "and",
          "but",
          "or",
          "while",
          "that",
          "after",
          "as",
          "because",
          "before",
          "if",
          "though",
          "although",
          "when",
          "whereas",
          "which",
          "since",
          "until");

  private static final Set<String> FIRST_PERSON = Set.of("i", "we", "me", "us", "my", "our");
  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "they", "it", "we", "i", "who", "you", "one", "both", "others", "another",
          "some", "many", "neither");
  private static final Set<String> PEOPLE_ENDINGS =
      Set.of(
          "man", "men", "woman", "women", "ist", "ists", "ian", "ians", "er", "ers", "or", "ors",
          "ees", "ants", "ents");

  final Context context;
  final Layout layout;
  final Syntax syntax;
  final Quotations quotations;
  private final Name[] names;

  Page(Context context, Quotations quotations) {
    this.context = context;
    this.layout = context.layout();
    this.syntax = context.syntax();
    this.quotations = quotations;
    this.names = new Name[layout.words().size()];
    for (Name name : context.reading().names()) {
      for (int word = name.phrase().first(); word < name.phrase().end(); word++) {
        names[word] = name;
      }
    }
  }

  int words() {
    return names.length;
  }

  String lower(int word) {
    return word < 0 || word >= names.length ? "" : layout.word(word).lower();
  }

  String form(int word) {
    return word < 0 || word >= names.length ? "" : layout.word(word).form();
  }

  String lemma(int word) {
    return syntax.lemma(word);
  }

  Name name(int word) {
    return word < 0 || word >= names.length ? null : names[word];
  }

  boolean named(int word, Name.Kind... kinds) {
    Name name = name(word);
    if (name == null) {
      return false;
    }
    for (Name.Kind kind : kinds) {
      if (name.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  boolean isTime(int word) {
    return named(word, Name.Kind.DATE, Name.Kind.TIME);
  }

  boolean isMark(int word) {
    return word >= 0 && word < names.length && quotations.isMark(word);
  }

  boolean isWord(int word) {
    return layout.word(word).isWordLike();
  }

  boolean isFirstPerson(Phrase phrase) {
    return phrase != null && phrase.size() == 1 && FIRST_PERSON.contains(lower(phrase.first()));
  }

  /** Whether the noun or pronoun at a word can be somebody who speaks. */
  boolean canSpeak(int head) {
    if (PRONOUNS.contains(lower(head))
        || named(
            head, Name.Kind.PERSON, Name.Kind.ORG, Name.Kind.GPE, Name.Kind.NORP, Name.Kind.LOC)) {
      return true;
    }
    String lemma = lemma(head);
    if (SpeechLexicon.speaker(lemma)) {
      return true;
    }
    var entity = context.cast().at(head);
    if (entity.isPresent()) {
      Entity.Kind kind = entity.get().kind();
      if (kind == Entity.Kind.PERSON
          || kind == Entity.Kind.PEOPLE
          || kind == Entity.Kind.ORGANIZATION
          || kind == Entity.Kind.FORCE
          || kind == Entity.Kind.COUNTRY
          || kind == Entity.Kind.GROUP) {
        return true;
      }
    }
    return syntax.pos(head).equals("NNS")
        && PEOPLE_ENDINGS.stream().anyMatch(lower(head)::endsWith);
  }

  /** Whether a phrase names a news medium, an agency or a document that passes words on. */
  boolean isOutlet(Phrase phrase) {
    if (phrase == null) {
      return false;
    }
    StringBuilder name = new StringBuilder();
    for (int word = phrase.first(); word < phrase.end(); word++) {
      Name named = names[word];
      if (named != null && SpeechLexicon.outlet(plain(named.phrase()))) {
        return true;
      }
      name.append(name.length() > 0 ? " " : "").append(lower(word));
    }
    int head = head(phrase);
    return SpeechLexicon.outlet(plain(phrase))
        || SpeechLexicon.speaker(lemma(head), "outlet", "broadcast")
            && !lemma(head).equals("agency")
        || lemma(head).equals("report")
        || name.indexOf("news agency") >= 0
        || name.indexOf("state media") >= 0
        || endsAsPaper(phrase);
  }

  /** Whether a phrase is a text or somebody unnamed that passes on what others said. */
  boolean passesOn(Phrase phrase) {
    if (phrase == null) {
      return false;
    }
    int head = head(phrase);
    return isOutlet(phrase)
        || SpeechLexicon.speaker(lemma(head), "document")
        || lemma(head).equals("source");
  }

  private boolean endsAsPaper(Phrase phrase) {
    String last = lower(phrase.last());
    return layout.word(phrase.last()).isCapitalized()
        && Set.of(
                "times",
                "post",
                "journal",
                "herald",
                "tribune",
                "gazette",
                "news",
                "daily",
                "television",
                "tv",
                "radio",
                "telegraph",
                "chronicle",
                "observer",
                "media")
            .contains(last);
  }

  private String plain(Phrase phrase) {
    int first = phrase.first();
    if (phrase.size() > 1 && lower(first).equals("the")) {
      first++;
    }
    return new Phrase(first, phrase.end())
        .text(layout)
        .toLowerCase(java.util.Locale.ROOT)
        .replace('\u2019', '\'');
  }

  int head(Phrase phrase) {
    return syntax.headOf(phrase);
  }

  /** Whether a verb is finite or a participle that tells what its subject does. */
  boolean tells(int verb) {
    if (!syntax.isVerb(verb) || modal(verb)) {
      return false;
    }
    String pos = syntax.pos(verb);
    if (pos.equals("VBD") || pos.equals("VBZ") || pos.equals("VBP")) {
      return true;
    }
    if (pos.equals("VBG")) {
      return true;
    }
    boolean reduced = syntax.hasLabel(verb, "acl", "relcl") && agent(verb) >= 0;
    return pos.equals("VBN")
        && !reduced
        && (syntax.child(verb, "aux", "auxpass") >= 0
            || agent(verb) >= 0
            || syntax.hasLabel(verb, "conj") && syntax.head(verb) >= 0 && tells(syntax.head(verb)));
  }

  /** Whether a verb stands under a modal other than "will", or in an infinitive. */
  boolean modal(int verb) {
    for (int aux : syntax.childrenBy(verb, "aux")) {
      String form = lower(aux);
      if (syntax.pos(aux).equals("MD") || form.equals("to") && syntax.pos(verb).equals("VB")) {
        return true;
      }
    }
    return false;
  }

  boolean passive(int verb) {
    return syntax.pos(verb).equals("VBN") && syntax.child(verb, "auxpass", "nsubjpass") >= 0;
  }

  /** The head of the phrase that names who does a passive verb, or -1. */
  int agent(int verb) {
    for (int by : syntax.childrenBy(verb, "prep", "agent")) {
      if (lower(by).equals("by")) {
        int object = syntax.child(by, "pobj");
        if (object >= 0) {
          return object;
        }
      }
    }
    return -1;
  }

  /** The head of the subject of a verb, taken from what governs it where it has none, or -1. */
  int subject(int verb) {
    for (int at = verb, steps = 0; at >= 0 && steps < 5; steps++) {
      int subject = syntax.child(at, "nsubj");
      if (subject >= 0) {
        return antecedent(subject);
      }
      if (syntax.child(at, "nsubjpass", "csubj") >= 0) {
        return at == verb ? -1 : antecedent(Math.max(0, syntax.child(at, "nsubjpass")));
      }
      if (!syntax.hasLabel(at, "conj", "advcl", "xcomp", "pcomp", "prep", "dep")) {
        return syntax.hasLabel(at, "acl") && syntax.pos(at).equals("VBG")
            ? syntax.head(at)
            : beside(verb);
      }
      at = syntax.head(at);
    }
    return beside(verb);
  }

  /** The head of the noun phrase right before a finite verb, where the parser gave no subject. */
  private int beside(int verb) {
    if (!isVerbal(verb)) {
      return -1;
    }
    int first = layout.sentenceOf(verb).first();
    int at = verb - 1;
    while (at > first && syntax.pos(at).startsWith("RB")) {
      at--;
    }
    if (at < first || !syntax.isNoun(at) && !syntax.pos(at).equals("PRP")) {
      return -1;
    }
    for (int steps = 0; steps < 12; steps++) {
      int head = syntax.head(at);
      boolean nominal =
          head >= first
              && head < verb
              && (syntax.isNoun(head) || syntax.pos(head).equals("IN"))
              && !isTime(head);
      if (!nominal) {
        break;
      }
      at = head;
    }
    return syntax.isNoun(at) || syntax.pos(at).equals("PRP") ? at : -1;
  }

  /** What a relative pronoun stands for; the word itself otherwise. */
  int antecedent(int word) {
    if (!Set.of("who", "which", "that").contains(lower(word))) {
      return word;
    }
    for (int at = word, steps = 0; at >= 0 && steps < 8; at = syntax.head(at), steps++) {
      if (syntax.hasLabel(at, "relcl") && syntax.head(at) >= 0) {
        return syntax.head(at);
      }
    }
    return word;
  }

  /** Whether a verb is negated, by "not", "never", "without" or a negative subject. */
  boolean negated(int verb) {
    int negation = syntax.child(verb, "neg");
    if (negation >= 0 && !marked(Math.min(negation, verb), Math.max(negation, verb))) {
      return true;
    }
    int from = Math.max(layout.sentenceOf(verb).first(), verb - 3);
    for (int word = verb - 1; word >= from && !isMark(word); word--) {
      String form = lower(word).replace('\u2019', '\'');
      if (Set.of("n't", "never", "without", "not").contains(form) || form.equals("cannot")) {
        return !form.equals("not") || word + 1 >= verb || !lower(word + 1).equals("only");
      }
    }
    int subject = syntax.child(verb, "nsubj");
    if (subject < 0) {
      return false;
    }
    Phrase phrase = syntax.subtree(subject, Set.of("relcl", "prep", "acl"));
    return Set.of("neither", "no", "nobody", "none").contains(lower(phrase.first()))
        && !marked(phrase.first(), subject);
  }

  /** Whether a quotation mark stands among these words. */
  private boolean marked(int first, int end) {
    for (int word = first; word < end; word++) {
      if (isMark(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a subject stands for nobody: "it is clear", "it appears", "there is talk". */
  boolean expletive(int subject) {
    int verb = syntax.head(subject);
    return syntax.hasLabel(subject, "expl")
        || lower(subject).equals("it")
            && verb >= 0
            && Set.of("be", "appear", "seem", "remain", "become").contains(lemma(verb));
  }

  /** The noun phrase around a head as a source: with titles, genitives, conjuncts, appositions. */
  Phrase nounPhrase(int head) {
    Phrase phrase = syntax.subtree(head, Set.of("relcl", "advcl", "acl", "ccomp", "parataxis"));
    Sentence sentence = layout.sentenceOf(head);
    int first = Math.max(sentence.first(), phrase.first());
    if (Set.of("PRP", "WP", "DT").contains(syntax.pos(head))) {
      first = head;
    }
    int end = Math.min(sentence.end(), phrase.end());
    for (int word = head - 1; word >= first; word--) {
      if (isVerbal(word) || isMark(word) && !inName(word) || form(word).equals(";")) {
        first = word + 1;
      }
    }
    for (int word = head + 1; word < end; word++) {
      if (isTime(word) && !isTime(head)) {
        end = syntax.pos(word - 1).equals("IN") && word - 1 > head ? word - 1 : word;
      } else if (Set.of("here", "afterwards", "afterward", "later").contains(lower(word))) {
        end = word;
      } else if (isVerbal(word) || isMark(word) || form(word).equals(";")) {
        end = word;
      }
    }
    return trim(first, end, head);
  }

  private boolean inName(int word) {
    return names[word] != null;
  }

  private boolean isVerbal(int word) {
    String pos = syntax.pos(word);
    return pos.equals("VBD") || pos.equals("VBZ") || pos.equals("VBP") || pos.equals("MD");
  }

  /** A phrase without marks and punctuation at its edges, never less than one word. */
  Phrase trim(int first, int end, int keep) {
    while (first < keep && !isWord(first)) {
      first++;
    }
    while (end > keep + 1 && !isWord(end - 1) && !form(end - 1).equals(")")) {
      end--;
    }
    while (first < keep && JOINTS.contains(lower(first))) {
      first++;
    }
    return new Phrase(first, Math.max(end, first + 1));
  }

  boolean hasVerb(int first, int end) {
    for (int word = first; word < end; word++) {
      if (syntax.isVerb(word) || syntax.pos(word).equals("MD")) {
        return true;
      }
    }
    return false;
  }

  boolean hasFiniteVerb(int first, int end) {
    for (int word = first; word < end; word++) {
      if (isVerbal(word)) {
        return true;
      }
    }
    return false;
  }
}
