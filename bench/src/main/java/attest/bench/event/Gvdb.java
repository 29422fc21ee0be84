package attest.bench.event;

import attest.Engine;
import attest.record.Event;
import attest.record.ReportRecord;
import attest.record.Toll;
import attest.resolve.Event.Status;
import attest.resolve.Report;
import attest.resolve.Toll.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gun Violence Database: how many were killed and how many injured in the shooting a report is
 * about. Of the assaults that happened counts the one with tolls that is told first; its figure is
 * the highest anybody gave, or the number of single people who are counted, if that is higher.
 */
public final class Gvdb implements Measure {
  @Override
  public String figures(Engine engine, List<JsonNode> rows, Consumer<String> wrong) {
    List<int[]> counts = rows.parallelStream().map(row -> counts(engine, row)).toList();
    int killed = 0;
    int injured = 0;
    int both = 0;
    for (int i = 0; i < counts.size(); i++) {
      JsonNode row = rows.get(i);
      boolean k = row.get("killed").asInt() == counts.get(i)[0];
      boolean j = row.get("injured").asInt() == counts.get(i)[1];
      killed += k ? 1 : 0;
      injured += j ? 1 : 0;
      both += k && j ? 1 : 0;
      if (!k || !j) {
        wrong.accept(
            row.get("id").asText()
                + " killed "
                + row.get("killed").asInt()
                + " not "
                + counts.get(i)[0]
                + ", injured "
                + row.get("injured").asInt()
                + " not "
                + counts.get(i)[1]
                + " | "
                + row.get("text").asText().replace('\n', ' '));
      }
    }
    double all = counts.size() / 100.0;
    return String.format(
        Locale.ROOT,
        "killed exact                       %.1f %% of %d reports%n"
            + "injured exact                      %.1f %%%n"
            + "both exact                         %.1f %%%n",
        killed / all,
        counts.size(),
        injured / all,
        both / all);
  }

  private static int[] counts(Engine engine, JsonNode row) {
    ReportRecord record =
        engine.read(
            Report.given(
                row.get("text").asText(),
                Optional.empty(),
                Optional.ofNullable(row.get("title")).map(JsonNode::asText),
                Optional.ofNullable(row.get("date"))
                    .map(JsonNode::asText)
                    .filter(day -> day.matches("\\d{4}-\\d\\d-\\d\\d")),
                Optional.empty(),
                Optional.empty()));
    for (Event event : record.events()) {
      boolean happened = event.status() == Status.HAPPENED || event.status() == Status.ONGOING;
      boolean counted =
          event.tolls().stream()
              .anyMatch(each -> each.kind() == Kind.KILLED || each.kind() == Kind.INJURED);
      if (happened && counted && event.type() == attest.resolve.Event.Type.ASSAULT) {
        return new int[] {count(event, Kind.KILLED), count(event, Kind.INJURED)};
      }
    }
    return new int[2];
  }

  private static int count(Event event, Kind kind) {
    int most = 0;
    int single = 0;
    for (Toll each : event.tolls()) {
      if (each.kind() == kind) {
        int figure = each.max().orElse(each.min().orElse(0));
        most = Math.max(most, figure);
        single += each.max().orElse(0) == 1 ? 1 : 0;
      }
    }
    return Math.max(most, single);
  }
}
