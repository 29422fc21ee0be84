package attest.store;

import attest.query.Key;
import attest.record.Act;
import attest.record.Entity;
import attest.record.Event;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Spelling;
import attest.record.Statement;
import attest.record.Toll;
import attest.record.Voice;
import attest.resolve.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tokens of a report, of its statements and of its events: what {@link Compiler} asks for. */
final class Words {
  static final char OUTLET = 'o';
  static final char CONTESTED = 'c';
  static final char SPEAKER = 's';
  static final char ABOUT = 'a';
  static final char VIA = 'v';
  static final char ACTOR = 'd';
  static final char RECIPIENT = 'r';
  static final char PLACE = 'p';

  private final ReportRecord record;
  private final Map<String, Entity> entities;
  private final List<String> days;

  Words(ReportRecord record) {
    this.record = record;
    this.days =
        Days.tokens(record.article().published().map(published -> published.substring(0, 10)));
    this.entities =
        record.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
  }

  /** Whose words they are. */
  ReportRecord record() {
    return record;
  }

  /** The letter of a field of words. */
  static char letter(Key key) {
    return switch (key) {
      case OUTLET -> OUTLET;
      case CONTESTED -> CONTESTED;
      case SPEAKER -> SPEAKER;
      case ABOUT -> ABOUT;
      case VIA -> VIA;
      case ACTOR -> ACTOR;
      case RECIPIENT -> RECIPIENT;
      case PLACE -> PLACE;
      default -> throw new IllegalArgumentException(key.word() + " has no words");
    };
  }

  /** All that the report, its statements and its events have, but the words of texts. */
  List<String> head() {
    Tokens.Row row = new Tokens.Row().codes(days);
    record.article().outlet().ifPresent(outlet -> row.words(OUTLET, outlet));
    record.article().title().ifPresent(title -> row.value(Tokens.text(title)));
    for (Entity entity : record.entities()) {
      entity.place().ifPresent(place -> place(row, entity, place));
    }
    Set<String> codes = new HashSet<>(days);
    for (Statement statement : record.statements()) {
      add(row, head(statement), codes);
      Together.of(statement).stream().filter(codes::add).forEach(row::token);
    }
    for (Event event : record.events()) {
      add(row, head(event), codes);
      Together.of(event).stream().filter(codes::add).forEach(row::token);
    }
    return row.tokens();
  }

  /** Adds values, codes only once. */
  private static void add(Tokens.Row row, List<String> tokens, Set<String> codes) {
    row.gap();
    for (String token : tokens) {
      if (token.equals(Tokens.GAP)) {
        row.gap();
      } else if (!Tokens.isCode(token) || codes.add(token)) {
        row.token(token);
      }
    }
  }

  /** The words of the text, and of what was said. */
  List<String> body() {
    Tokens.Row row = new Tokens.Row();
    row.value(Tokens.text(record.article().text()));
    for (Statement statement : record.statements()) {
      row.value(body(statement));
    }
    return row.tokens();
  }

  private static void place(Tokens.Row row, Entity entity, Place place) {
    place.country().ifPresent(country -> row.code("within", country));
    if (place.contested().isPresent()) {
      row.code("contested", "yes").words(CONTESTED, entity.name()).words(CONTESTED, place.name());
      place.contested().get().names().forEach(name -> row.words(CONTESTED, name));
    }
  }

  /** What a statement has, but the words of what was said. */
  List<String> head(Statement statement) {
    Tokens.Row head = new Tokens.Row().codes(days);
    head.code("kind", Spelling.of(statement.kind()));
    head.code("via", Spelling.of(statement.medium().type()));
    for (Act act : statement.acts()) {
      if (!act.negated()) {
        String axis = Spelling.of(act.axis());
        head.code("act", Spelling.of(act.label())).code("act", axis);
        act.degree()
            .ifPresent(degree -> head.codes(List.of(degree("", degree), degree(axis, degree))));
      }
    }
    statement.source().ifPresent(source -> called(head, SPEAKER, source.span(), source.entity()));
    for (Reference link : statement.chain()) {
      called(head, VIA, Optional.of(link.span()), link.entity());
    }
    return head.tokens();
  }

  /** The words of what was said. */
  List<String> body(Statement statement) {
    Tokens.Row contents = new Tokens.Row();
    statement.content().forEach(content -> contents.words(ABOUT, content.text()));
    return contents.tokens();
  }

  /** What an event has. */
  List<String> head(Event event) {
    Tokens.Row row = new Tokens.Row().codes(days);
    row.code("type", Spelling.of(event.type()));
    row.code("status", Spelling.of(event.status()));
    row.code("voice", voice(event.voice()));
    for (Toll toll : event.tolls()) {
      String kind = Spelling.of(toll.kind());
      row.code("toll", kind);
      OptionalInt figure = toll.min().isPresent() ? toll.min() : toll.max();
      if (figure.isPresent()) {
        row.codes(Figures.of("", figure.getAsInt())).codes(Figures.of(kind, figure.getAsInt()));
      }
    }
    event.actor().forEach(actor -> party(row, "actor", ACTOR, actor));
    event.recipient().forEach(recipient -> party(row, "recipient", RECIPIENT, recipient));
    for (Reference place : event.place()) {
      called(row, PLACE, Optional.of(place.span()), place.entity());
      place
          .entity()
          .flatMap(id -> entities.get(id).place())
          .ifPresent(
              known -> {
                row.words(PLACE, known.name());
                known
                    .contested()
                    .ifPresent(
                        contested -> contested.names().forEach(name -> row.words(PLACE, name)));
              });
    }
    return row.tokens();
  }

  private void party(Tokens.Row row, String role, char field, Reference reference) {
    called(row, field, Optional.of(reference.span()), reference.entity());
    reference
        .entity()
        .flatMap(id -> entities.get(id).actor())
        .ifPresent(
            actor -> {
              actor.country().ifPresent(country -> row.code(role, country));
              actor.sector().forEach(sector -> row.code(role, sector));
            });
  }

  private void called(Tokens.Row row, char field, Optional<Span> span, Optional<String> entity) {
    span.ifPresent(words -> row.words(field, words.text()));
    entity.ifPresent(id -> row.words(field, entities.get(id).name()));
  }

  /** The token of a degree, on one axis or on any. */
  static String degree(String axis, int degree) {
    return Tokens.code("degree" + axis, degree < 0 ? "minus" + -degree : "" + degree);
  }

  static String voice(Voice voice) {
    return voice instanceof Voice.In ? "statement" : "narrator";
  }

  /** The entity with an id. */
  Entity entity(String id) {
    return entities.get(id);
  }

  /** A name, else the words. */
  String name(Optional<String> entity, Optional<Span> span) {
    return entity.map(id -> entities.get(id).name()).orElseGet(() -> span.orElseThrow().text());
  }
}
