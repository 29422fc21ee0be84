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

  /**
   * What one statement, or one event, must have.
   *
   * @param table of their rows of words
   * @param rows what one of its rows must have, and another, or the same
   */
  private record Group(String table, List<Match> rows) {}

  private final Dialect dialect;
  private final boolean page;
  private final Optional<Match> window;

  private Compiler(Dialect dialect, boolean page, Optional<Match> window) {
    this.dialect = dialect;
    this.page = page;
    this.window = window;
  }

  /** What follows "select ...": the tables and the condition. */
  static Sql from(Dialect dialect, Query query) {
    Days days = Days.asked(query);
    Optional<Match> window =
        dialect.whole() || days.equals(Days.ALL) || days.isEmpty()
            ? Optional.empty()
            : days.match(days.from());
    return new Compiler(dialect, false, window).from(query);
  }

  /**
   * The same where the first of them are wanted.
   *
   * @param window what the rows of words of some reports have that are looked at alone
   */
  static Sql page(Dialect dialect, Query query, Optional<Match> window) {
    return new Compiler(dialect, true, window).from(query);
  }

  private Sql from(Query query) {
    Asked asked = new Asked();
    if (window.isPresent()) {
      asked.parts.add(new Part(window.get(), false));
    }
    if (!(query instanceof Query.All)) {
      gather(query, asked);
    }
    return dialect.whole() && !asked.parts.isEmpty() ? led(asked) : intersected(asked);
  }

  /** What a conjunction asks, sorted by what answers it. */
  private static final class Asked {
    /** Of the rows of words of reports. */
    final List<Part> parts = new ArrayList<>();

    final List<Group> groups = new ArrayList<>();

    final List<Query.Field> areas = new ArrayList<>();

    /** Conditions on {@code report r}. */
    final List<Sql> rest = new ArrayList<>();
  }

  /** One search of words leads, all else is asked of what it finds. */
  private Sql led(Asked asked) {
    List<Sql> conditions = new ArrayList<>(asked.rest);
    asked.groups.forEach(group -> conditions.add(in(found(group))));
    for (Query.Field area : asked.areas) {
      conditions.add(
          within(area, true).in("exists (select 1 from place p where p.report = r.id and ", ")"));
    }
    Sql from =
        Sql.of(
            " from report_words cross join report r on r.id = report_words.rowid where "
                + dialect.matches("report_words"),
            dialect.match(rows(asked.parts).get(0)));
    return conditions.isEmpty() ? from : from.then(" and ").then(Sql.join("and", conditions));
  }

  /** Each search is done once, and what all found is looked at. */
  private Sql intersected(Asked asked) {
    List<Sql> conditions = conditions(asked);
    List<Sql> sets = sets(asked);
    Sql from =
        sets.isEmpty()
            ? Sql.of(" from report r where r.forgotten is null")
            : bare(Sql.join("intersect", sets))
                .in(" from (", ") i join report r on r.id = i.id where r.forgotten is null");
    return conditions.isEmpty() ? from : from.then(" and ").then(Sql.join("and", conditions));
  }

  private List<Sql> sets(Asked asked) {
    List<Sql> sets = new ArrayList<>(reports(asked.parts));
    if (!probes(asked)) {
      asked.groups.forEach(group -> sets.add(found(group)));
    }
    asked.areas.forEach(area -> sets.add(area(area)));
    return sets;
  }

  private List<Sql> conditions(Asked asked) {
    List<Sql> conditions = new ArrayList<>(asked.rest);
    if (probes(asked)) {
      asked.groups.forEach(group -> conditions.add(has(group)));
    }
    return conditions;
  }

  /**
   * Whether it takes less to look at the statements and events of each report that has the rest: of
   * few reports, as those of a window are, and those that have certain words of the text.
   */
  private boolean probes(Asked asked) {
    return !dialect.whole()
        && (window.isPresent() || page && asked.parts.stream().anyMatch(Part::body));
  }

  private static Sql in(Sql set) {
    return set.in("r.id in (", ")");
  }

  /** Without the parentheses around. */
  private static Sql bare(Sql sql) {
    return new Sql(sql.text().substring(1, sql.text().length() - 1), sql.values());
  }

  private static Match both(Optional<Match> window, Match match) {
    return window.<Match>map(some -> new Match.All(List.of(some, match))).orElse(match);
  }

  /** Sorts what a query asks into what rows of words answer together and what they do not. */
  private void gather(Query query, Asked asked) {
    Optional<Part> whole = part(query);
    if (whole.isPresent()) {
      asked.parts.add(whole.get());
    } else if (query instanceof Query.And and) {
      for (Scope scope : List.of(Scope.STATEMENT, Scope.EVENT)) {
        Together together = Together.of(and.fields(scope));
        together.tokens().forEach(token -> asked.parts.add(new Part(Match.token(token), false)));
        if (together.all()) {
          continue;
        }
        List<Part> fields =
            and.fields(scope).stream().map(field -> part(field).orElseThrow()).toList();
        asked.parts.addAll(fields);
        if (fields.size() > 1) {
          asked.groups.add(
              one(scope == Scope.STATEMENT ? "statement_words" : "event_words", fields));
        }
      }
      for (Query part : and.parts()) {
        if (!(part instanceof Query.Field field && field.binds())) {
          gather(part, asked);
        }
      }
    } else if (query instanceof Query.Field field && isArea(field.value())) {
      asked.areas.add(field);
    } else {
      asked.rest.add(condition(query));
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
    Asked asked = new Asked();
    gather(query, asked);
    List<Sql> all = conditions(asked);
    sets(asked).forEach(set -> all.add(in(set)));
    return Sql.join("and", all);
  }

  private List<Sql> reports(List<Part> parts) {
    return parts.isEmpty()
        ? List.of()
        : rows(parts).stream()
            .map(
                match ->
                    Sql.of(
                        "select distinct rowid / "
                            + dialect.stretches()
                            + " as id from report_words where "
                            + dialect.matches("report_words"),
                        dialect.match(both(window, match))))
            .toList();
  }

  private Group one(String table, List<Part> fields) {
    List<Match> heads = fields.stream().filter(part -> !part.body()).map(Part::match).toList();
    List<Match> bodies = fields.stream().filter(Part::body).map(Part::match).toList();
    List<Match> rows = new ArrayList<>();
    for (int i = 0; i < (dialect.whole() ? 1 : Math.max(1, bodies.size())); i++) {
      List<Match> row = new ArrayList<>(heads);
      row.addAll(dialect.whole() ? bodies : bodies.isEmpty() ? bodies : bodies.subList(i, i + 1));
      rows.add(new Match.All(row));
    }
    return new Group(table, rows);
  }

  /** The reports of which one statement or event has it. */
  private Sql found(Group group) {
    return values(group, dialect.matches(group.table()), window)
        .in("select distinct g.id / " + Ids.VALUES + " as id from (", ") g");
  }

  /** Whether the report has one that has it; the index of words is left alone. */
  private Sql has(Group group) {
    long rows = Ids.VALUES * dialect.stretches();
    return values(
            group,
            "rowid between r.id * %d and r.id * %d + %d and (%s) is true"
                .formatted(rows, rows, rows - 1, dialect.matches(group.table())),
            Optional.empty())
        .in("exists (", ")");
  }

  private Sql values(Group group, String where, Optional<Match> window) {
    return bare(
        Sql.join(
            "intersect",
            group.rows().stream()
                .map(
                    row ->
                        Sql.of(
                            "select rowid / "
                                + dialect.stretches()
                                + " as id from "
                                + group.table()
                                + " where "
                                + where,
                            dialect.match(both(window, row))))
                .toList()));
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
      case Value.Near near -> in(area(field));
      case Value.Box box -> in(area(field));
      default -> condition(new Query.Field(field.key(), new Value.Flag(true))).in("not (", ")");
    };
  }

  private static boolean isArea(Value value) {
    return value instanceof Value.Near || value instanceof Value.Box;
  }

  private Sql area(Query.Field field) {
    return within(field, false).in("select distinct p.report as id from place p where ", "");
  }

  private Sql within(Query.Field field, boolean one) {
    return field.value() instanceof Value.Near near
        ? dialect.within(near, one)
        : dialect.within((Value.Box) field.value(), one);
  }
}
