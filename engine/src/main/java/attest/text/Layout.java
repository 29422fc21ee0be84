package attest.text;

import java.util.List;

/**
 * How a text falls into paragraphs, sentences and words. Immutable and safe to share.
 *
 * @param text the text, untouched
 * @param words all words in order; no two overlap
 * @param sentences all sentences in order; together they hold every word once
 * @param paragraphs all paragraphs in order; together they hold every sentence once
 */
public record Layout(
    String text, List<Word> words, List<Sentence> sentences, List<Paragraph> paragraphs) {
  public Layout {
    words = List.copyOf(words);
    sentences = List.copyOf(sentences);
    paragraphs = List.copyOf(paragraphs);
  }

  /** Reads the layout of any text, the empty one included. */
  public static Layout of(String text) {
    return Sentences.split(text, Words.split(text));
  }

  public Word word(int index) {
    return words.get(index);
  }

  /** The sentence that holds a word. */
  public Sentence sentenceOf(int word) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).first() <= word) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.get(low);
  }

  public Paragraph paragraphOf(int word) {
    return paragraphs.get(sentenceOf(word).paragraph());
  }

  /** The range of text from the first of these words to the last. */
  public Range range(int firstWord, int endWord) {
    return new Range(words.get(firstWord).start(), words.get(endWord - 1).end());
  }

  public Range range(Sentence sentence) {
    return range(sentence.first(), sentence.end());
  }

  /** First word of a paragraph. */
  public int firstWord(Paragraph paragraph) {
    return sentences.get(paragraph.first()).first();
  }

  /** One past the last word of a paragraph. */
  public int endWord(Paragraph paragraph) {
    return sentences.get(paragraph.end() - 1).end();
  }

  /**
   * The first word that ends after an offset, which is the word at the offset where one stands
   * there; the number of words where there is none.
   */
  public int wordAt(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Whether white space or the start of the text stands before a word. */
  public boolean spaceBefore(int word) {
    return word == 0 || words.get(word - 1).end() < words.get(word).start();
  }

  /** Whether a word opens its paragraph. */
  public boolean opensParagraph(int word) {
    return word == firstWord(paragraphOf(word));
  }
}
