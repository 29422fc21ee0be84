package attest.review;

import attest.record.Absence;
import attest.record.Act;
import attest.record.Entity;
import attest.record.Event;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Spelling;
import attest.record.Statement;
import attest.record.Time;
import attest.record.Toll;
import attest.record.Voice;
import attest.resolve.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The values of a record that people judge, one after the other: statements, events and absences in
 * the order of the text, then the countries, sectors and positions of those named.
 */
public final class Values {
  private final ReportRecord record;
  private final Map<String, Entity> entities;
  private final Map<String, Statement> statements;
  private final List<Value> values = new ArrayList<>();

  private Values(ReportRecord record) {
    this.record = record;
    entities =
        record.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    statements =
        record.statements().stream().collect(Collectors.toMap(Statement::id, Function.identity()));
  }

  /** All of a record. */
  public static List<Value> of(ReportRecord record) {
    Values all = new Values(record);
    record.statements().forEach(all::statement);
    record.events().forEach(all::event);
    record.absences().forEach(all::absence);
    record.entities().forEach(all::entity);
    return List.copyOf(all.values);
  }

  /** The same by their paths, in their order. */
  public static Map<String, Value> byPath(ReportRecord record) {
    Map<String, Value> byPath = new java.util.LinkedHashMap<>();
    of(record).forEach(value -> byPath.put(value.path(), value));
    return byPath;
  }

  private void add(String path, String words, List<Span> spans) {
    add(path, Optional.of(words), spans);
  }

  private void add(String path, Optional<String> words, List<Span> spans) {
    values.add(new Value(path, Tree.head(path), Value.field(path), words, spans));
  }

  private void statement(Statement statement) {
    String id = statement.id();
    List<Span> content = statement.content();
    add(id, words(content), content);
    add(
        id + ".source",
        statement.source().map(source -> speaker(source.span(), source.entity())),
        statement.source().flatMap(Statement.Source::span).stream().toList());
    add(id + ".kind", Spelling.of(statement.kind()), content);
    add(
        id + ".medium.type",
        Spelling.of(statement.medium().type()),
        statement.medium().spans().isEmpty() ? content : statement.medium().spans());
    references(id + ".chain", statement.chain());
    statement.time().ifPresent(time -> add(id + ".time", days(time), time.spans()));
    int number = 0;
    for (Act act : statement.acts()) {
      add(id + ".acts." + number++, act(act), List.of(act.evidence()));
    }
  }

  private void event(Event event) {
    String id = event.id();
    List<Span> trigger = List.of(event.trigger());
    add(id, event.trigger().text(), trigger);
    add(id + ".type", Spelling.of(event.type()), trigger);
    add(id + ".status", Spelling.of(event.status()), trigger);
    add(id + ".voice", voice(event.voice()), trigger);
    references(id + ".actor", event.actor());
    references(id + ".recipient", event.recipient());
    references(id + ".place", event.place());
    event.time().ifPresent(time -> add(id + ".time", days(time), time.spans()));
    int number = 0;
    for (Toll toll : event.tolls()) {
      add(id + ".tolls." + number++, toll(toll), List.of(toll.evidence()));
    }
  }

  private void absence(Absence absence) {
    String holders =
        absence.holder().stream()
            .map(id -> entities.get(id).name())
            .collect(Collectors.joining(", "));
    add(
        absence.id(),
        (holders.isEmpty() ? "nobody named" : holders) + ": no " + Spelling.of(absence.label()),
        List.of(absence.evidence()));
  }

  private void entity(Entity entity) {
    List<Span> first = List.of(entity.mentions().get(0).span());
    entity
        .actor()
        .ifPresent(
            actor -> {
              actor.country().ifPresent(code -> add(entity.id() + ".actor.country", code, first));
              if (!actor.sector().isEmpty()) {
                add(entity.id() + ".actor.sector", String.join(" ", actor.sector()), first);
              }
            });
    entity.place().ifPresent(place -> add(entity.id() + ".place", place(place), first));
  }

  private void references(String path, List<Reference> references) {
    int number = 0;
    for (Reference each : references) {
      add(
          path + "." + number++,
          speaker(Optional.of(each.span()), each.entity()),
          List.of(each.span()));
    }
  }

  /** The words and, where they are others, the name of who is meant. */
  private String speaker(Optional<Span> span, Optional<String> entity) {
    Optional<String> name = entity.map(id -> entities.get(id).name());
    String words = span.map(Span::text).orElse("no words");
    return name.filter(n -> !n.equals(words)).map(n -> words + " → " + n).orElse(words);
  }

  private static String act(Act act) {
    return (act.negated() ? "not " : "")
        + Spelling.of(act.label())
        + (act.degree().isPresent() ? " " + signed(act.degree().getAsInt()) : "")
        + ": “"
        + act.evidence().text()
        + "”";
  }

  private static String signed(int degree) {
    return degree < 0 ? "−" + -degree : "" + degree;
  }

  private String toll(Toll toll) {
    return figure(toll.min(), toll.max())
        + " "
        + Spelling.of(toll.kind())
        + ", by "
        + voice(toll.voice())
        + ": “"
        + toll.evidence().text()
        + "”";
  }

  private static String figure(OptionalInt min, OptionalInt max) {
    if (min.isPresent() && max.isPresent()) {
      return min.equals(max) ? "" + min.getAsInt() : min.getAsInt() + " to " + max.getAsInt();
    }
    return min.isPresent()
        ? min.getAsInt() + " or more"
        : max.isPresent() ? "at most " + max.getAsInt() : "a number not told";
  }

  private String voice(Voice voice) {
    if (voice instanceof Voice.In in) {
      return "words of "
          + statements
              .get(in.id())
              .source()
              .map(s -> speaker(s.span(), s.entity()))
              .orElse("somebody not named");
    }
    return "the outlet";
  }

  private static String days(Time time) {
    return time.start()
        .map(from -> from.equals(time.end().get()) ? "" + from : from + " to " + time.end().get())
        .orElse("no day");
  }

  private static String place(Place place) {
    return place.name()
        + place.country().map(code -> ", " + code).orElse("")
        + String.format(java.util.Locale.ROOT, " (%.2f, %.2f)", place.lat(), place.lon());
  }

  private static String words(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining(" … "));
  }
}
