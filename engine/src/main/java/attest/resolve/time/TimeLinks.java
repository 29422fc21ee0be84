package attest.resolve.time;

import attest.read.Attribution;
import attest.read.Syntax;
import attest.text.Layout;
import attest.text.Phrase;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which time expression belongs to which verb or noun, by the parse: first what a word governs
 * itself, then what stands on its arguments, then the clause it belongs to. A time never crosses
 * the border of a reported content.
 *
 * <p>Known failures: a time that the parser hung on the wrong verb; of two verbs joined by "and"
 * the second takes the time of the first even where it was another day.
 */
final class TimeLinks {
  private static final Set<String> TIME_NOUNS =
      Set.of(
          ("morning afternoon evening night hours hour day days week weeks month months "
                  + "year years end start beginning part early late dawn ago later earlier before "
                  + "after half around about shortly just only as")
              .split(" "));

  private static final Set<String> SAYING =
      Set.of(
          ("say tell add write report note condemn criticize criticise denounce warn claim announce"
                  + " state ask urge call describe voice express deny accuse mention discuss comment"
                  + " mark recall commemorate blame see show know think believe dominate overshadow"
                  + " underscore underline highlight demonstrate")
              .split(" "));

  /** Words for what is done about a happening later: its time is not theirs. */
  private static final Set<String> ABOUT =
      Set.of(
          ("investigate investigation probe inquiry enquiry examine examination review condemn"
                  + " condemnation discuss discussion explain explanation apologize apology punish"
                  + " punishment accountability justice report account demand")
              .split(" "));

  private static final Set<String> OTHER_TIME =
      Set.of(
          ("after before since until till if unless although though whereas because once "
                  + "despite following")
              .split(" "));

  /** Words of a content that are looked at; keeps the time linear where contents lie in others. */
  private static final int MAX_LOOK = 100;

  private final Layout layout;
  private final Syntax syntax;
  private final List<Phrase> times;
  private final int[] content;
  private final int[] timeAt;
  private final int[][] owned;
  private final boolean[] cue;
  private final boolean[] usable;
  private final boolean flat;

  /**
   * @param times the words of every time expression, in order
   * @param usable whether an expression settles more than a time of the clock
   */
  TimeLinks(Syntax syntax, List<Attribution> attributions, List<Phrase> times, boolean[] usable) {
    this.layout = syntax.layout();
    this.syntax = syntax;
    this.times = times;
    this.usable = usable.clone();
    int words = layout.words().size();
    boolean[] reports = new boolean[attributions.size()];
    for (int i = 0; i < reports.length; i++) {
      reports[i] = reports(attributions.get(i));
    }
    this.content = contents(attributions, reports, words);
    this.cue = new boolean[words];
    for (int i = 0; i < reports.length; i++) {
      Attribution each = attributions.get(i);
      if (!reports[i]) {
        continue;
      }
      each.cue().ifPresent(p -> Arrays.fill(cue, p.first(), p.end(), true));
    }
    this.timeAt = new int[words];
    Arrays.fill(timeAt, -1);
    for (int i = 0; i < times.size(); i++) {
      Arrays.fill(timeAt, times.get(i).first(), times.get(i).end(), i);
    }
    this.owned = new int[words][];
    boolean anyHead = false;
    for (int word = 0; word < words && !anyHead; word++) {
      anyHead = syntax.head(word) >= 0;
    }
    this.flat = !anyHead;
    for (int i = 0; i < times.size() && !flat; i++) {
      int owner = owner(times.get(i));
      if (owner >= 0 && usable[i]) {
        int[] more = owned[owner] == null ? new int[0] : owned[owner];
        owned[owner] = Arrays.copyOf(more, more.length + 1);
        owned[owner][more.length] = i;
      }
    }
  }

  /**
   * Whether an attribution reports a clause or a quotation. What is only the object of its cue
   * ("approved a round of sanctions on Monday") shares the cue's time.
   */
  private boolean reports(Attribution attribution) {
    for (Phrase each : attribution.content()) {
      int end = Math.min(each.end(), each.first() + MAX_LOOK);
      for (int word = each.first(); word < end; word++) {
        String form = layout.word(word).form();
        if (form.equals("\"")
            || form.equals("\u201c")
            || form.equals("\u201d")
            || form.equals("``")
            || syntax.head(word) < 0
            || syntax.hasLabel(word, "ccomp", "parataxis")) {
          return true;
        }
      }
    }
    return attribution.content().isEmpty();
  }

  /** For every word the innermost content that holds it, -1 outside all. */
  private static int[] contents(List<Attribution> attributions, boolean[] reports, int words) {
    int[] content = new int[words];
    Arrays.fill(content, -1);
    record Part(Phrase phrase, int of) {}
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      for (Phrase each : reports[i] ? attributions.get(i).content() : List.<Phrase>of()) {
        parts.add(new Part(each, i));
      }
    }
    parts.sort(Comparator.comparingInt((Part p) -> -p.phrase.size()).thenComparing(Part::phrase));
    long budget = 20L * words + 1000;
    for (Part part : parts) {
      if (budget >= 0) {
        budget -= part.phrase.size();
        Arrays.fill(content, part.phrase.first(), part.phrase.end(), part.of);
      }
    }
    return content;
  }

  /** The innermost content that holds a word, -1 outside all. */
  int contentOf(int word) {
    return content[word];
  }

  /** The time expression that holds a word, -1 where none does. */
  int timeAt(int word) {
    return timeAt[word];
  }

  /** The verb or noun that a time phrase hangs on. */
  private int owner(Phrase time) {
    int at = syntax.head(syntax.headOf(time));
    for (int steps = 0; at >= 0 && steps < 8; steps++) {
      boolean bridge =
          time.contains(at)
              || !syntax.isVerb(at)
                  && (syntax.hasLabel(at, "prep", "pcomp", "case", "prt")
                      || TIME_NOUNS.contains(layout.word(at).lower())
                      || timeAt[at] >= 0
                      || syntax.pos(at).equals("IN")
                      || syntax.pos(at).equals("TO"));
      if (!bridge) {
        if (content[at] != content[time.first()]) {
          return within(time, at);
        }
        return closedOff(time, at) || loose(time, at) ? verbBefore(time, at) : at;
      }
      if (syntax.hasLabel(at, "nsubj", "nsubjpass", "dobj") && !time.contains(at)) {
        return at;
      }
      at = syntax.head(at);
    }
    return at;
  }

  /** Whether a comma right after a time parts it from the later word that the parser chose. */
  private boolean closedOff(Phrase time, int owner) {
    int first = layout.sentenceOf(owner).first();
    return time.end() < owner
        && time.first() > first
        && layout.word(time.end()).is(",")
        && !layout.word(time.first() - 1).is(",")
        && (bare(time) || syntax.hasLabel(owner, "advcl", "relcl", "acl"));
  }

  /**
   * Whether a bare day was hung on a noun before it that is no happening, or on the object of a
   * verb: "approved a round of sanctions Monday".
   */
  private boolean loose(Phrase time, int owner) {
    return owner == time.first() - 1
        && bare(time)
        && syntax.isNoun(owner)
        && (!Nominal.happens(syntax.lemma(owner)) || isObject(owner));
  }

  private boolean isObject(int noun) {
    int at = noun;
    for (int steps = 0; steps < 4 && syntax.hasLabel(at, "pobj"); steps++) {
      int of = syntax.head(at);
      if (of < 0 || !layout.word(of).is("of") || syntax.head(of) < 0) {
        return false;
      }
      at = syntax.head(of);
    }
    return syntax.hasLabel(at, "dobj") && at > syntax.head(at) && syntax.isVerb(syntax.head(at));
  }

  /**
   * The word of the same reported words that a time dates where the parser hung it on the verb of
   * saying: "confirmed a launch by the North on Friday".
   */
  private int within(Phrase time, int otherwise) {
    int first = Math.max(layout.sentenceOf(time.first()).first(), time.first() - 25);
    int noun = -1;
    for (int word = time.first() - 1; word >= first; word--) {
      if (content[word] != content[time.first()]) {
        break;
      }
      if (syntax.isVerb(word) && !syntax.hasLabel(word, "aux", "auxpass")) {
        return word;
      }
      if (noun < 0 && syntax.isNoun(word) && Nominal.happens(syntax.lemma(word))) {
        noun = word;
      }
    }
    return noun >= 0 ? noun : otherwise;
  }

  private int verbBefore(Phrase time, int otherwise) {
    int first = Math.max(layout.sentenceOf(time.first()).first(), time.first() - 15);
    for (int word = time.first() - 1; word >= first; word--) {
      if (syntax.isVerb(word) && !syntax.hasLabel(word, "aux", "auxpass")) {
        return word;
      }
    }
    return otherwise;
  }

  /** The time expression that dates a verb or noun, -1 where none does. */
  int of(int word) {
    if (flat) {
      return nearest(word);
    }
    int found = find(word, word, 0);
    return found >= 0 || cue[word] ? found : beside(word);
  }

  /** The time nearest in the clause of a word, whatever it hangs on there. */
  private int beside(int word) {
    int clause = clauseOf(word);
    Sentence sentence = layout.sentenceOf(word);
    int best = -1;
    int distance = Integer.MAX_VALUE;
    int low = Math.max(sentence.first(), word - 40);
    int high = Math.min(sentence.end(), word + 40);
    for (int i = low; i < high; i++) {
      int time = timeAt[i];
      if (time >= 0
          && usable[time]
          && content[i] == content[word]
          && Math.abs(i - word) < distance
          && clauseOf(owner(times.get(time))) == clause
          && !lentElsewhere(word, owner(times.get(time)))) {
        distance = Math.abs(i - word);
        best = time;
      }
    }
    return best;
  }

  /** Whether a time is another happening's: "Sunday's attack overshadowed the talks". */
  private boolean lentElsewhere(int word, int owner) {
    return owner >= 0
        && owner != word
        && !syntax.isVerb(owner)
        && Nominal.happens(syntax.lemma(owner))
        && (!syntax.isVerb(word) || ABOUT.contains(syntax.lemma(word)));
  }

  /** The verb that opens the innermost clause around a word; -1 for no word. */
  private int clauseOf(int word) {
    int at = word;
    for (int steps = 0; at >= 0 && steps < 60; steps++) {
      boolean top =
          syntax.head(at) < 0
              || syntax.hasLabel(at, "relcl", "ccomp", "advcl", "csubj", "pcomp")
              || syntax.hasLabel(at, "conj") && syntax.isVerb(at);
      if (top) {
        return at;
      }
      at = syntax.head(at);
    }
    return at;
  }

  private int find(int word, int asked, int depth) {
    if (depth > 6 || content[word] != content[asked]) {
      return -1;
    }
    int own = first(word, asked);
    if (own < 0) {
      own = before(word, asked);
    }
    if (own < 0) {
      own = below(word, asked, 0);
    }
    if (own >= 0) {
      return own;
    }
    return above(word, asked, depth);
  }

  private int first(int word, int asked) {
    if (owned[word] != null) {
      for (int each : owned[word]) {
        if (content[times.get(each).first()] == content[asked]) {
          return each;
        }
      }
    }
    return -1;
  }

  /** Right before the verb or its "when": "the court Sunday ordered", "in 2015 when she left". */
  private int before(int word, int asked) {
    if (!syntax.isVerb(word)) {
      return -1;
    }
    int at = word;
    int opener = -1;
    for (int child : syntax.children(word)) {
      if (syntax.hasLabel(child, "aux", "auxpass", "neg", "advmod")
          && child < at
          && timeAt[child] < 0) {
        at = child;
      }
      if (layout.word(child).is("when") && child < word) {
        opener = child;
      }
    }
    int last = (opener >= 0 ? opener : at) - 1;
    if (opener >= 0 && last >= 0 && layout.word(last).is(",")) {
      last--;
    }
    boolean here =
        last >= layout.sentenceOf(word).first()
            && timeAt[last] >= 0
            && usable[timeAt[last]]
            && content[last] == content[asked];
    if (!here || opener < 0 && !bare(times.get(timeAt[last]))) {
      return -1;
    }
    return timeAt[last];
  }

  /** Whether no preposition opens a time: "Sunday", not "on Sunday". */
  private boolean bare(Phrase time) {
    int before = time.first() - 1;
    return before < 0
        || !layout.word(before).isWordLike()
        || !Set.of("on", "in", "of", "since", "until", "by", "the", "from", "for", "at", "during")
            .contains(layout.word(before).lower());
  }

  /** On the words a word governs: "met in Munich on Sunday", however the parser hung "on". */
  private int below(int word, int asked, int depth) {
    if (depth > 3) {
      return -1;
    }
    boolean verb = syntax.isVerb(word);
    int[] children = syntax.children(word);
    if (children.length > 40) {
      return -1;
    }
    for (int child : children) {
      if (content[child] != content[asked] || timeAt[child] >= 0 || another(word, child)) {
        continue;
      }
      boolean down =
          syntax.hasLabel(child, "prep", "pobj", "dative", "advmod")
                  && !OTHER_TIME.contains(layout.word(child).lower())
              || verb && syntax.hasLabel(child, "dobj", "oprd", "attr", "acomp", "prt");
      if (down && !(depth > 0 && syntax.isVerb(child))) {
        int found = first(child, asked);
        found = found >= 0 ? found : below(child, asked, depth + 1);
        if (found >= 0) {
          return found;
        }
      }
    }
    return -1;
  }

  /** Whether a happening of its own hangs on a word: "an inquiry into the raid on Monday". */
  private boolean another(int word, int child) {
    boolean about = ABOUT.contains(syntax.lemma(word));
    if (!syntax.hasLabel(child, "prep")) {
      return about && syntax.hasLabel(child, "dobj") && Nominal.happens(syntax.lemma(child));
    }
    if (child > 0 && layout.word(child - 1).lower().equals("and")) {
      return true;
    }
    int object = syntax.child(child, "pobj");
    return object >= 0
        && Nominal.happens(syntax.lemma(object))
        && (about
            || Set.of("into", "over", "about", "regarding").contains(layout.word(child).lower()));
  }

  private int above(int word, int asked, int depth) {
    int head = syntax.head(word);
    if (head < 0) {
      return -1;
    }
    if (timeAt[head] >= 0
        && timeAt[word] < 0
        && usable[timeAt[head]]
        && syntax.hasLabel(word, "relcl", "advcl")
        && content[head] == content[asked]) {
      return timeAt[head];
    }
    switch (syntax.label(word)) {
      case "conj":
        return find(head, asked, depth + 1);
      case "relcl", "acl":
        return noun(head, asked, depth);
      case "xcomp", "oprd", "acomp", "attr", "prt", "aux", "auxpass":
        return cue[head] && cue[head] != cue[asked] ? -1 : find(head, asked, depth + 1);
      case "advcl":
        return marked(word) ? -1 : clause(head, asked, depth);
      case "pcomp":
        boolean earlier =
            OTHER_TIME.contains(layout.word(head).lower()) || layout.word(head).is("for");
        return earlier || syntax.head(head) < 0 ? -1 : clause(syntax.head(head), asked, depth);
      case "pobj":
        int over = syntax.head(head);
        boolean apart = OTHER_TIME.contains(layout.word(head).lower());
        return over < 0 || apart ? -1 : clause(over, asked, depth);
      case "dobj", "nsubj", "nsubjpass", "csubj", "compound", "poss", "appos", "nmod", "amod":
        return clause(head, asked, depth);
      default:
        return -1;
    }
  }

  /** The antecedent of a relative clause: its own times, else those of its verb. */
  private int noun(int antecedent, int asked, int depth) {
    if (content[antecedent] != content[asked]) {
      return -1;
    }
    int own = first(antecedent, asked);
    own = own >= 0 ? own : below(antecedent, asked, 0);
    return own >= 0 || depth > 2 || !Nominal.happens(syntax.lemma(antecedent))
        ? own
        : above(antecedent, asked, depth + 1);
  }

  /** The clause that a word is part of, unless that clause only talks about it. */
  private int clause(int head, int asked, int depth) {
    boolean talks = syntax.isVerb(head) && (cue[head] || SAYING.contains(syntax.lemma(head)));
    return talks ? -1 : find(head, asked, depth + 1);
  }

  private boolean marked(int clause) {
    for (int child : syntax.children(clause)) {
      boolean opener = syntax.hasLabel(child, "mark", "advmod", "prep") && child < clause;
      if (opener && OTHER_TIME.contains(layout.word(child).lower())) {
        return true;
      }
    }
    return false;
  }

  /** Without a parse: the time nearest in the sentence, on the same side of all contents. */
  private int nearest(int word) {
    Sentence sentence = layout.sentenceOf(word);
    int low = Math.max(sentence.first(), word - 25);
    int high = Math.min(sentence.end(), word + 25);
    int best = -1;
    int distance = Integer.MAX_VALUE;
    for (int i = low; i < high; i++) {
      if (timeAt[i] >= 0 && content[i] == content[word] && Math.abs(i - word) < distance) {
        distance = Math.abs(i - word);
        best = timeAt[i];
      }
    }
    return best;
  }

  /** Nouns that are happenings, told by their form. */
  private static final class Nominal {
    private static final Set<String> KNOWN =
        Set.of(
            ("attack ambush raid clash strike blast protest war battle fight meeting talk visit"
                    + " vote election coup assault crash incident fire gunfire violence siege test"
                    + " launch drill rally demonstration summit conflict riot massacre airstrike"
                    + " offensive operation crackdown march uprising shootout arrest trial")
                .split(" "));

    static boolean happens(String lemma) {
      return KNOWN.contains(lemma)
          || lemma.endsWith("ing")
          || lemma.endsWith("tion")
          || lemma.endsWith("ment");
    }
  }
}
