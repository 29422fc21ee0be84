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
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A corrected record as gold: the annotation of one report, in the form that {@code attest score
 * records} reads. What is thought and not said is left out, as are acts that the words take back.
 */
public final class Gold {
  private final ReportRecord record;
  private final Map<String, Entity> entities;
  private final Map<String, Statement> statements;

  private Gold(ReportRecord record) {
    this.record = record;
    entities =
        record.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    statements =
        record.statements().stream().collect(Collectors.toMap(Statement::id, Function.identity()));
  }

  /** The report without what was made of it: {@code text/ID.json}. */
  public static String report(ReportRecord record) {
    ObjectNode node = Tree.MAPPER.createObjectNode();
    node.put("id", record.article().id());
    node.put("title", record.article().title().orElse(null));
    node.put("published", day(record).orElse(null));
    node.put("outlet", record.article().outlet().orElse(null));
    node.put("url", record.article().url().orElse(null));
    return node.put("text", record.article().text()).toString();
  }

  /** The annotation: {@code ID.json}. */
  public static String annotation(Reviewed reviewed) {
    return new Gold(reviewed.corrected().record())
        .annotation(
            reviewed.reviews().stream()
                .filter(Review::stands)
                .map(Review::author)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ")));
  }

  private static Optional<String> day(ReportRecord record) {
    return record.article().published().map(day -> day.substring(0, 10));
  }

  private String annotation(String annotators) {
    ObjectNode node = Tree.MAPPER.createObjectNode();
    node.put("id", record.article().id());
    node.put("published", day(record).orElse(null));
    node.put("annotator", annotators);
    ArrayNode said = node.putArray("statements");
    record.statements().stream()
        .filter(each -> each.attitude() == attest.resolve.Statement.Attitude.SPEECH)
        .forEach(each -> statement(said.addObject(), each));
    ArrayNode happened = node.putArray("events");
    record.events().forEach(each -> event(happened.addObject(), each));
    ArrayNode unsaid = node.putArray("absences");
    record.absences().forEach(each -> absence(unsaid.addObject(), each));
    places(node.putArray("places"));
    return node.toPrettyString();
  }

  private void statement(ObjectNode node, Statement statement) {
    node.put("kind", Spelling.of(statement.kind()));
    span(node, "source", statement.source().flatMap(Statement.Source::span));
    node.put("name", name(statement).orElse(null));
    node.put("anonymous", statement.anonymous());
    span(node, "cue", statement.cue());
    spans(node, "content", statement.content());
    node.put("medium", Spelling.of(statement.medium().type()));
    date(node, statement.time());
    references(node, "chain", statement.chain());
    ArrayNode acts = node.putArray("acts");
    for (Act act : statement.acts()) {
      if (!act.negated()) {
        ObjectNode one = acts.addObject();
        one.put("axis", Spelling.of(act.axis()));
        number(one, "degree", act.degree());
        one.put("label", Spelling.of(act.label()));
      }
    }
  }

  /** The names of the source: of a group, those of its members. */
  private Optional<String> name(Statement statement) {
    return statement
        .source()
        .map(
            source ->
                source
                    .entity()
                    .map(entities::get)
                    .map(
                        entity ->
                            entity.members().isEmpty()
                                ? entity.name()
                                : entity.members().stream()
                                    .map(id -> entities.get(id).name())
                                    .collect(Collectors.joining(";")))
                    .orElseGet(() -> source.span().map(Span::text).orElse("")));
  }

  private void event(ObjectNode node, Event event) {
    node.put("type", Spelling.of(event.type()));
    node.put("status", Spelling.of(event.status()));
    span(node, "trigger", Optional.of(event.trigger()));
    spans(node, "mentions", event.mentions());
    references(node, "actor", event.actor());
    references(node, "recipient", event.recipient());
    references(node, "place", event.place());
    date(node, event.time());
    Optional<Statement> words =
        event.voice() instanceof Voice.In in
            ? Optional.of(statements.get(in.id()))
            : Optional.empty();
    node.put("voice", words.isPresent() ? "statement" : "narrator");
    node.put("said_by", words.flatMap(this::name).orElse(null));
    ArrayNode tolls = node.putArray("tolls");
    for (Toll toll : event.tolls()) {
      ObjectNode one = tolls.addObject();
      one.put("kind", Spelling.of(toll.kind()));
      number(one, "min", toll.min());
      number(one, "max", toll.max());
      span(one, "evidence", Optional.of(toll.evidence()));
    }
  }

  private void absence(ObjectNode node, Absence absence) {
    ArrayNode holder = node.putArray("holder");
    absence.holder().forEach(id -> holder.add(entities.get(id).name()));
    node.put("label", Spelling.of(absence.label()));
    node.put(
        "target",
        absence.target().map(target -> entities.get(target.id())).map(Entity::name).orElse(null));
    span(node, "evidence", Optional.of(absence.evidence()));
  }

  private void places(ArrayNode places) {
    for (Entity entity : record.entities()) {
      entity
          .place()
          .ifPresent(
              place ->
                  entity.mentions().stream()
                      .filter(m -> m.form() == attest.resolve.Mention.Form.NAME)
                      .filter(m -> m.use() == attest.resolve.Mention.Use.LITERAL)
                      .forEach(
                          mention -> {
                            ObjectNode one = span(places.addObject(), mention.span());
                            one.put("country", place.country().orElse(null));
                            one.put("name", place.name());
                          }));
    }
  }

  private static void references(ObjectNode node, String name, List<Reference> references) {
    spans(node, name, references.stream().map(Reference::span).toList());
  }

  private static void spans(ObjectNode node, String name, List<Span> spans) {
    ArrayNode array = node.putArray(name);
    spans.forEach(span -> span(array.addObject(), span));
  }

  private static void span(ObjectNode node, String name, Optional<Span> span) {
    if (span.isPresent()) {
      span(node.putObject(name), span.get());
    } else {
      node.putNull(name);
    }
  }

  private static ObjectNode span(ObjectNode node, Span span) {
    return node.put("start", span.start()).put("end", span.end()).put("text", span.text());
  }

  private static void date(ObjectNode node, Optional<Time> time) {
    if (time.isPresent() && time.get().start().isPresent()) {
      node.putArray("date")
          .add(time.get().start().get().toString())
          .add(time.get().end().get().toString());
    } else {
      node.putNull("date");
    }
  }

  private static void number(ObjectNode node, String name, OptionalInt number) {
    if (number.isPresent()) {
      node.put(name, number.getAsInt());
    } else {
      node.putNull(name);
    }
  }
}
