package attest.store;

import attest.query.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A name as it is compared: its terms, without a form of address before it.
 *
 * @param terms one or more
 */
record Name(List<String> terms) {
  private static final Set<String> ADDRESS =
      Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dame", "lord", "lady", "the");

  static Name of(String name) {
    List<String> terms = new ArrayList<>(Terms.of(name));
    while (terms.size() > 1 && ADDRESS.contains(terms.get(0))) {
      terms.remove(0);
    }
    return new Name(terms.isEmpty() ? List.of(name) : List.copyOf(terms));
  }

  /** A name from the terms that {@link #words} gave. */
  static Name parse(String words) {
    return new Name(List.of(words.split(" ")));
  }

  /** The terms, spaces between. */
  String words() {
    return String.join(" ", terms);
  }

  /** The last term: of a person, mostly the surname. */
  String last() {
    return terms.get(terms.size() - 1);
  }

  /**
   * The last term and the letter that the name begins with, which all longer names have in common
   * that {@link #mayBe} holds for; empty for a name of one term.
   */
  String stem() {
    String first = terms.get(0);
    return isShort() ? "" : last() + " " + first.substring(0, first.offsetByCodePoints(0, 1));
  }

  boolean isShort() {
    return terms.size() == 1;
  }

  /**
   * Whether both may name one person: the same last term, and the terms before it are those of the
   * other with some left out or shortened to initials. "Bono" may be "Louis Bono", "L. Bono" may be
   * "Louis J. Bono", "Louis Bono" is never "Sonny Bono".
   */
  boolean mayBe(Name other) {
    if (!last().equals(other.last())) {
      return false;
    }
    List<String> ours = terms.subList(0, terms.size() - 1);
    List<String> theirs = other.terms.subList(0, other.terms.size() - 1);
    return ours.size() <= theirs.size() ? within(ours, theirs) : within(theirs, ours);
  }

  private static boolean within(List<String> fewer, List<String> more) {
    int at = 0;
    for (String term : fewer) {
      while (at < more.size() && !same(term, more.get(at))) {
        at++;
      }
      if (at++ == more.size()) {
        return false;
      }
    }
    return fewer.isEmpty() || same(fewer.get(0), more.get(0));
  }

  private static boolean same(String one, String other) {
    return one.equals(other)
        || one.length() == 1 && other.startsWith(one)
        || other.length() == 1 && one.startsWith(other);
  }
}
