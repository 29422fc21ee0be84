package attest.bench.event;

import attest.Engine;
import attest.plover.Scores;
import attest.record.Event;
import attest.resolve.Event.Status;
import attest.resolve.Event.Type;
import attest.resolve.Report;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Material conflict (quad 4) that the engine says happened in 100 reports on sports, business and
 * science. Those that did happen were looked up by eye and stand in {@code bench/labels} (report,
 * place of the trigger); every other one counts as false.
 */
public final class FalseEvents implements Measure {
  private static final int EACH = 34;
  private static final int ALL = 100;

  private final Path labels;

  /**
   * @param labels the events that happened: report and the trigger's first and last character
   */
  public FalseEvents(Path labels) {
    this.labels = labels;
  }

  @Override
  public String figures(Engine engine, List<JsonNode> rows, Consumer<String> wrong) {
    Set<String> real = real();
    Scores scores = Scores.load();
    List<JsonNode> chosen = new ArrayList<>();
    for (String category : List.of("sports", "business", "science")) {
      rows.stream()
          .filter(row -> row.get("category").asText().equals(category))
          .limit(Math.min(EACH, ALL - chosen.size()))
          .forEach(chosen::add);
    }
    int found = 0;
    int untrue = 0;
    for (JsonNode row : chosen) {
      Report report =
          Report.given(
              row.get("text").asText(),
              Optional.empty(),
              Optional.of(row.get("title").asText()),
              Optional.of(row.get("published").asText())
                  .filter(day -> day.matches("\\d{4}-\\d\\d-\\d\\d.*"))
                  .map(day -> day.substring(0, 10)),
              Optional.empty(),
              Optional.empty());
      for (Event event : engine.read(report).events()) {
        boolean happened = event.status() == Status.HAPPENED || event.status() == Status.ONGOING;
        if (!happened || event.type() == Type.OTHER || scores.quad(event.type()) != 4) {
          continue;
        }
        found++;
        String id =
            row.get("id").asText() + "\t" + event.trigger().start() + "-" + event.trigger().end();
        if (!real.contains(id)) {
          untrue++;
          int from = report.text().offsetByCodePoints(0, event.trigger().start());
          wrong.accept(
              id
                  + "\t"
                  + event.type()
                  + "\t"
                  + event.trigger().text()
                  + "\t"
                  + report
                      .text()
                      .substring(
                          Math.max(0, from - 110), Math.min(report.text().length(), from + 90))
                      .replace('\n', ' '));
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "events of quad 4 said to have happened %d in %d reports%n"
            + "  that did not                     %d: %.2f a report%n",
        found,
        chosen.size(),
        untrue,
        untrue / (double) chosen.size());
  }

  private Set<String> real() {
    try {
      Set<String> real = new TreeSet<>();
      for (String line : Files.readAllLines(labels)) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          real.add(cells[0] + "\t" + cells[1]);
        }
      }
      return real;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
