package attest.store;

import attest.query.Key;
import attest.query.Key.Scope;
import attest.query.Query;
import attest.query.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Turns a query into SQL on the table {@code report r}. All words and codes of a report stand in
 * its rows of words, so that one search answers for whole conjunctions, led by the rarest of their
 * words; fields that must hold for one and the same statement or event are asked once more of its
 * own row of words. Days and areas are columns.
 */
final class Compiler {
  /**
   * Something that rows of words answer.
   *
   * @param match what a row must have
   * @param body whether it asks for words of the text, which may stand in another row than the next
   */
  private record Part(Match match, boolean body) {
    static Part code(String field, String code) {
      return new Part(Match.token(Tokens.code(field, code)), false);
    }
  }

  private final Dialect dialect;

  private Compiler(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * What follows "select ...": the tables and the condition.
   *
   * @throws StoreError phrase-too-long for a phrase of more than 60 words
   */
  static Sql from(Dialect dialect, Query query) {
    Compiler compiler = new Compiler(dialect);
    if (query instanceof Query.All) {
      return Sql.of(" from report r where r.forgotten is null");
    }
    List<Part> parts = new ArrayList<>();
    List<Sql> rest = new ArrayList<>();
    List<Query.Field> areas = new ArrayList<>();
    compiler.gather(query, parts, areas, rest);
    boolean led = dialect.whole() && !parts.isEmpty();
    // Few reports have all words: their places are looked at one by one, else the index of areas.
    areas.forEach(
        area ->
            rest.add(
                led
                    ? compiler
                        .within(area, true)
                        .in("exists (select 1 from place p where p.report = r.id and ", ")")
                    : compiler.area(area)));
    Sql from;
    if (led) {
      from =
          Sql.of(
              " from report_words cross join report r on r.id = report_words.rowid where "
                  + dialect.matches("report_words"),
              compiler.parameter(compiler.rows(parts).get(0)));
    } else {
      from = Sql.of(" from report r where r.forgotten is null");
      rest.addAll(compiler.reports(parts));
    }
    return rest.isEmpty() ? from : from.then(" and ").then(Sql.join("and", rest));
  }

  /** Sorts what a query asks into what rows of words answer together and what they do not. */
  private void gather(Query query, List<Part> parts, List<Query.Field> areas, List<Sql> rest) {
    Optional<Part> whole = part(query);
    if (whole.isPresent()) {
      parts.add(whole.get());
    } else if (query instanceof Query.And and) {
      for (Scope scope : List.of(Scope.STATEMENT, Scope.EVENT)) {
        List<Part> fields =
            and.fields(scope).stream().map(field -> part(field).orElseThrow()).toList();
        parts.addAll(fields);
        if (fields.size() > 1) {
          rest.add(one(scope == Scope.STATEMENT ? "statement_words" : "event_words", fields));
        }
      }
      for (Query part : and.parts()) {
        if (!(part instanceof Query.Field field && field.binds())) {
          gather(part, parts, areas, rest);
        }
      }
    } else if (query instanceof Query.Field field && isArea(field.value())) {
      areas.add(field);
    } else {
      rest.add(condition(query));
    }
  }

  /** What rows of words answer alone; empty for what they do not. */
  private Optional<Part> part(Query query) {
    return switch (query) {
      case Query.Phrase phrase ->
          Optional.of(
              new Part(new Match.Phrase(phrase.words().stream().map(Tokens::term).toList()), true));
      case Query.Field field -> part(field);
      case Query.Or or -> {
        List<Part> parts = parts(or.parts());
        yield parts.size() == or.parts().size()
            ? Optional.of(
                new Part(
                    new Match.Any(parts.stream().map(Part::match).toList()),
                    parts.stream().anyMatch(Part::body)))
            : Optional.empty();
      }
      case Query.And and -> {
        boolean bound =
            and.fields(Scope.STATEMENT).size() > 1 || and.fields(Scope.EVENT).size() > 1;
        List<Part> parts = parts(and.parts());
        boolean all = !bound && parts.size() == and.parts().size();
        List<Match> rows = all ? rows(parts) : List.of();
        yield rows.size() == 1
            ? Optional.of(new Part(rows.get(0), parts.stream().anyMatch(Part::body)))
            : Optional.empty();
      }
      case Query.Not not -> Optional.empty();
      case Query.All all -> Optional.empty();
    };
  }

  private List<Part> parts(List<Query> queries) {
    return queries.stream().map(this::part).flatMap(Optional::stream).toList();
  }

  /** Matches that together ask for all parts: one, or more where words stand in several rows. */
  private List<Match> rows(List<Part> parts) {
    List<Match> first = new ArrayList<>();
    List<Match> others = new ArrayList<>();
    boolean body = false;
    for (Part part : parts) {
      if (part.body() && body && !dialect.whole()) {
        others.add(part.match());
      } else {
        first.add(part.match());
      }
      body |= part.body();
    }
    List<Match> rows = new ArrayList<>();
    rows.add(first.size() == 1 ? first.get(0) : new Match.All(first));
    rows.addAll(others);
    return rows;
  }

  private Sql condition(Query query) {
    if (query instanceof Query.Not not) {
      return condition(not.part()).in("not (", ")");
    } else if (query instanceof Query.Or or && part(query).isEmpty()) {
      return Sql.join("or", or.parts().stream().map(this::condition).toList());
    } else if (query instanceof Query.Field field && part(query).isEmpty()) {
      return column(field);
    }
    List<Part> parts = new ArrayList<>();
    List<Sql> rest = new ArrayList<>();
    List<Query.Field> areas = new ArrayList<>();
    gather(query, parts, areas, rest);
    List<Sql> all = new ArrayList<>(reports(parts));
    areas.forEach(area -> all.add(area(area)));
    all.addAll(rest);
    return Sql.join("and", all);
  }

  private List<Sql> reports(List<Part> parts) {
    return parts.isEmpty()
        ? List.of()
        : rows(parts).stream()
            .map(
                match ->
                    Sql.of(
                        "r.id in (select rowid / "
                            + dialect.stretches()
                            + " from report_words where "
                            + dialect.matches("report_words")
                            + ")",
                        parameter(match)))
            .toList();
  }

  /** Reports of which one statement, or one event, has all that some fields ask. */
  private Sql one(String table, List<Part> fields) {
    List<Match> heads = fields.stream().filter(part -> !part.body()).map(Part::match).toList();
    List<Match> bodies = fields.stream().filter(Part::body).map(Part::match).toList();
    List<Sql> rows = new ArrayList<>();
    for (int i = 0; i < (dialect.whole() ? 1 : Math.max(1, bodies.size())); i++) {
      List<Match> row = new ArrayList<>(heads);
      row.addAll(dialect.whole() ? bodies : bodies.isEmpty() ? bodies : bodies.subList(i, i + 1));
      rows.add(
          Sql.of(
              "select rowid / "
                  + dialect.stretches()
                  + " as id from "
                  + table
                  + " where "
                  + dialect.matches(table),
              parameter(new Match.All(row))));
    }
    Sql all = Sql.join("intersect", rows);
    String bare = all.text().substring(1, all.text().length() - 1);
    return new Sql(bare, all.values())
        .in("r.id in (select i.id / " + Ids.VALUES + " from (", ") i)");
  }

  private Optional<Part> part(Query.Field field) {
    Key key = field.key();
    return switch (field.value()) {
      case Value.Text text ->
          Optional.of(
              new Part(
                  new Match.Phrase(Tokens.field(Words.letter(key), text.words())),
                  key == Key.ABOUT));
      case Value.Code code -> Optional.of(Part.code(key.word(), code.code()));
      case Value.Range range -> Optional.of(numbers(key, "", range));
      case Value.Count count -> Optional.of(numbers(key, count.of(), count.range()));
      case Value.Flag flag ->
          flag.yes() ? Optional.of(Part.code(key.word(), "yes")) : Optional.empty();
      case Value.Days days -> Optional.empty();
      case Value.Near near -> Optional.empty();
      case Value.Box box -> Optional.empty();
    };
  }

  private static Part numbers(Key key, String of, Value.Range range) {
    List<String> tokens =
        key == Key.TOLL
            ? Figures.range(of, range)
            : IntStream.rangeClosed(-6, 6)
                .filter(range::holds)
                .mapToObj(degree -> Words.degree(of, degree))
                .toList();
    return tokens.isEmpty()
        ? Part.code(key.word(), "none")
        : new Part(new Match.Any(tokens.stream().map(Match::token).toList()), false);
  }

  private Sql column(Query.Field field) {
    return switch (field.value()) {
      case Value.Days days ->
          switch (field.key()) {
            case BEFORE -> Sql.of("(r.day <> '' and r.day < ?)", days.from().toString());
            case AFTER -> Sql.of("r.day > ?", days.to().toString());
            default ->
                Sql.of("r.day between ? and ?", days.from().toString(), days.to().toString());
          };
      case Value.Near near -> area(field);
      case Value.Box box -> area(field);
      default -> condition(new Query.Field(field.key(), new Value.Flag(true))).in("not (", ")");
    };
  }

  private static boolean isArea(Value value) {
    return value instanceof Value.Near || value instanceof Value.Box;
  }

  private Sql area(Query.Field field) {
    return within(field, false).in("r.id in (select p.report from place p where ", ")");
  }

  private Sql within(Query.Field field, boolean one) {
    return field.value() instanceof Value.Near near
        ? dialect.within(near, one)
        : dialect.within((Value.Box) field.value(), one);
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
