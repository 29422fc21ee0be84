package attest.text;

import java.util.Locale;

/**
 * One word, number or mark of a text.
 *
 * @param index its place among the words of the text, from 0
 * @param range where it stands
 * @param form its characters as they stand in the text
 * @param lower the form in lower case, whatever the locale
 */
public record Word(int index, Range range, String form, String lower) {
  Word(int index, Range range, String form) {
    this(index, range, form, form.toLowerCase(Locale.ROOT));
  }

  public boolean is(String lower) {
    return form.equalsIgnoreCase(lower);
  }

  public int start() {
    return range.start();
  }

  public int end() {
    return range.end();
  }

  /** Whether it holds a letter or a digit. */
  public boolean isWordLike() {
    return form.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether its first character is an upper-case letter. */
  public boolean isCapitalized() {
    return Character.isUpperCase(form.codePointAt(0));
  }
}
