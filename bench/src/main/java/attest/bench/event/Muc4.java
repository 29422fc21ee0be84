package attest.bench.event;

import attest.Engine;
import attest.bench.event.CeafRme.Filler;
import attest.bench.event.CeafRme.Template;
import attest.resolve.Report;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * MUC-4: terrorist incidents in reports on Latin America, all in lower case, each a template of
 * perpetrators, targets, victims and weapons. What of the record is an incident says {@link
 * Incidents}; most reports without one still tell of violence.
 */
public final class Muc4 implements Measure {
  static final List<String> ROLES = List.of("PerpInd", "PerpOrg", "Target", "Victim", "Weapon");

  private final int most;

  /**
   * @param most reports that are read
   */
  public Muc4(int most) {
    this.most = most;
  }

  @Override
  public String figures(Engine engine, List<JsonNode> rows, Consumer<String> wrong) {
    List<JsonNode> read = rows.subList(0, Math.min(most, rows.size()));
    List<List<Template>> answers =
        read.parallelStream()
            .map(row -> Incidents.of(engine.read(Report.of(row.get("doctext").asText()))))
            .toList();
    return figures(read, answers, wrong);
  }

  /** The figures of answers, report by report. */
  static String figures(List<JsonNode> read, List<List<Template>> answers, Consumer<String> wrong) {
    CeafRme all = new CeafRme();
    TreeMap<String, CeafRme> byRole = new TreeMap<>();
    int[] types = new int[3];
    int[] empty = new int[3];
    for (int i = 0; i < read.size(); i++) {
      List<Template> gold = gold(read.get(i));
      List<Template> mine = answers.get(i);
      all.add(mine, gold);
      for (String role : ROLES) {
        byRole.computeIfAbsent(role, r -> new CeafRme()).add(only(role, mine), only(role, gold));
      }
      types(mine, gold, types);
      boolean told = mine.stream().anyMatch(each -> !each.entities().isEmpty());
      empty[0] += gold.isEmpty() ? 1 : 0;
      empty[1] += told ? 0 : 1;
      empty[2] += gold.isEmpty() && !told ? 1 : 0;
      if (!mine.isEmpty() || !gold.isEmpty()) {
        wrong.accept(
            read.get(i).get("docid").asText()
                + show(mine, gold, "  read ")
                + show(gold, mine, "  gold "));
      }
    }
    StringBuilder out = new StringBuilder();
    line(out, "CEAF-RME, subsets", all);
    byRole.forEach((role, scores) -> line(out, "  " + role, scores));
    out.append(
        String.format(
            Locale.ROOT,
            "templates by type                  P %5.1f  R %5.1f  F1 %5.1f%n",
            100.0 * types[2] / Math.max(1, types[1]),
            100.0 * types[2] / Math.max(1, types[0]),
            200.0 * types[2] / Math.max(1, types[0] + types[1])));
    out.append(
        String.format(
            Locale.ROOT,
            "reports without a template         %d, so read %d, right %d%n",
            empty[0],
            empty[1],
            empty[2]));
    return out.toString();
  }

  private static void line(StringBuilder out, String name, CeafRme scores) {
    out.append(
        String.format(
            Locale.ROOT,
            "%-34s P %5.1f  R %5.1f  F1 %5.1f%n",
            name,
            100 * scores.precision(),
            100 * scores.recall(),
            100 * scores.f1()));
  }

  /** Counts the templates of the gold, those read, and those with the same type. */
  private static void types(List<Template> mine, List<Template> gold, int[] counts) {
    counts[0] += gold.size();
    counts[1] += mine.size();
    List<Template> left = new ArrayList<>(gold);
    for (Template each : mine) {
      for (Template other : left) {
        if (each.types().stream().anyMatch(other.types()::contains)) {
          left.remove(other);
          counts[2]++;
          break;
        }
      }
    }
  }

  private static List<Template> only(String role, List<Template> templates) {
    return templates.stream()
        .map(
            each ->
                new Template(
                    each.types(),
                    each.entities().stream().filter(e -> e.role().equals(role)).toList()))
        .toList();
  }

  static List<Template> gold(JsonNode row) {
    List<Template> templates = new ArrayList<>();
    for (JsonNode each : row.get("templates")) {
      List<Filler> fillers = new ArrayList<>();
      for (String role : ROLES) {
        for (JsonNode entity : each.get(role)) {
          Set<String> mentions = new HashSet<>();
          entity.forEach(mention -> mentions.add(mention.get(0).asText()));
          fillers.add(new Filler(role, mentions));
        }
      }
      templates.add(new Template(Set.of(each.get("incident_type").asText().split(" / ")), fillers));
    }
    return templates;
  }

  /** Templates with a plus before what the best of the others has too. */
  private static String show(List<Template> some, List<Template> others, String title) {
    StringBuilder out = new StringBuilder();
    for (Template each : some) {
      Template best = new Template(Set.of(), List.of());
      for (Template other : others) {
        best = CeafRme.right(each, other) > CeafRme.right(each, best) ? other : best;
      }
      out.append("\n").append(title).append(String.join("/", each.types())).append(":");
      for (Filler filler : each.entities()) {
        boolean right = CeafRme.right(new Template(each.types(), List.of(filler)), best) > 0;
        out.append(right ? " +" : " -").append(filler.role()).append(filler.mentions());
      }
    }
    return out.toString();
  }
}
