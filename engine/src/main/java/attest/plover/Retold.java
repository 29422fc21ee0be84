package attest.plover;

import attest.record.Event;
import attest.resolve.Act.Label;
import attest.resolve.Event.Status;
import attest.resolve.Event.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a deed counts as that was not done: PLOVER has no planned or refused happenings, but the
 * words that announce them. What somebody is going to do for others is AGREE, what he is going to
 * do against them THREATEN, and what he will not do for them REJECT. The status stays that of the
 * deed.
 */
final class Retold {
  private static final Set<Type> COOPERATIVE =
      Set.of(Type.CONSULT, Type.SUPPORT, Type.CONCEDE, Type.COOPERATE, Type.AID, Type.RETREAT);
  private static final Set<Type> HOSTILE =
      Set.of(Type.SANCTION, Type.COERCE, Type.PROTEST, Type.ASSAULT, Type.REJECT);

  /** Words before a deed by which he who would do it says no; "did not" only tells. */
  private static final Set<String> REFUSING =
      Set.of(
          """
          will wo would wouldn refuse refuses refused refusing decline declines declined
          declining never no fail fails failed failing failure unable reject rejects rejected ruled"""
              .split("\\s+"));

  /** Words that announce a deed; who has decided on one is as good as doing it. */
  private static final Set<String> ANNOUNCING =
      Set.of("will", "'ll", "\u2019ll", "shall", "would", "going", "set", "due", "committed");

  private static final List<String> EXERCISES =
      List.of("exercise", "drill", "game", "manoeuv", "maneuv");

  private static final List<String> ANNOUNCING_STEMS =
      List.of(
          "agree",
          "plan",
          "ready",
          "willing",
          "prepar",
          "pledg",
          "promis",
          "vow",
          "offer",
          "inten",
          "commit",
          "schedul",
          "readiness",
          "expect",
          "aim",
          "propos");

  private Retold() {}

  /** "may consider sanctions", "threats to attack". */
  private static boolean weighs(String word) {
    return word.startsWith("threat")
        || word.startsWith("consider")
        || word.startsWith("mull")
        || word.startsWith("weigh");
  }

  /** Exercises that several hold are held together. */
  private static boolean exercise(String trigger) {
    String lower = trigger.toLowerCase(Locale.ROOT);
    return EXERCISES.stream().anyMatch(lower::startsWith);
  }

  /** Whether what somebody promises is meant to hurt: "vowed to retaliate". */
  static boolean threat(Label label, Optional<Event> deed) {
    return (label == Label.PROMISE || label == Label.OFFER)
        && deed.filter(each -> HOSTILE.contains(each.type())).isPresent();
  }

  private static boolean announces(String word) {
    return ANNOUNCING.contains(word) || ANNOUNCING_STEMS.stream().anyMatch(word::startsWith);
  }

  /** What an event counts as, from its status and the words right before it. */
  static Type type(Event event, List<String> before) {
    Type type = event.type();
    if (event.actor().isEmpty()) {
      return type;
    }
    if (type == Type.MOBILIZE && event.actor().size() > 1 && exercise(event.trigger().text())) {
      return Type.COOPERATE;
    }
    if (event.status() == Status.PLANNED && before.stream().noneMatch(Retold::announces)) {
      return type;
    }
    return switch (event.status()) {
      case PLANNED ->
          COOPERATIVE.contains(type) ? Type.AGREE : HOSTILE.contains(type) ? Type.THREATEN : type;
      case POSSIBLE ->
          HOSTILE.contains(type) && before.stream().anyMatch(Retold::weighs) ? Type.THREATEN : type;
      case DENIED ->
          (COOPERATIVE.contains(type) || type == Type.AGREE)
                  && before.stream().anyMatch(REFUSING::contains)
              ? Type.REJECT
              : type;
      default -> type;
    };
  }

  /** "refused talks": what is refused does not take place, whatever its noun says. */
  static boolean refused(Event event, Label label) {
    return label == Label.REFUSE && COOPERATIVE.contains(event.type());
  }

  /** Whether a deed is only meant, wanted or feared. */
  static boolean undone(Event event) {
    return event.status() != Status.HAPPENED && event.status() != Status.ONGOING;
  }
}
