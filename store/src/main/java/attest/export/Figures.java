package attest.export;

import attest.record.Toll;
import attest.resolve.Toll.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What all counts of one kind say together. Figures are never added up and none is preferred. */
record Figures(List<Toll> tolls) {
  static Figures of(Collection<Toll> tolls, Kind kind) {
    return new Figures(
        tolls.stream()
            .filter(each -> each.kind() == kind)
            .filter(each -> each.min().isPresent() || each.max().isPresent())
            .toList());
  }

  /** "4 | 6+ | 10..12", in the order of the record. */
  Optional<String> text() {
    return Opened.list(tolls.stream().map(Figures::text));
  }

  /** "4", "6+" for at least six, "0..6" for at most six, "10..12", or "?". */
  static String text(Toll toll) {
    if (toll.min().isEmpty() && toll.max().isEmpty()) {
      return "?";
    }
    int low = toll.min().orElse(0);
    return toll.max().isEmpty()
        ? low + "+"
        : toll.max().getAsInt() == low ? "" + low : low + ".." + toll.max().getAsInt();
  }

  /** The least number that any of them gives; true as a lower bound, whichever count is right. */
  Optional<Integer> low() {
    return tolls.stream().map(each -> each.min().orElse(0)).min(Integer::compare);
  }

  /** The greatest number any of them gives; nothing where one has no upper end. */
  Optional<Integer> high() {
    return tolls.stream().anyMatch(each -> each.max().isEmpty())
        ? Optional.empty()
        : tolls.stream().map(each -> each.max().getAsInt()).max(Integer::compare);
  }

  /** The number, where all agree on one. */
  Optional<Integer> only() {
    return low().equals(high()) ? low() : Optional.empty();
  }
}
