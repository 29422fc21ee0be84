package attest.resolve.event;

import attest.resolve.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One row of the trigger lexicon: what a word tells of, and when.
 *
 * @param type PLOVER type
 * @param mode PLOVER mode, where the word alone tells
 * @param contexts PLOVER contexts
 * @param group which words may tell of the same happening
 * @param conditions all must hold
 * @param roles which part of the clause plays which role
 * @param flags properties without a value
 */
record Sense(
    Event.Type type,
    Optional<String> mode,
    List<String> contexts,
    String group,
    List<Condition> conditions,
    Map<String, Set<String>> roles,
    Set<String> flags) {

  /**
   * One requirement.
   *
   * @param key what it looks at
   * @param values words or classes, one of which must be there
   * @param negated whether none may be there
   */
  record Condition(String key, Set<String> values, boolean negated) {}

  private static final Set<String> ROLES = Set.of("rec", "of", "poss", "act");
  private static final Map<String, List<Sense>> LEXICON = load();

  boolean is(String flag) {
    return flags.contains(flag);
  }

  /** Whether a role is played by this. */
  boolean plays(String role, String value) {
    return roles.getOrDefault(role, Set.of()).contains(value);
  }

  /** The senses of a base form, in the order of the lexicon. */
  static List<Sense> of(String lemma, boolean verb) {
    return LEXICON.getOrDefault((verb ? "v " : "n ") + lemma, List.of());
  }

  private static Map<String, List<Sense>> load() {
    Map<String, List<Sense>> lexicon = new TreeMap<>();
    for (String[] row : WordLists.rows("triggers.tsv")) {
      Sense sense = parse(row);
      for (String lemma : row[0].split(",")) {
        lexicon.computeIfAbsent(row[1] + " " + lemma, k -> new ArrayList<>()).add(sense);
      }
    }
    return lexicon;
  }

  private static Sense parse(String[] row) {
    List<Condition> conditions = new ArrayList<>();
    Map<String, Set<String>> roles = new TreeMap<>();
    Set<String> flags = new TreeSet<>();
    for (String part : row[6].split(" ")) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        flags.add(part);
        continue;
      }
      boolean negated = part.charAt(equals - 1) == '!';
      String key = part.substring(0, negated ? equals - 1 : equals);
      Set<String> values = Set.copyOf(List.of(part.substring(equals + 1).split(",")));
      if (ROLES.contains(key)) {
        roles.put(key, values);
      } else {
        conditions.add(new Condition(key, values, negated));
      }
    }
    return new Sense(
        Event.Type.valueOf(row[2]),
        row[3].equals("-") ? Optional.empty() : Optional.of(row[3]),
        row[4].equals("-") ? List.of() : List.of(row[4].split(",")),
        row[5],
        conditions,
        roles,
        flags);
  }
}
