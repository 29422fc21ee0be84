package attest.bench.store;

import attest.query.Query;
import attest.record.Act;
import attest.record.Event;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Queries with three fields and a phrase, as somebody would ask them who looks for a report that is
 * there: half with a phrase that few reports have, half with one that very many have.
 */
final class Questions {
  private static final List<String> COMMON =
      List.of("said the", "called on", "told reporters", "in a statement", "the government");

  private final Random random;

  Questions(long seed) {
    random = Articles.random(seed, 0);
  }

  /** Queries about records; fewer than records where one has nothing to ask about. */
  List<Query> about(List<ReportRecord> records) {
    List<Query> queries = new ArrayList<>();
    for (ReportRecord record : records) {
      fields(record)
          .map(fields -> Query.parse(fields + " " + quote(phrase(record))))
          .ifPresent(queries::add);
    }
    return queries;
  }

  private Optional<String> fields(ReportRecord record) {
    String year = record.article().published().orElse("2020").substring(0, 4);
    Optional<Statement> statement =
        any(record.statements().stream().filter(s -> !s.acts().isEmpty()).toList());
    Optional<Event> event = any(record.events());
    Optional<Statement> named =
        any(record.statements().stream().filter(s -> source(s).isPresent()).toList());
    return switch (random.nextInt(5)) {
      case 0 ->
          named.map(
              s ->
                  "speaker:"
                      + quote(source(s).get())
                      + " kind:"
                      + spelled(s.kind())
                      + " on:"
                      + year);
      case 1 ->
          statement.map(s -> act(s) + " kind:" + spelled(s.kind()) + " outlet:" + outlet(record));
      case 2 -> event.map(e -> type(e) + " status:" + spelled(e.status()) + " after:" + year);
      case 3 -> event.map(e -> type(e) + " voice:narrator toll:killed>=3");
      default ->
          event.flatMap(
              e ->
                  statement.map(
                      s ->
                          act(s)
                              + " "
                              + type(e)
                              + " contested:"
                              + (random.nextBoolean() ? "yes" : "no")));
    };
  }

  private static Optional<String> source(Statement statement) {
    return statement
        .source()
        .flatMap(Statement.Source::span)
        .map(Span::text)
        .filter(text -> text.length() < 60);
  }

  private String act(Statement statement) {
    Act act = statement.acts().get(random.nextInt(statement.acts().size()));
    return "act:" + spelled(act.label());
  }

  private static String type(Event event) {
    return "type:" + event.type().name();
  }

  private static String outlet(ReportRecord record) {
    return quote(record.article().outlet().orElse("press"));
  }

  /** Two to four words that stand one after the other. */
  private String phrase(ReportRecord record) {
    if (random.nextBoolean()) {
      return COMMON.get(random.nextInt(COMMON.size()));
    }
    String[] words = record.article().text().split("[^\\p{L}\\p{N}]+");
    int length = 2 + random.nextInt(3);
    int from = random.nextInt(words.length - length);
    return String.join(" ", List.of(words).subList(from, from + length));
  }

  private <T> Optional<T> any(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
  }

  private static String quote(String words) {
    return '"' + words.replaceAll("[\"“”\\\\]", " ").strip() + '"';
  }

  private static String spelled(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
