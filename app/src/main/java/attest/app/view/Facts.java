package attest.app.view;

import attest.record.Act;
import attest.record.Entity;
import attest.record.Event;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Spelling;
import attest.record.Statement;
import attest.record.Time;
import attest.record.Toll;
import attest.record.Voice;
import attest.resolve.Actor;
import attest.resolve.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values of a record in the words a reader understands. */
final class Facts {
  private final Map<String, Entity> entities = new HashMap<>();
  private final Map<String, Statement> statements = new HashMap<>();
  private final Map<String, Event> events = new HashMap<>();

  Facts(ReportRecord record) {
    record.entities().forEach(entity -> entities.put(entity.id(), entity));
    record.statements().forEach(statement -> statements.put(statement.id(), statement));
    record.events().forEach(event -> events.put(event.id(), event));
  }

  String name(String entity) {
    return Clean.line(entities.get(entity).name());
  }

  String names(List<String> ids) {
    return ids.stream().map(this::name).collect(Collectors.joining(", "));
  }

  Optional<Place> place(Optional<String> entity) {
    return entity.map(entities::get).flatMap(Entity::place);
  }

  /** The last title of a speaker that he holds still. */
  Optional<String> title(String entity) {
    return entities.get(entity).titles().stream()
        .filter(title -> !title.former())
        .map(title -> Clean.line(title.span().text()))
        .findFirst();
  }

  String speaker(String statement) {
    return speaker(statements.get(statement));
  }

  String speaker(Statement statement) {
    return statement
        .source()
        .map(
            source ->
                source
                    .entity()
                    .map(this::name)
                    .orElseGet(() -> Clean.line(source.span().orElseThrow().text())))
        .orElse("nobody named");
  }

  String voice(Voice voice) {
    return switch (voice) {
      case Voice.Narrator narrator -> "the outlet";
      case Voice.In in -> speaker(in.id()) + " (" + in.id() + ")";
    };
  }

  String target(Act.Target target) {
    return switch (target) {
      case Act.Target.OfEntity of -> name(of.id());
      case Act.Target.OfEvent of -> quoted(events.get(of.id()).trigger()) + " (" + of.id() + ")";
      case Act.Target.OfStatement of -> "what " + speaker(of.id()) + " said (" + of.id() + ")";
    };
  }

  /** The label with its degree: "concern -2", "call 3", "deny". */
  static String act(Act act) {
    String label = Spelling.of(act.label()).replace('-', ' ');
    String degree =
        act.degree().isEmpty()
            ? ""
            : act.axis() == attest.resolve.Act.Axis.EVALUATION && act.degree().getAsInt() > 0
                ? " +" + act.degree().getAsInt()
                : " " + act.degree().getAsInt();
    return (act.negated() ? "not " : "") + label + degree;
  }

  static String type(Event event) {
    return Spelling.of(event.type()) + event.mode().map(mode -> "/" + mode).orElse("");
  }

  static String days(Time time) {
    if (time.start().isEmpty()) {
      return "undated";
    }
    String start = time.start().get().toString();
    String end = time.end().get().toString();
    return start.equals(end) ? start : start + " to " + end;
  }

  /** "3", "at least 5", "2 to 4", "at most 9". */
  static String number(Toll toll) {
    if (toll.min().isPresent() && toll.max().isPresent()) {
      int min = toll.min().getAsInt();
      int max = toll.max().getAsInt();
      return min == max ? "" + min : min + " to " + max;
    } else if (toll.min().isPresent()) {
      return "at least " + toll.min().getAsInt();
    }
    return toll.max().isPresent() ? "at most " + toll.max().getAsInt() : "an untold number";
  }

  static String actor(Actor actor) {
    List<String> parts = new ArrayList<>();
    actor.country().ifPresent(parts::add);
    parts.addAll(actor.sector());
    return String.join(" ", parts);
  }

  static String place(Place place) {
    List<String> parts = new ArrayList<>();
    parts.add(place.country().orElse("no single country"));
    place.admin1().ifPresent(parts::add);
    parts.add(String.format(Locale.ROOT, "%.2f, %.2f", place.lat(), place.lon()));
    parts.add(place.precision());
    place.relation().ifPresent(parts::add);
    place.contested().ifPresent(contested -> parts.add("contested"));
    return Clean.line(place.name() + " (" + String.join(", ", parts) + ")");
  }

  static String quoted(Span span) {
    return "“" + unquoted(Clean.line(span.text())) + "”";
  }

  /** The words of spans, each form once. */
  static String quotedOnce(List<Span> spans) {
    return spans.stream().map(Facts::quoted).distinct().collect(Collectors.joining(", "));
  }

  /** Runs of content as one text; its own quotation marks stay, or are given where it has none. */
  static String content(List<Span> runs) {
    return runs.stream().map(run -> Clean.line(run.text())).collect(Collectors.joining(" … "));
  }

  private static String unquoted(String words) {
    boolean whole =
        words.length() > 1
            && "“\"".indexOf(words.charAt(0)) >= 0
            && "”\"".indexOf(words.charAt(words.length() - 1)) >= 0;
    return whole ? words.substring(1, words.length() - 1) : words;
  }
}
