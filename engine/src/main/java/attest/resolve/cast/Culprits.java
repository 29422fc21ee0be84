package attest.resolve.cast;

import java.util.Set;

/**
 * Whether words tell of somebody unnamed as the doer of a crime: "two men opened fire", "police are
 * looking for a woman", "a man was arrested". Such people are no bystanders.
 */
final class Culprits {
  /** Deeds that are crimes whoever does them, and the object that makes them so, where one must. */
  private static final Set<String> DEEDS =
      Set.of("rob", "stab", "kidnap", "carjack", "abduct", "mug", "burglarize", "murder", "rape");

  private static final Set<String> SHOOTING = Set.of("shoot", "fire", "open");
  private static final Set<String> SHOTS = Set.of("shot", "fire", "round", "gunshot", "gun");
  private static final Set<String> AIMED = Set.of("at", "into", "on");
  private static final Set<String> HUNTING = Set.of("arrest", "handcuff", "cuff", "hunt", "detain");
  private static final Set<String> SEARCHING = Set.of("search", "look", "hunt");
  private static final Set<String> GENERIC =
      Set.of("man", "woman", "person", "individual", "teen", "teenager", "boy", "youth", "male");

  private final Cast cast;

  Culprits(Cast cast) {
    this.cast = cast;
  }

  /** Whether a mention's noun is a plain one for people, and the clause tells of a crime. */
  boolean isCulprit(Cast.Link link) {
    int word = link.phrase().last();
    if (!GENERIC.contains(cast.syntax.lemma(word))) {
      return false;
    }
    boolean does = cast.syntax.hasLabel(word, "nsubj") && deed(cast.syntax.head(word));
    for (int verb : cast.syntax.childrenBy(word, "relcl")) {
      does |= cast.syntax.child(verb, "nsubj") >= 0 && deed(verb) || flees(verb);
    }
    return does || isHunted(word);
  }

  private boolean deed(int verb) {
    if (verb < 0) {
      return false;
    }
    if (DEEDS.contains(cast.syntax.lemma(verb))) {
      return cast.syntax.child(verb, "dobj") >= 0;
    }
    if (!SHOOTING.contains(cast.syntax.lemma(verb))) {
      return conjoined(verb);
    }
    int object = cast.syntax.child(verb, "dobj");
    if (object >= 0) {
      return SHOTS.contains(cast.syntax.lemma(object)) || cast.syntax.lemma(verb).equals("shoot");
    }
    return cast.syntax.childrenBy(verb, "prep").stream()
        .anyMatch(prep -> AIMED.contains(cast.lower(prep)));
  }

  /** "Walked up and opened fire". */
  private boolean conjoined(int verb) {
    return cast.syntax.childrenBy(verb, "conj").stream()
        .anyMatch(next -> next > verb && cast.syntax.isVerb(next) && deed(next));
  }

  private boolean flees(int verb) {
    int object = cast.syntax.child(verb, "dobj");
    return cast.syntax.lemma(verb).equals("flee")
        && object >= 0
        && cast.syntax.lemma(object).equals("scene");
  }

  private boolean isHunted(int word) {
    int head = cast.syntax.head(word);
    if (head < 0) {
      return false;
    }
    if (cast.syntax.hasLabel(word, "pobj") && cast.lower(head).equals("for")) {
      int verb = cast.syntax.head(head);
      return verb >= 0 && SEARCHING.contains(cast.syntax.lemma(verb)) && byPolice(verb);
    }
    boolean object = cast.syntax.hasLabel(word, "dobj", "nsubjpass");
    if (object && cast.syntax.lemma(head).equals("take")) {
      return cast.syntax.childrenBy(head, "prep").stream()
          .anyMatch(prep -> custody(cast.syntax.child(prep, "pobj")));
    }
    return object && HUNTING.contains(cast.syntax.lemma(head)) && byPolice(head);
  }

  private boolean custody(int word) {
    return word >= 0 && cast.lower(word).equals("custody");
  }

  private boolean byPolice(int verb) {
    int subject = cast.syntax.child(verb, "nsubj");
    return subject >= 0
        && cast.at(subject).filter(e -> cast.known(e).sectors.contains("COP")).isPresent();
  }
}
