package attest.read;

import attest.text.Layout;
import attest.text.Phrase;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Part of speech, lemma and dependency of every word. Parts of speech are those of the Penn
 * Treebank; dependency labels those of ClearNLP (nsubj, nsubjpass, dobj, prep, pobj, agent is a
 * {@code prep} "by", relcl, acl, appos, conj, cc, neg ...). Immutable.
 */
public final class Syntax {
  private final Layout layout;
  private final String[] pos;
  private final int[] head;
  private final String[] label;
  private final String[] lemma;
  private final int[][] children;

  /**
   * @param layout the words
   * @param pos part of speech of every word
   * @param head index of the word that governs every word, -1 for the root of a sentence
   * @param label the relation of every word to its head; "root" for a root
   */
  public Syntax(Layout layout, String[] pos, int[] head, String[] label) {
    this.layout = layout;
    this.pos = pos.clone();
    this.head = head.clone();
    this.label = label.clone();
    int words = layout.words().size();
    this.lemma = new String[words];
    int[] count = new int[words];
    for (int word = 0; word < words; word++) {
      lemma[word] = Lemmas.of(layout.word(word).form(), pos[word]);
      if (head[word] >= 0) {
        count[head[word]]++;
      }
    }
    this.children = new int[words][];
    for (int word = 0; word < words; word++) {
      children[word] = new int[count[word]];
    }
    Arrays.fill(count, 0);
    for (int word = 0; word < words; word++) {
      if (head[word] >= 0) {
        children[head[word]][count[head[word]]++] = word;
      }
    }
  }

  public Layout layout() {
    return layout;
  }

  /** Penn Treebank tag: NN, NNS, NNP, VBD, IN ... */
  public String pos(int word) {
    return pos[word];
  }

  public boolean isVerb(int word) {
    return pos[word].startsWith("VB");
  }

  public boolean isNoun(int word) {
    return pos[word].startsWith("NN");
  }

  /** The word that governs this one, -1 for the root of a sentence. */
  public int head(int word) {
    return head[word];
  }

  public String label(int word) {
    return label[word];
  }

  public boolean hasLabel(int word, String... labels) {
    for (String each : labels) {
      if (label[word].equals(each)) {
        return true;
      }
    }
    return false;
  }

  /** Base form in lower case: "ambushed" is "ambush", "officers" is "officer". */
  public String lemma(int word) {
    return lemma[word];
  }

  /** The words this one governs, in the order of the text. */
  public int[] children(int word) {
    return children[word].clone();
  }

  /** The first word it governs by one of these labels, or -1. */
  public int child(int word, String... labels) {
    for (int each : children[word]) {
      if (hasLabel(each, labels)) {
        return each;
      }
    }
    return -1;
  }

  /** All words it governs by one of these labels. */
  public List<Integer> childrenBy(int word, String... labels) {
    List<Integer> found = new ArrayList<>();
    for (int each : children[word]) {
      if (hasLabel(each, labels)) {
        found.add(each);
      }
    }
    return found;
  }

  /** Whether a word is governed, at any distance, by another; a word governs itself. */
  public boolean governs(int ancestor, int word) {
    for (int at = word, steps = 0; at >= 0 && steps < 500; at = head[at], steps++) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** The root of the sentence a word stands in. */
  public int root(int word) {
    int at = word;
    for (int steps = 0; head[at] >= 0 && steps < 500; steps++) {
      at = head[at];
    }
    return at;
  }

  /** The smallest run of words that holds a word and all it governs. */
  public Phrase subtree(int word) {
    return subtree(word, Set.of());
  }

  /** The same, leaving out branches whose label is among these. */
  public Phrase subtree(int word, Set<String> without) {
    Sentence sentence = layout.sentenceOf(word);
    int[] bounds = {word, word};
    spread(word, without, bounds, 0);
    return new Phrase(
        Math.max(bounds[0], sentence.first()), Math.min(bounds[1] + 1, sentence.end()));
  }

  private void spread(int word, Set<String> without, int[] bounds, int depth) {
    bounds[0] = Math.min(bounds[0], word);
    bounds[1] = Math.max(bounds[1], word);
    if (depth > 200) {
      return;
    }
    for (int each : children[word]) {
      if (!without.contains(label[each])) {
        spread(each, without, bounds, depth + 1);
      }
    }
  }

  /** The noun phrase of a head noun, without relative clauses, appositions and conjuncts. */
  public Phrase nounPhrase(int word) {
    return subtree(word, Set.of("relcl", "appos", "conj", "cc", "punct", "preconj", "advcl"));
  }

  /** A word and its conjuncts ("Armenia and Azerbaijan"), in order. */
  public List<Integer> conjuncts(int word) {
    List<Integer> found = new ArrayList<>(List.of(word));
    for (int i = 0; i < found.size() && found.size() < 50; i++) {
      found.addAll(childrenBy(found.get(i), "conj"));
    }
    found.sort(null);
    return found;
  }

  /** The governing word of a phrase: the one whose head lies outside it. */
  public int headOf(Phrase phrase) {
    for (int word = phrase.first(); word < phrase.end(); word++) {
      boolean outside = head[word] < 0 || !phrase.contains(head[word]);
      if (outside && !label[word].equals("punct")) {
        return word;
      }
    }
    return phrase.last();
  }
}
