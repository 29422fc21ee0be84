package attest.query;

import attest.query.Query.Field;
import attest.query.Value.Code;
import attest.query.Value.Count;
import attest.query.Value.Range;
import attest.query.Value.Text;
import attest.record.Act;
import attest.record.Spelling;
import attest.record.Statement;
import java.util.List;
import java.util.function.Predicate;

/** Whether a statement has what a field asks for. */
final class StatementFields {
  private StatementFields() {}

  static boolean hold(Field field, Statement statement, Facts facts) {
    return switch (field.value()) {
      case Text text -> words(field.key(), text.words(), statement, facts);
      case Code code -> code(field.key(), code.code(), statement);
      case Range range -> performs(statement, act -> has(act, range));
      case Count count ->
          performs(
              statement,
              act -> Spelling.of(act.axis()).equals(count.of()) && has(act, count.range()));
      default -> throw new AssertionError(field);
    };
  }

  private static boolean words(Key key, List<String> words, Statement statement, Facts facts) {
    return switch (key) {
      case SPEAKER ->
          statement
              .source()
              .filter(source -> facts.called(source.span(), source.entity(), words))
              .isPresent();
      case ABOUT -> statement.content().stream().anyMatch(run -> facts.hold(run.text(), words));
      case VIA -> statement.chain().stream().anyMatch(link -> facts.called(link, words));
      default -> throw new AssertionError(key);
    };
  }

  private static boolean code(Key key, String code, Statement statement) {
    return switch (key) {
      case ACT ->
          performs(
              statement,
              act -> Spelling.of(act.label()).equals(code) || Spelling.of(act.axis()).equals(code));
      case KIND -> Spelling.of(statement.kind()).equals(code);
      case VIA -> Spelling.of(statement.medium().type()).equals(code);
      default -> throw new AssertionError(key);
    };
  }

  /** Whether its words do this and do not take it back. */
  private static boolean performs(Statement statement, Predicate<Act> what) {
    return statement.acts().stream().anyMatch(act -> !act.negated() && what.test(act));
  }

  private static boolean has(Act act, Range range) {
    return act.degree().isPresent() && range.holds(act.degree().getAsInt());
  }
}
