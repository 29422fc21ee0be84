package attest.bench.event;

import attest.Engine;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/** Reads the rows of a gold set with the engine and says how well it did. */
public interface Measure {
  /**
   * @param rows of the gold set
   * @param wrong takes a line for each case that went wrong, in the order of the rows
   * @return the figures, a line each
   */
  String figures(Engine engine, List<JsonNode> rows, Consumer<String> wrong);
}
