package attest.plover;

import attest.resolve.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Quad codes and scores of PLOVER's types and modes. Immutable. */
public final class Scores {
  private final Map<String, Integer> quads = new HashMap<>();
  private final Map<String, Double> scores = new HashMap<>();

  private Scores() {}

  /** Reads the table of the class path. */
  public static Scores load() {
    Scores table = new Scores();
    try (InputStream in = Scores.class.getResourceAsStream("scores.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          table.quads.put(cells[0], Integer.valueOf(cells[2]));
          table.scores.put(cells[0] + " " + cells[1], Double.valueOf(cells[3]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  /**
   * The quad code of a type: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4
   * material conflict.
   *
   * @throws IllegalArgumentException for OTHER, which is none of PLOVER's
   */
  public int quad(Event.Type type) {
    Integer quad = quads.get(type.name());
    if (quad == null) {
      throw new IllegalArgumentException(type + " is no type of PLOVER");
    }
    return quad;
  }

  /** The score of a type and mode, -10 (most hostile) to 10; a mode it lacks has the type's. */
  public double score(Event.Type type, Optional<String> mode) {
    Double own = scores.get(type + " " + mode.orElse("-"));
    return own != null ? own : scores.get(type + " -");
  }
}
