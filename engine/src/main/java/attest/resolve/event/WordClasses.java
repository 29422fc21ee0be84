package attest.resolve.event;

import attest.read.Name;
import attest.read.Reading;
import attest.read.Syntax;
import attest.text.Layout;
import java.util.Set;

/**
 * Which class the words of a report belong to, by the word lists, the names and a few endings.
 *
 * <p>Known failures: a word of two senses has the classes of both.
 */
abstract class WordClasses {
  private static final WordLists CLASSES = WordLists.read("word-classes.tsv");
  private static final Set<String> PERSONAL =
      Set.of(
          """
          he she him her they them i me us we who himself herself themselves everyone someone
          anyone nobody"""
              .split("\\s+"));
  private static final String[] ABSTRACT_ENDINGS = {
    "tion", "ness", "ity", "ism", "ance", "ence", "ship", "hood", "ing", "ics", "sis", "ment"
  };

  final Syntax syntax;
  final Layout layout;
  private final Name.Kind[] kinds;

  WordClasses(Reading reading) {
    this.syntax = reading.syntax();
    this.layout = reading.layout();
    this.kinds = new Name.Kind[layout.words().size()];
    for (Name name : reading.names()) {
      for (int word = name.phrase().first(); word < name.phrase().end(); word++) {
        kinds[word] = name.kind();
      }
    }
  }

  Syntax syntax() {
    return syntax;
  }

  Layout layout() {
    return layout;
  }

  boolean named(int word, Name.Kind... among) {
    for (Name.Kind kind : among) {
      if (kinds[word] == kind) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word belongs to any of these words or classes. */
  boolean isAny(int word, Set<String> values) {
    if (word < 0) {
      return false;
    }
    for (String value : values) {
      if (value.startsWith("@") ? in(word, value.substring(1)) : syntax.lemma(word).equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word belongs to a class of the word lists, or to one that its name settles. */
  boolean in(int word, String name) {
    String lemma = syntax.lemma(word);
    switch (name) {
      case "PERSON":
        return kinds[word] == Name.Kind.PERSON
            || kinds[word] == Name.Kind.NORP && !syntax.pos(word).equals("JJ")
            || PERSONAL.contains(lemma)
            || counted(word)
            || kinds[word] == null && agent(lemma) && !in(word, "VEHICLE");
      case "ORG":
        return named(word, Name.Kind.ORG, Name.Kind.GPE, Name.Kind.NORP)
            || CLASSES.has("BODYNOUN", lemma);
      case "COUNTRY":
        return named(word, Name.Kind.GPE, Name.Kind.NORP)
            || CLASSES.has("BODYNOUN", lemma)
            || named(word, Name.Kind.ORG);
      case "PLACE":
        return named(word, Name.Kind.GPE, Name.Kind.LOC, Name.Kind.FAC);
      case "NATION":
        return named(word, Name.Kind.GPE, Name.Kind.NORP);
      case "SOMEBODY":
        return in(word, "PERSON")
            || in(word, "ORG")
            || in(word, "FORCE")
            || syntax.pos(word).startsWith("NNP");
      case "MONEY":
        return kinds[word] == Name.Kind.MONEY;
      case "VIP":
        return kinds[word] == Name.Kind.PERSON;
      case "ABSTRACT":
        return CLASSES.has("ABSTRACT", lemma)
            || kinds[word] == null && syntax.pos(word).startsWith("NN") && abstractNoun(lemma);
      default:
        return CLASSES.has(name, lemma);
    }
  }

  private boolean counted(int word) {
    return syntax.pos(word).equals("CD")
            && !named(
                word,
                Name.Kind.DATE,
                Name.Kind.MONEY,
                Name.Kind.TIME,
                Name.Kind.PERCENT,
                Name.Kind.QUANTITY)
        || Set.of("dozens", "scores", "hundreds", "thousands", "others", "many", "several")
            .contains(layout.word(word).lower());
  }

  private static boolean agent(String lemma) {
    return CLASSES.has("PERSONNOUN", lemma)
        || lemma.length() > 5
            && (lemma.endsWith("man")
                || lemma.endsWith("men")
                || lemma.endsWith("ist")
                || lemma.endsWith("woman"));
  }

  private static boolean abstractNoun(String lemma) {
    if (CLASSES.has("BODYNOUN", lemma)
        || CLASSES.has("EVENT", lemma)
        || CLASSES.has("PERSONNOUN", lemma)
        || lemma.endsWith("bombing")
        || lemma.endsWith("shelling")
        || lemma.endsWith("shooting")) {
      return false;
    }
    for (String ending : ABSTRACT_ENDINGS) {
      if (lemma.length() > ending.length() + 2 && lemma.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  boolean isLight(int verb) {
    return CLASSES.has("LIGHT", syntax.lemma(verb));
  }

  boolean isUndergo(int verb) {
    return CLASSES.has("UNDERGO", syntax.lemma(verb));
  }

  /** Someone or a body that can act or suffer, by name or noun. */
  boolean actor(int word) {
    return word >= 0
        && (in(word, "PERSON")
            || in(word, "ORG")
            || in(word, "FORCE")
            || Set.of("it", "its", "their", "his", "my", "our", "one")
                .contains(syntax.lemma(word)));
  }
}
