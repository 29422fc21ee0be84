package attest.query;

import attest.query.Value.Box;
import attest.query.Value.Code;
import attest.query.Value.Count;
import attest.query.Value.Days;
import attest.query.Value.Flag;
import attest.query.Value.Near;
import attest.query.Value.Range;
import attest.query.Value.Text;
import attest.record.Spelling;
import attest.resolve.Act;
import attest.resolve.Event;
import attest.resolve.Statement;
import attest.resolve.Toll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields of a query: what each speaks of, which values it takes, and one sentence and one
 * example for help and completion.
 */
public enum Key {
  SPEAKER(
      Scope.STATEMENT, "who said it: words of the name or of the report", "speaker:\"ana ruiz\""),
  ABOUT(Scope.STATEMENT, "words in one unbroken run of what was said", "about:ceasefire"),
  ACT(
      Scope.STATEMENT,
      "what the words do and do not take back: a label or an axis",
      "act:condemn",
      spellings(Act.Label.class, Act.Axis.class)),
  DEGREE(
      Scope.STATEMENT,
      "how strong an act is that is not taken back, -6 to 6, on any axis or on the one named",
      "degree:evaluation<=-4",
      spellings(Act.Axis.class)),
  KIND(
      Scope.STATEMENT,
      "how much stands in quotation marks",
      "kind:direct",
      spellings(Statement.Kind.class)),
  VIA(
      Scope.STATEMENT,
      "the occasion or channel, or words or the name of one who passed it on",
      "via:interview",
      spellings(Statement.Medium.Type.class)),
  TYPE(Scope.EVENT, "the PLOVER type", "type:ASSAULT", spellings(Event.Type.class)),
  STATUS(Scope.EVENT, "whether it happened", "status:happened", spellings(Event.Status.class)),
  VOICE(
      Scope.EVENT,
      "by whose word: the outlet's own, or a statement's alone",
      "voice:narrator",
      List.of("narrator", "statement")),
  ACTOR(
      Scope.EVENT,
      "who did it: words of the name or of the report, or a country or sector in capitals",
      "actor:MIL"),
  RECIPIENT(
      Scope.EVENT,
      "to whom: words of the name or of the report, or a country or sector in capitals",
      "recipient:CVL"),
  PLACE(
      Scope.EVENT,
      "where: words of the report, of the place's name or of another name in use",
      "place:\"port alba\""),
  WITHIN(
      Scope.REPORT,
      "a place of the report in a country, a circle (lat,lon,km) or a box (south,west,north,east)",
      "within:39.8,46.75,50"),
  ON(Scope.REPORT, "published on one of these days", "on:2023-03"),
  BEFORE(Scope.REPORT, "published before these days", "before:2023-03-05"),
  AFTER(Scope.REPORT, "published after these days", "after:2022"),
  OUTLET(Scope.REPORT, "words in the outlet's name", "outlet:courier"),
  TOLL(
      Scope.EVENT,
      "a count of people: its kind, its least number (else its greatest), or both",
      "toll:killed>=3",
      spellings(Toll.Kind.class)),
  CONTESTED(
      Scope.REPORT,
      "a place that several claim: yes, no, or words of one of its names",
      "contested:yes",
      List.of("yes", "no"));

  /** What a field speaks of. */
  public enum Scope {
    /** One statement of the report. */
    STATEMENT,
    /** One event of the report. */
    EVENT,
    /** The report as a whole. */
    REPORT
  }

  private final Scope scope;
  private final String meaning;
  private final String example;
  private final List<String> values;

  Key(Scope scope, String meaning, String example) {
    this(scope, meaning, example, List.of());
  }

  Key(Scope scope, String meaning, String example, List<String> values) {
    this.scope = scope;
    this.meaning = meaning;
    this.example = example;
    this.values = values;
  }

  /** The field with a name, in any case. */
  static Optional<Key> named(String word) {
    return Arrays.stream(values()).filter(key -> key.word().equalsIgnoreCase(word)).findFirst();
  }

  /** Its name in the language, without the colon. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Scope scope() {
    return scope;
  }

  /** Half a sentence for help. */
  public String meaning() {
    return meaning;
  }

  /** A query with it. */
  public String example() {
    return example;
  }

  /**
   * The closed list of its values in the record's spelling, for completion: of {@code via} and
   * {@code contested} beside words, of {@code toll} and {@code degree} what a number is of; empty
   * where there is no list.
   */
  public List<String> listed() {
    return values;
  }

  /** Whether it takes a value. */
  public boolean takes(Value value) {
    return switch (this) {
      case SPEAKER, ABOUT, PLACE, OUTLET -> value instanceof Text;
      case ACT, KIND, TYPE, STATUS, VOICE -> isListed(value);
      case VIA -> value instanceof Text || isListed(value);
      case ACTOR, RECIPIENT -> value instanceof Text || isThreeCapitals(value);
      case DEGREE -> value instanceof Range || isCount(value);
      case TOLL -> value instanceof Range || isListed(value) || isCount(value);
      case ON, BEFORE, AFTER -> value instanceof Days;
      case WITHIN -> value instanceof Near || value instanceof Box || isThreeCapitals(value);
      case CONTESTED -> value instanceof Flag || value instanceof Text;
    };
  }

  private boolean isListed(Value value) {
    return value instanceof Code code && values.contains(code.code());
  }

  private boolean isCount(Value value) {
    return value instanceof Count count && values.contains(count.of());
  }

  private static boolean isThreeCapitals(Value value) {
    return value instanceof Code code && code.code().matches("[A-Z]{3}");
  }

  @SafeVarargs
  private static List<String> spellings(Class<? extends Enum<?>>... types) {
    return Stream.of(types)
        .flatMap(type -> Stream.of(type.getEnumConstants()))
        .map(Spelling::of)
        .toList();
  }
}
