package attest.store;

import attest.query.Key;
import attest.query.Key.Scope;
import attest.query.Query;
import attest.query.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns a query into a condition on the table {@code report r}. Words and codes are searched in the
 * tables of words, one search for each group of fields that must hold for one statement or event;
 * days, areas and numbers of people in tables of their own.
 */
final class Compiler {
  private final Dialect dialect;

  private Compiler(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * The condition.
   *
   * @throws StoreError phrase-too-long for a phrase of more than 60 words
   */
  static Sql condition(Dialect dialect, Query query) {
    return Sql.of("r.forgotten is null and ").then(new Compiler(dialect).query(query));
  }

  private Sql query(Query query) {
    return switch (query) {
      case Query.All all -> Sql.of("1 = 1");
      case Query.And and -> and(and);
      case Query.Or or -> Sql.join("or", or.parts().stream().map(this::query).toList());
      case Query.Not not -> query(not.part()).in("not (", ")");
      case Query.Phrase phrase ->
          report(new Match.Phrase(phrase.words().stream().map(Tokens::term).toList()));
      case Query.Field field ->
          switch (field.key().scope()) {
            case STATEMENT -> statement(List.of(field));
            case EVENT -> event(List.of(field));
            case REPORT -> report(field);
          };
    };
  }

  private Sql and(Query.And and) {
    List<Sql> parts = new ArrayList<>();
    List<Query.Field> statement = and.fields(Scope.STATEMENT);
    List<Query.Field> event = and.fields(Scope.EVENT);
    if (!statement.isEmpty()) {
      parts.add(statement(statement));
    }
    if (!event.isEmpty()) {
      parts.add(event(event));
    }
    for (Query part : and.parts()) {
      if (!(part instanceof Query.Field field && field.binds())) {
        parts.add(query(part));
      }
    }
    return Sql.join("and", parts);
  }

  // The report as a whole.

  private Sql report(Match match) {
    return Sql.of(
        "r.id in (select rowid / "
            + Ids.ROWS
            + " from report_words where "
            + dialect.matches("report_words")
            + ")",
        parameter(match));
  }

  private Sql report(Query.Field field) {
    return switch (field.value()) {
      case Value.Days days ->
          switch (field.key()) {
            case BEFORE -> Sql.of("(r.day <> '' and r.day < ?)", days.from().toString());
            case AFTER -> Sql.of("r.day > ?", days.to().toString());
            default ->
                Sql.of("r.day between ? and ?", days.from().toString(), days.to().toString());
          };
      case Value.Near near -> area(dialect.within(near));
      case Value.Box box -> area(dialect.within(box));
      case Value.Flag flag -> {
        Sql contested = report(Match.token(Tokens.code("contested", "yes")));
        yield flag.yes() ? contested : contested.in("not (", ")");
      }
      case Value.Text text ->
          report(phrase(field.key() == Key.OUTLET ? Words.OUTLET : Words.CONTESTED, text));
      case Value.Code code -> report(Match.token(Tokens.code("within", code.code())));
      default -> throw new IllegalStateException("" + field);
    };
  }

  private static Sql area(Sql condition) {
    return condition.in("r.id in (select p.report from place p where ", ")");
  }

  // One statement.

  private Sql statement(List<Query.Field> fields) {
    List<Match> about = new ArrayList<>();
    List<Match> rest = new ArrayList<>();
    for (Query.Field field : fields) {
      (field.key() == Key.ABOUT ? about : rest).add(statement(field));
    }
    if (about.size() < 2) {
      rest.addAll(about);
      return item("statement_words", rest, List.of());
    }
    // A long statement stands in several rows, which share all but its contents.
    List<Sql> rows = new ArrayList<>();
    for (Match match : about) {
      List<Match> both = new ArrayList<>(rest);
      both.add(match);
      rows.add(
          Sql.of(
              "select rowid / "
                  + Ids.STRETCHES
                  + " as id from statement_words where "
                  + dialect.matches("statement_words"),
              parameter(new Match.All(both))));
    }
    Sql all = Sql.join("intersect", rows);
    String bare = all.text().substring(1, all.text().length() - 1);
    return new Sql(bare, all.values())
        .in("r.id in (select s.id / " + Ids.VALUES + " from (", ") s)");
  }

  private static Match statement(Query.Field field) {
    return switch (field.value()) {
      case Value.Text text ->
          switch (field.key()) {
            case SPEAKER -> phrase(Words.SPEAKER, text);
            case ABOUT -> phrase(Words.ABOUT, text);
            default -> phrase(Words.VIA, text);
          };
      case Value.Code code -> Match.token(Tokens.code(field.key().word(), code.code()));
      case Value.Range range -> degrees("", range);
      case Value.Count count -> degrees(count.of(), count.range());
      default -> throw new IllegalStateException("" + field);
    };
  }

  private static Match degrees(String axis, Value.Range range) {
    List<Match> degrees =
        IntStream.rangeClosed(-6, 6)
            .filter(range::holds)
            .mapToObj(degree -> Match.token(Words.degree(axis, degree)))
            .toList();
    return degrees.isEmpty() ? Match.token(Tokens.code("degree", "none")) : new Match.Any(degrees);
  }

  // One event.

  private Sql event(List<Query.Field> fields) {
    List<Match> words = new ArrayList<>();
    List<Sql> tolls = new ArrayList<>();
    for (Query.Field field : fields) {
      switch (field.value()) {
        case Value.Text text ->
            words.add(
                phrase(
                    switch (field.key()) {
                      case ACTOR -> Words.ACTOR;
                      case RECIPIENT -> Words.RECIPIENT;
                      default -> Words.PLACE;
                    },
                    text));
        case Value.Code code ->
            words.add(Match.token(Tokens.code(field.key().word(), code.code())));
        case Value.Range range -> tolls.add(figure(range));
        case Value.Count count ->
            tolls.add(figure(count.range()).then(" and t.kind = ?", count.of()));
        default -> throw new IllegalStateException("" + field);
      }
    }
    return item("event_words", words, tolls);
  }

  private static Sql figure(Value.Range range) {
    return Sql.of("t.figure between ? and ?", range.from(), range.to());
  }

  /** Reports with a row of words that matches and belongs to an event with all these tolls. */
  private Sql item(String table, List<Match> matches, List<Sql> tolls) {
    List<Sql> conditions = new ArrayList<>();
    boolean words = !matches.isEmpty();
    String event = words ? "w.rowid / " + Ids.STRETCHES : "w.event";
    if (words) {
      conditions.add(
          Sql.of(
              dialect.matches(table),
              parameter(matches.size() == 1 ? matches.get(0) : new Match.All(matches))));
    }
    for (Sql toll : tolls) {
      conditions.add(
          toll.in("exists (select 1 from toll t where t.event = " + event + " and ", ")"));
    }
    String from = words ? table : "toll";
    String report = words ? "w.rowid / " + Ids.ROWS : "w.event / " + Ids.VALUES;
    return Sql.join("and", conditions)
        .in("r.id in (select " + report + " from " + from + " w where ", ")");
  }

  private static Match phrase(char field, Value.Text text) {
    return new Match.Phrase(Tokens.field(field, text.words()));
  }

  private String parameter(Match match) {
    check(match);
    return dialect.match(match);
  }

  private static void check(Match match) {
    switch (match) {
      case Match.Phrase phrase -> {
        if (phrase.tokens().size() > Stretches.PHRASE) {
          throw new StoreError(
              "phrase-too-long",
              "A phrase has at most " + Stretches.PHRASE + " words in the library.");
        }
      }
      case Match.All all -> all.parts().forEach(Compiler::check);
      case Match.Any any -> any.parts().forEach(Compiler::check);
    }
  }
}
