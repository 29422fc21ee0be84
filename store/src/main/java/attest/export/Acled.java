package attest.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which PLOVER type and mode becomes which event type of ACLED. Read from {@code acled.tsv}. */
final class Acled {
  /** Sectors of those who bear arms. */
  private static final Set<String> ARMED = Set.of("COP", "MIL", "PRM", "REB", "SPY", "UAF");

  private final Map<List<String>, Kind> kinds = new HashMap<>();

  /**
   * ACLED's two types; both empty where the record does not settle them.
   *
   * @param event event type
   * @param sub sub-event type
   */
  record Kind(Optional<String> event, Optional<String> sub) {
    /** ACLED's disorder type for it. */
    Optional<String> disorder() {
      return event.map(
          type ->
              switch (type) {
                case "Strategic developments" -> type;
                case "Protests" -> "Demonstrations";
                case "Riots" ->
                    sub.filter("Mob violence"::equals).isPresent()
                        ? "Political violence"
                        : "Demonstrations";
                default -> "Political violence";
              });
    }
  }

  /** Reads the table of the class path. */
  static Acled load() {
    Acled acled = new Acled();
    Rows.read(
        Acled.class,
        "acled.tsv",
        cells ->
            acled.kinds.put(
                List.of(cells[0], cells[1], cells[2]), new Kind(value(cells[3]), value(cells[4]))));
    return acled;
  }

  private static Optional<String> value(String cell) {
    return cell.equals("-") ? Optional.empty() : Optional.of(cell);
  }

  /**
   * The types of an event.
   *
   * @param recipient the sectors of those it was done to
   * @return nothing for what has no row in the file
   */
  Optional<Kind> kind(String type, Optional<String> mode, Set<String> recipient) {
    String who = armed(recipient) ? "armed" : recipient.isEmpty() ? "unknown" : "civilian";
    for (String each : List.of(mode.orElse("-"), "-")) {
      for (String party : List.of(who, "any")) {
        Kind kind = kinds.get(List.of(type, each, party));
        if (kind != null) {
          return kind.event().filter("none"::equals).isPresent()
              ? Optional.empty()
              : Optional.of(kind);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether somebody of these sectors bears arms. */
  static boolean armed(Set<String> sectors) {
    return sectors.stream().anyMatch(ARMED::contains);
  }
}
