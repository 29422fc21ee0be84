package attest.app.score;

import attest.record.Absence;
import attest.record.Act;
import attest.record.Entity;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Statement;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Scores whole records: statements with speaker, kind, medium, chain and acts, absences, and events
 * ({@link EventScorer}). A statement is found where its content shares at least half of its words
 * with a gold one.
 */
public final class RecordScorer implements Scorer {
  private static final double LIKE = 0.5;
  private static final int WORST = 10;
  private static final int COMMON = 25;

  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, Figure> reports = new LinkedHashMap<>();
  private final Tally missedCues = new Tally();
  private final Tally spuriousCues = new Tally();
  private final Tally speakers = new Tally();
  private final Tally media = new Tally();
  private final Tally acts = new Tally();
  private final EventScorer events = new EventScorer();

  @Override
  public void count(String id, String text, JsonNode gold, Optional<ReportRecord> record) {
    int[] points = text.codePoints().toArray();
    Figure report = reports.computeIfAbsent(id, key -> new Figure());
    Map<String, Entity> entities = new HashMap<>();
    record.ifPresent(r -> r.entities().forEach(e -> entities.put(e.id(), e)));
    List<Statement> left = new ArrayList<>();
    for (Statement each : record.map(ReportRecord::statements).orElse(List.of())) {
      if (each.attitude() == attest.resolve.Statement.Attitude.SPEECH) {
        left.add(each);
      }
    }
    int found = left.size();
    int hits = 0;
    for (JsonNode each : gold.path("statements")) {
      Optional<Statement> match = match(points, each, left);
      if (match.isPresent()) {
        hits++;
        left.remove(match.get());
        compare(points, each, match.get(), entities);
      } else {
        missedCues.add(each.path("cue").path("text").asText("(no cue)"));
      }
    }
    left.forEach(s -> spuriousCues.add(s.cue().map(c -> c.text()).orElse("(no cue)")));
    figure("statements").add(hits, found, gold.path("statements").size());
    report.add(hits, found, gold.path("statements").size());
    absences(points, gold.path("absences"), record);
    if (gold.has("events")) {
      events.count(points, gold.path("events"), record);
    }
  }

  private Figure figure(String name) {
    return figures.computeIfAbsent(name, key -> new Figure());
  }

  private static Optional<Statement> match(int[] text, JsonNode gold, List<Statement> found) {
    List<Stretch> content = Stretch.of(text, gold.path("content"));
    Comparator<Statement> byLikeness =
        Comparator.comparingDouble(s -> Stretch.likeness(content, Stretch.of(text, s.content())));
    return found.stream()
        .max(byLikeness)
        .filter(s -> Stretch.likeness(content, Stretch.of(text, s.content())) >= LIKE);
  }

  private void compare(int[] text, JsonNode gold, Statement found, Map<String, Entity> entities) {
    List<String> said = names(found, entities);
    List<String> wanted = answers(gold, "name");
    boolean speaker =
        wanted.isEmpty()
            ? found.source().isEmpty()
            : wanted.stream().anyMatch(w -> said.stream().anyMatch(s -> Names.same(w, s)));
    figure("  speaker").add(speaker);
    if (!speaker) {
      speakers.add(String.join(" / ", wanted) + " -> " + String.join(" / ", said));
    }
    List<String> kinds = answers(gold, "kind");
    figure("  kind").add(kinds.contains(spelled(found.kind())));
    List<String> channels = answers(gold, "medium");
    String medium = spelled(found.medium().type());
    boolean right = channels.isEmpty() ? medium.equals("unspecified") : channels.contains(medium);
    figure("  medium").add(right);
    if (!right) {
      media.add(String.join(" / ", channels) + " -> " + medium);
    }
    List<Stretch> goldLinks = Stretch.of(text, gold.path("chain"));
    List<Stretch> links = Stretch.of(text, found.chain().stream().map(Reference::span).toList());
    int hits = (int) goldLinks.stream().filter(g -> links.stream().anyMatch(g::overlaps)).count();
    figure("  chain links").add(Math.min(hits, links.size()), links.size(), goldLinks.size());
    acts(gold.path("acts"), found);
  }

  private void acts(JsonNode gold, Statement found) {
    List<Act> left = new ArrayList<>(found.acts());
    left.removeIf(Act::negated);
    int count = left.size();
    int hits = 0;
    List<String> missed = new ArrayList<>();
    for (JsonNode each : gold) {
      Optional<Act> match = left.stream().filter(act -> same(each, act)).findFirst();
      if (match.isPresent()) {
        hits++;
        left.remove(match.get());
      } else {
        missed.add(each.path("label").asText());
      }
    }
    figure("  acts").add(hits, count, gold.size());
    for (int i = 0; i < Math.max(missed.size(), left.size()); i++) {
      String wanted = i < missed.size() ? missed.get(i) : "none";
      String got = i < left.size() ? spelled(left.get(i).label()) : "none";
      acts.add(wanted + " -> " + got);
    }
  }

  /** Whether a label, or a degree at most one off on the same side, was hit. */
  private static boolean same(JsonNode gold, Act act) {
    if (!gold.path("axis").asText().equals(spelled(act.axis()))) {
      return false;
    }
    if (act.axis() == attest.resolve.Act.Axis.CLAIM
        || act.axis() == attest.resolve.Act.Axis.COMMITMENT) {
      return answers(gold, "label").contains(spelled(act.label()));
    }
    if (!gold.path("degree").isNumber() || act.degree().isEmpty()) {
      return false;
    }
    int wanted = gold.path("degree").asInt();
    int got = act.degree().getAsInt();
    boolean side =
        act.axis() == attest.resolve.Act.Axis.DIRECTIVE || wanted * got > 0 || wanted == got;
    return Math.abs(wanted - got) <= 1 && side;
  }

  private void absences(int[] text, JsonNode gold, Optional<ReportRecord> record) {
    List<Absence> found = record.map(ReportRecord::absences).orElse(List.of());
    List<Stretch> evidence = Stretch.of(text, found.stream().map(Absence::evidence).toList());
    int hits = 0;
    for (JsonNode each : gold) {
      List<Stretch> wanted = new ArrayList<>(Stretch.of(text, List.of(each.path("evidence"))));
      wanted.addAll(Stretch.of(text, each.path("evidence_alt")));
      hits += Stretch.overlap(wanted, evidence) ? 1 : 0;
    }
    figure("absences").add(hits, found.size(), gold.size());
  }

  /** The names a statement's source goes by: its entity and, of a group, the members. */
  private static List<String> names(Statement statement, Map<String, Entity> entities) {
    List<String> names = new ArrayList<>();
    if (statement.source().isPresent()) {
      Statement.Source source = statement.source().get();
      Entity entity = source.entity().map(entities::get).orElse(null);
      if (entity == null) {
        source.span().ifPresent(s -> names.add(s.text()));
      } else {
        names.add(entity.name());
        entity.members().forEach(m -> names.add(entities.get(m).name()));
      }
    }
    return names;
  }

  /** All answers that count as right: of a field, and of the field of that name with "_alt". */
  static List<String> answers(JsonNode gold, String field) {
    List<String> answers = new ArrayList<>();
    if (gold.path(field).isTextual()) {
      answers.addAll(List.of(gold.path(field).asText().split(";")));
    }
    JsonNode others = gold.path(field + "_alt");
    if (others.isTextual()) {
      answers.add(others.asText());
    }
    others.forEach(other -> answers.add(other.asText()));
    return answers;
  }

  private static String spelled(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reports with most errors, the worst first. */
  static String worst(Map<String, Figure> reports, int most) {
    StringBuilder out = new StringBuilder("\nReports with most errors\n");
    reports.entrySet().stream()
        .filter(e -> e.getValue().errors() > 0)
        .sorted(Comparator.comparingInt(e -> -e.getValue().errors()))
        .limit(most)
        .forEach(e -> out.append(e.getValue().line("  " + e.getKey())));
    return out.toString();
  }

  @Override
  public String summary() {
    StringBuilder out = new StringBuilder();
    figures.forEach(
        (name, figure) ->
            out.append(
                name.equals("  speaker") || name.equals("  kind") || name.equals("  medium")
                    ? figure.shareLine(name)
                    : figure.line(name)));
    out.append(events.figures());
    out.append(events.errors());
    out.append(acts.top("Acts, gold -> found", COMMON));
    out.append(media.top("Media, gold -> found", COMMON));
    out.append(speakers.top("Speakers, gold -> found", COMMON));
    out.append(missedCues.top("Cues of missed statements", COMMON));
    out.append(spuriousCues.top("Cues of statements that are none in the gold", COMMON));
    return out + worst(reports, WORST);
  }
}
