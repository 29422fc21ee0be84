package attest.resolve.event;

import attest.read.Name;
import attest.read.Syntax;
import attest.resolve.Entity;
import attest.resolve.cast.Context;
import attest.text.Layout;
import attest.text.Phrase;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the words of a report tell about single persons, as far as it tells them apart: name, sex,
 * age, part in the happening.
 *
 * <p>Known failures: two men who are only called men are taken for one; a nickname for another.
 */
final class Persons {
  private static final Set<String> MALE =
      Set.of(
          """
          he him himself his man boy male father brother son husband uncle grandfather stepson
          stepfather stepbrother nephew boyfriend grandson businessman policeman fisherman
          gentleman schoolboy salesman serviceman congressman mr widower groom"""
              .split("\\s+"));
  private static final Set<String> FEMALE =
      Set.of(
          """
          she her herself woman girl female mother sister daughter wife aunt grandmother
          stepdaughter stepmother stepsister niece girlfriend granddaughter businesswoman
          policewoman schoolgirl saleswoman servicewoman congresswoman mrs ms miss widow bride"""
              .split("\\s+"));
  private static final Set<String> ADULT = Set.of("man", "woman", "gentleman");
  private static final Set<String> CHILD =
      Set.of("boy", "girl", "child", "toddler", "infant", "baby", "kid");
  private static final Set<String> ATTACKER =
      Set.of(
          """
          gunman shooter attacker assailant suspect robber burglar intruder bomber perpetrator
          hijacker"""
              .split("\\s+"));
  private static final Set<String> GUARD =
      Set.of(
          """
          officer deputy trooper policeman policewoman cop guard soldier sergeant lieutenant
          detective corporal sheriff marshal"""
              .split("\\s+"));
  private static final Set<String> VICTIM = Set.of("victim", "hostage", "bystander");

  /** In which part of a happening somebody stands. */
  enum Part {
    ATTACKER,
    GUARD,
    VICTIM
  }

  /** One mention of a person; what is not told is empty. */
  record Person(
      int head,
      Optional<Entity> entity,
      Set<String> names,
      String sex,
      OptionalInt age,
      String stage,
      Optional<Part> part,
      boolean pronoun,
      boolean fresh) {}

  private final Context context;
  private final Clauses clauses;
  private final Syntax syntax;
  private final Layout layout;

  Persons(Context context, Clauses clauses) {
    this.context = context;
    this.clauses = clauses;
    this.syntax = clauses.syntax();
    this.layout = clauses.layout();
  }

  Person describe(int head) {
    Optional<Entity> entity = context.cast().at(head);
    Set<String> names = new TreeSet<>();
    String sex = sexOf(syntax.lemma(head));
    String stage = stageOf(syntax.lemma(head));
    Optional<Part> part = partOf(syntax.lemma(head));
    OptionalInt age = age(layout.word(head).lower());
    boolean fresh = syntax.pos(head).equals("CD");
    Phrase phrase = clauses.phrase(head);
    int end = Math.min(phrase.end(), phrase.first() + 30);
    for (int word = phrase.first(); word < end; word++) {
      String lemma = syntax.lemma(word);
      boolean owner = syntax.hasLabel(word, "poss") || syntax.hasLabel(word, "pobj");
      if (word != head && owner) {
        continue;
      }
      if (clauses.named(word, Name.Kind.PERSON)) {
        names.add(layout.word(word).lower());
      }
      sex = sex.isEmpty() ? sexOf(lemma) : sex;
      stage = stage.isEmpty() ? stageOf(lemma) : stage;
      part = part.isPresent() ? part : partOf(lemma);
      age = age.isPresent() ? age : ageAt(word, head);
      fresh |= word < head && Set.of("a", "an", "one").contains(layout.word(word).lower());
    }
    if (entity.isPresent() && entity.get().kind() == Entity.Kind.PERSON) {
      for (String each : entity.get().name().toLowerCase(Locale.ROOT).split("\\s+")) {
        if (!names.isEmpty()) {
          names.add(each);
        }
      }
    }
    boolean pronoun = syntax.pos(head).startsWith("PRP");
    return new Person(head, entity, names, sex, age, stage, part, pronoun, fresh);
  }

  private static String sexOf(String word) {
    return MALE.contains(word) ? "m" : FEMALE.contains(word) ? "f" : "";
  }

  private static String stageOf(String word) {
    return ADULT.contains(word) ? "adult" : CHILD.contains(word) ? "child" : "";
  }

  private static Optional<Part> partOf(String word) {
    return ATTACKER.contains(word)
        ? Optional.of(Part.ATTACKER)
        : GUARD.contains(word)
            ? Optional.of(Part.GUARD)
            : VICTIM.contains(word) ? Optional.of(Part.VICTIM) : Optional.empty();
  }

  /** "a 19-year-old student"; "Ann Lee, 19". */
  private OptionalInt ageAt(int word, int head) {
    String form = layout.word(word).lower();
    OptionalInt told = age(form);
    boolean after = word > head && form.matches("[1-9][0-9]?") && syntax.pos(word).equals("CD");
    return told.isPresent() || !after ? told : OptionalInt.of(Integer.parseInt(form));
  }

  private static OptionalInt age(String form) {
    return form.matches("[1-9][0-9]?-year-old")
        ? OptionalInt.of(Integer.parseInt(form.substring(0, form.indexOf('-'))))
        : OptionalInt.empty();
  }

  /** Whether two mentions are of one entity, one of them by a name or a pronoun. */
  static boolean same(Person a, Person b) {
    boolean sure = a.pronoun() || b.pronoun() || !a.names().isEmpty() && !b.names().isEmpty();
    return a.head() == b.head()
        || sure
            && a.entity().isPresent()
            && b.entity().isPresent()
            && a.entity().get() == b.entity().get();
  }

  /** Whether both are called by one name. */
  static boolean namesakes(Person a, Person b) {
    return a.names().stream().anyMatch(b.names()::contains);
  }

  /** Whether what is told of two mentions cannot be true of one person. */
  static boolean conflict(Person a, Person b) {
    return differ(a.sex(), b.sex())
        || differ(a.stage(), b.stage())
        || a.age().isPresent() && b.age().isPresent() && !a.age().equals(b.age())
        || outgrown(a, b)
        || outgrown(b, a)
        || parts(a, b)
        || parts(b, a)
        || !a.names().isEmpty()
            && !b.names().isEmpty()
            && a.names().stream().noneMatch(b.names()::contains);
  }

  private static boolean differ(String a, String b) {
    return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
  }

  /** A child of thirty, a man of nine. */
  private static boolean outgrown(Person a, Person b) {
    return a.age().isPresent()
        && (a.age().getAsInt() > 19 && b.stage().equals("child")
            || a.age().getAsInt() < 13 && b.stage().equals("adult"));
  }

  /** Guards are named as such; an attacker is no victim of his own attack. */
  private static boolean parts(Person a, Person b) {
    if (a.part().isEmpty()) {
      return false;
    }
    return switch (a.part().get()) {
      case GUARD ->
          b.part().isPresent()
              ? b.part().get() == Part.ATTACKER
              : !b.stage().isEmpty() && b.names().isEmpty();
      case ATTACKER -> b.part().isPresent() && b.part().get() != Part.ATTACKER;
      case VICTIM -> b.part().isPresent() && b.part().get() == Part.ATTACKER;
    };
  }
}
