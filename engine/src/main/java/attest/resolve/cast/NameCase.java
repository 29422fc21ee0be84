package attest.resolve.cast;

import attest.read.Name;
import attest.read.Reading;
import attest.read.Syntax;
import attest.text.Caseless;
import attest.text.Layout;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which words of a text without capitals are names, by a first reading of it and the lists of
 * countries, peoples and bodies; with capitals on them it is read again.
 *
 * <p>Known failures: a name that is a common word too ("shining path") and that no list knows.
 */
public final class NameCase {
  /** Words of a listed name at most. */
  private static final int LONGEST = 6;

  private static final int ACRONYM = 7;

  private static final Set<String> ABBREVIATED =
      Set.of(
          "col", "gen", "lt", "capt", "maj", "sgt", "dr", "mr", "mrs", "ms", "msgr", "fr", "sen",
          "rep", "gov", "prof", "rev", "st");

  /** Words inside a name that stay small. */
  private static final Set<String> SMALL =
      Set.of(
          """
          the a an of and in on for to at by with from de del la las los el y e da do dos du
          von van der den le 's '"""
              .split("\\s+"));

  private final Layout layout;
  private final Syntax syntax;
  private final Gazetteer gazetteer;
  private final Bodies bodies;
  private final Reading reading;
  private final Name.Kind[] kinds;
  private final BitSet names = new BitSet();
  private final BitSet acronyms = new BitSet();

  private NameCase(Knowledge knowledge, Reading reading) {
    this.gazetteer = knowledge.gazetteer;
    this.bodies = knowledge.bodies;
    this.reading = reading;
    this.layout = reading.layout();
    this.syntax = reading.syntax();
    this.kinds = new Name.Kind[layout.words().size()];
  }

  /** The text of a reading with capitals on its names. */
  public static String restore(Knowledge knowledge, Reading reading) {
    NameCase found = new NameCase(knowledge, reading);
    found.read();
    found.listed();
    found.bracketed();
    found.repeated();
    return Caseless.capitals(found.layout, found.names::get, found.acronyms::get);
  }

  /** What the reader took for a name, by its kind or its part of speech. */
  private void read() {
    for (Name name : reading.names()) {
      boolean proper =
          switch (name.kind()) {
            case PERSON, ORG, GPE, LOC, NORP, FAC -> true;
            default -> false;
          };
      for (int word = name.phrase().first(); proper && word < name.phrase().end(); word++) {
        kinds[word] = name.kind();
        name(word);
      }
    }
    for (int word = 0; word < kinds.length; word++) {
      boolean title =
          word + 1 < kinds.length
              && kinds[word + 1] == Name.Kind.PERSON
              && ABBREVIATED.contains(stem(word));
      if (syntax.pos(word).startsWith("NNP") || title) {
        name(word);
      }
    }
  }

  private void name(int word) {
    String form = layout.word(word).lower();
    if (!SMALL.contains(form) && Character.isLetter(form.codePointAt(0))) {
      names.set(word);
    }
  }

  private String stem(int word) {
    return layout.word(word).lower().replace(".", "");
  }

  /** Countries, peoples and bodies of the lists. */
  private void listed() {
    for (int word = 0; word < kinds.length; word++) {
      String form = layout.word(word).lower();
      if (!Character.isLetter(form.codePointAt(0))) {
        continue;
      }
      String upper = form.toUpperCase(Locale.ROOT);
      boolean noun = syntax.isNoun(word) || names.get(word);
      if (noun
          && form.length() <= ACRONYM
          && !NameNouns.SHY.contains(upper)
          && !upper.equals("US")
          && bodies.find(upper).isPresent()
          && bodies.find(form).isEmpty()) {
        acronyms.set(word);
      }
      int limit = Math.min(layout.sentenceOf(word).end(), word + LONGEST);
      for (int end = limit; end > word; end--) {
        if (end - word == 1 && (form.length() < 5 || !syntax.pos(word).matches("NN.*|JJ"))) {
          break;
        }
        String text = layout.range(word, end).of(layout.text());
        if (gazetteer.country(text).isPresent()
            || gazetteer.adjective(text).isPresent()
            || gazetteer.people(text).isPresent()
            || bodies.find(text).isPresent()) {
          for (int each = word; each < end; each++) {
            name(each);
          }
          break;
        }
      }
    }
  }

  /** "(fmln)" after a phrase with these initials: both are a name. */
  private void bracketed() {
    for (int word = 1; word + 1 < kinds.length; word++) {
      String form = layout.word(word).lower();
      boolean candidate =
          form.length() >= 2
              && form.length() <= ACRONYM
              && form.codePoints().allMatch(Character::isLetter)
              && layout.word(word - 1).form().equals("(")
              && layout.word(word + 1).form().equals(")");
      if (!candidate) {
        continue;
      }
      int first = word - 1;
      int met = 0;
      while (first > 0 && word - first < 12 && inside(first - 1)) {
        first--;
        met += form.indexOf(layout.word(first).lower().charAt(0)) >= 0 ? 1 : 0;
      }
      if (met >= 2 && met >= form.length() - 1) {
        acronyms.set(word);
        for (int each = first; each < word - 1; each++) {
          name(each);
        }
      }
    }
  }

  private boolean inside(int word) {
    String form = layout.word(word).lower();
    return Set.of("of", "for", "de", "and", "&").contains(form)
        || (syntax.isNoun(word) || syntax.pos(word).startsWith("JJ") || names.get(word))
            && Character.isLetter(form.codePointAt(0));
  }

  /** A word that is a name where it stands more often than not, is one everywhere. */
  private void repeated() {
    Map<String, int[]> counts = new HashMap<>();
    for (int word = 0; word < kinds.length; word++) {
      int[] count = counts.computeIfAbsent(layout.word(word).lower(), form -> new int[3]);
      count[0]++;
      count[1] += names.get(word) ? 1 : 0;
      count[2] += acronyms.get(word) ? 1 : 0;
    }
    for (int word = 0; word < kinds.length; word++) {
      int[] count = counts.get(layout.word(word).lower());
      if (count[2] > 0 && (syntax.isNoun(word) || syntax.pos(word).startsWith("JJ"))) {
        acronyms.set(word);
      } else if (2 * count[1] >= count[0]) {
        names.set(word);
      }
    }
  }
}
