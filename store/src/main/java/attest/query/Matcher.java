package attest.query;

import attest.query.Key.Scope;
import attest.query.Query.All;
import attest.query.Query.And;
import attest.query.Query.Field;
import attest.query.Query.Not;
import attest.query.Query.Or;
import attest.query.Query.Phrase;
import attest.record.Article;
import attest.record.Event;
import attest.record.ReportRecord;
import attest.record.Statement;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a query means: whether a record has what it asks for. This is the definition; a database
 * gives the same answer. Safe for use by many threads.
 *
 * <p>Words <em>stand in</em> a text where its {@link Terms} hold theirs one after the other; every
 * span and every name is a text by itself. A phrase stands in the report's text or title. A source,
 * participant, place or link of a chain is called by words that stand in those that refer to it or
 * in its entity's name; a place also by its canonical name and, where contested, by each name in
 * use. Acts that the words take back ("did not rule out") count for nothing. The figure of a toll
 * is its least number, or its greatest where it has no least. A country's or sector's code is that
 * of the participant's own entity. Days are those of publication, as the report bears them; a
 * report without one has none. A circle or box holds places, not midpoints of countries.
 *
 * <p>What the fields of one conjunction ask of a statement, or of an event, holds for one and the
 * same; everything under OR, NOT or in parentheses holds by itself.
 */
public final class Matcher implements Predicate<ReportRecord> {
  private final Query query;

  private Matcher(Query query) {
    this.query = query;
  }

  public static Matcher of(Query query) {
    return new Matcher(query);
  }

  /** Whether a query finds the report. */
  @Override
  public boolean test(ReportRecord record) {
    return holds(query, new Facts(record));
  }

  /**
   * Which statements of a report that was found are hits: those that have what one group of the
   * query's statement fields asks for; all where it has none. In the record's order.
   */
  public List<Statement> statements(ReportRecord record) {
    Facts facts = new Facts(record);
    List<List<Field>> groups = query.statements();
    return record.statements().stream()
        .filter(
            statement ->
                groups.isEmpty()
                    || groups.stream().anyMatch(group -> holds(group, statement, facts)))
        .toList();
  }

  /** Which events of a report that was found are hits, in the same way. */
  public List<Event> events(ReportRecord record) {
    Facts facts = new Facts(record);
    List<List<Field>> groups = query.events();
    return record.events().stream()
        .filter(
            event ->
                groups.isEmpty() || groups.stream().anyMatch(group -> holds(group, event, facts)))
        .toList();
  }

  private static boolean holds(Query query, Facts facts) {
    return switch (query) {
      case All all -> true;
      case Phrase phrase -> stands(phrase, facts);
      case Not not -> !holds(not.part(), facts);
      case Or or -> or.parts().stream().anyMatch(part -> holds(part, facts));
      case Field field -> group(List.of(field), field.key().scope(), facts);
      case And and ->
          group(and.fields(Scope.REPORT), Scope.REPORT, facts)
              && group(and.fields(Scope.STATEMENT), Scope.STATEMENT, facts)
              && group(and.fields(Scope.EVENT), Scope.EVENT, facts)
              && and.parts().stream().allMatch(part -> part instanceof Field || holds(part, facts));
    };
  }

  private static boolean stands(Phrase phrase, Facts facts) {
    Article article = facts.record().article();
    return facts.hold(article.text(), phrase.words())
        || article.title().filter(title -> facts.hold(title, phrase.words())).isPresent();
  }

  /** Whether the report, or one of its statements or events, has what all the fields ask for. */
  private static boolean group(List<Field> fields, Scope scope, Facts facts) {
    return fields.isEmpty()
        || switch (scope) {
          case REPORT -> fields.stream().allMatch(field -> ReportFields.hold(field, facts));
          case STATEMENT ->
              facts.record().statements().stream().anyMatch(s -> holds(fields, s, facts));
          case EVENT -> facts.record().events().stream().anyMatch(e -> holds(fields, e, facts));
        };
  }

  private static boolean holds(List<Field> fields, Statement statement, Facts facts) {
    return fields.stream().allMatch(field -> StatementFields.hold(field, statement, facts));
  }

  private static boolean holds(List<Field> fields, Event event, Facts facts) {
    return fields.stream().allMatch(field -> EventFields.hold(field, event, facts));
  }
}
