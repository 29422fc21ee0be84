package attest.review;

import attest.record.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A value of a record that somebody can judge.
 *
 * @param path where it stands, as {@code s2.source}
 * @param item the id of what it belongs to
 * @param field what it is one of, in all records: the path without numbers
 * @param words what it says, for people; empty where the machine found none
 * @param spans the words of the text that it rests on
 */
public record Value(
    String path, String item, String field, Optional<String> words, List<Span> spans) {
  public Value {
    spans = List.copyOf(spans);
  }

  /** The fields of which values are listed. */
  private static final Set<String> FIELDS =
      Set.of(
          "s",
          "s.source",
          "s.kind",
          "s.medium.type",
          "s.chain",
          "s.time",
          "s.acts",
          "e",
          "e.type",
          "e.status",
          "e.voice",
          "e.actor",
          "e.recipient",
          "e.place",
          "e.time",
          "e.tolls",
          "a",
          "n.actor.country",
          "n.actor.sector",
          "n.place");

  /**
   * The listed value that a path is or belongs to: of {@code s2.acts.0.label} {@code s2.acts.0}.
   */
  public static String listed(String path) {
    for (String at = path; !at.isEmpty(); at = Tree.parent(at)) {
      boolean member = field(at).matches("s\\.(chain|acts)|e\\.(actor|recipient|place|tolls)");
      if (FIELDS.contains(field(at)) && (!member || at.matches(".*[0-9]"))) {
        return at;
      }
    }
    return path;
  }

  /** A path without its numbers: {@code s2.acts.0.label} gives {@code s.acts.label}. */
  public static String field(String path) {
    return path.replaceAll("^([nsea])[0-9]+", "$1").replaceAll("\\.[0-9]+", "");
  }
}
