package attest.desk.view;

import attest.store.Reviews;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How often values of a field are right: as we measured it, and by the reviews of a library. */
public final class Accuracy {
  /** From so many judged values on the reviews of a library say something. */
  static final int ENOUGH = 20;

  private final Map<String, Measured> measured;
  private final Map<String, Reviews.Figure> own;

  private Accuracy(Map<String, Measured> measured, Map<String, Reviews.Figure> own) {
    this.measured = measured;
    this.own = own;
  }

  /** A line of our table. */
  private record Measured(String name, Optional<Double> percent, int count) {}

  /**
   * What is known of a field.
   *
   * @param field as {@code s.source}
   * @param name in words
   * @param measured a sentence on the development set; empty where it was not measured
   * @param right of the values judged in this library, those accepted
   * @param judged values judged in this library
   */
  public record Figure(
      String field, String name, Optional<String> measured, long right, long judged) {
    /** Whether the reviews of this library say something. */
    public boolean isTelling() {
      return judged >= ENOUGH;
    }

    /** Both, in words. */
    public String words() {
      return measured.orElse("not measured on the development set")
          + (isTelling() ? "; right in " + right + " of " + judged + " reviewed here" : "");
    }
  }

  /** Reads our table, beside figures of a library. */
  public static Accuracy of(Map<String, Reviews.Figure> own) {
    Map<String, Measured> measured = new LinkedHashMap<>();
    try (InputStream in = Accuracy.class.getResourceAsStream("/attest/desk/accuracy.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (!line.startsWith("#")) {
          measured.put(
              cells[0],
              new Measured(
                  cells[1],
                  Optional.of(cells[2]).filter(cell -> !cell.isEmpty()).map(Double::valueOf),
                  cells[3].isEmpty() ? 0 : Integer.parseInt(cells[3])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Accuracy(measured, own);
  }

  /** All fields, in the order of our table. */
  public List<Figure> all() {
    return measured.keySet().stream().map(this::of).toList();
  }

  /** Some fields in one sentence. */
  String sentence(List<String> fields) {
    return "Right in 100 on the development set: "
        + fields.stream()
            .map(measured::get)
            .flatMap(
                line ->
                    line.percent().stream()
                        .map(
                            percent -> String.format(Locale.ROOT, "%s %.0f", line.name(), percent)))
            .collect(Collectors.joining(", "))
        + ".";
  }

  /** One field. */
  public Figure of(String field) {
    Measured line = measured.getOrDefault(field, new Measured(field, Optional.empty(), 0));
    Reviews.Figure here = own.getOrDefault(field, new Reviews.Figure(0, 0));
    return new Figure(
        field,
        line.name(),
        line.percent()
            .map(
                percent ->
                    String.format(
                        Locale.ROOT, "right in %.0f of 100 on the development set", percent)),
        here.right(),
        here.judged());
  }
}
