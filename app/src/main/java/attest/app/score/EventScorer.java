package attest.app.score;

import attest.record.Event;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Spelling;
import attest.record.Toll;
import attest.record.Voice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Scores the events of whole records: found, type, status, voice, date, parties, places, tolls. An
 * event is found where a word that tells of it overlaps one of a gold event, those of its type
 * first.
 */
final class EventScorer {
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Tally types = new Tally();
  private final Tally missed = new Tally();

  void count(int[] text, JsonNode gold, Optional<ReportRecord> record) {
    List<Event> left = new ArrayList<>(record.map(ReportRecord::events).orElse(List.of()));
    int found = left.size();
    int hits = 0;
    List<Toll> tolls = new ArrayList<>();
    left.forEach(event -> tolls.addAll(event.tolls()));
    int tollHits = 0;
    int tollCount = tolls.size();
    int wantedTolls = 0;
    for (JsonNode each : gold) {
      Optional<Event> match =
          match(text, each, left, true).or(() -> match(text, each, left, false));
      if (match.isPresent()) {
        hits++;
        left.remove(match.get());
        compare(text, each, match.get());
      } else {
        missed.add(each.path("trigger").path("text").asText());
      }
      for (JsonNode toll : each.path("tolls")) {
        wantedTolls++;
        Optional<Toll> same = tolls.stream().filter(t -> same(toll, t)).findFirst();
        same.ifPresent(tolls::remove);
        tollHits += same.isPresent() ? 1 : 0;
      }
    }
    figure("events").add(hits, found, gold.size());
    figure("tolls (kind, least, most)").add(tollHits, tollCount, wantedTolls);
  }

  private Figure figure(String name) {
    return figures.computeIfAbsent(name, key -> new Figure());
  }

  private static Optional<Event> match(
      int[] text, JsonNode gold, List<Event> found, boolean typed) {
    List<Stretch> wanted = new ArrayList<>(Stretch.of(text, List.of(gold.path("trigger"))));
    wanted.addAll(Stretch.of(text, gold.path("mentions")));
    return found.stream()
        .filter(event -> !typed || RecordScorer.answers(gold, "type").contains(event.type().name()))
        .filter(event -> Stretch.overlap(wanted, words(text, event)))
        .findFirst();
  }

  private static List<Stretch> words(int[] text, Event event) {
    List<Span> spans = new ArrayList<>(event.mentions());
    spans.add(0, event.trigger());
    return Stretch.of(text, spans);
  }

  private void compare(int[] text, JsonNode gold, Event found) {
    boolean type = RecordScorer.answers(gold, "type").contains(found.type().name());
    figure("  type").add(type);
    if (!type) {
      types.add(gold.path("type").asText() + " -> " + found.type().name());
    }
    figure("  status")
        .add(RecordScorer.answers(gold, "status").contains(Spelling.of(found.status())));
    String voice = found.voice() instanceof Voice.Narrator ? "narrator" : "statement";
    figure("  voice").add(gold.path("voice").asText().equals(voice));
    parties("  actor", text, gold.path("actor"), found.actor());
    parties("  recipient", text, gold.path("recipient"), found.recipient());
    parties("  place", text, gold.path("place"), found.place());
    if (gold.path("date").isArray()) {
      String first = found.time().flatMap(t -> t.start()).map(Object::toString).orElse("");
      String last = found.time().flatMap(t -> t.end()).map(Object::toString).orElse("");
      JsonNode date = gold.path("date");
      figure("  date")
          .add(
              first.equals(date.path(0).asText())
                  && last.equals(date.path(date.size() - 1).asText()));
    }
  }

  private void parties(String name, int[] text, JsonNode gold, List<Reference> found) {
    List<Stretch> left =
        new ArrayList<>(Stretch.of(text, found.stream().map(Reference::span).toList()));
    int count = left.size();
    int hits = 0;
    List<Stretch> wanted = Stretch.of(text, gold);
    for (Stretch each : wanted) {
      Optional<Stretch> match = left.stream().filter(each::overlaps).findFirst();
      match.ifPresent(left::remove);
      hits += match.isPresent() ? 1 : 0;
    }
    figure(name).add(hits, count, wanted.size());
  }

  private static boolean same(JsonNode gold, Toll toll) {
    return gold.path("kind").asText().equals(Spelling.of(toll.kind()))
        && same(gold.path("min"), toll.min())
        && same(gold.path("max"), toll.max());
  }

  private static boolean same(JsonNode gold, OptionalInt number) {
    return number.isPresent()
        ? gold.isInt() && gold.intValue() == number.getAsInt()
        : !gold.isNumber();
  }

  /** The figures, as lines; nothing where no gold has events. */
  String figures() {
    StringBuilder out = new StringBuilder();
    figures.forEach(
        (name, figure) ->
            out.append(
                name.matches("  (type|status|voice|date)")
                    ? figure.shareLine(name)
                    : figure.line(name)));
    return out.toString();
  }

  /** The commonest errors, as lines. */
  String errors() {
    return types.top("Types of events, gold -> found", 25) + missed.top("Missed events", 25);
  }
}
