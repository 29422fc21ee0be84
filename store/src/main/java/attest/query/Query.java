package attest.query;

import attest.query.Key.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a report must have to be found. {@link Matcher} says what each query means; the package's
 * page shows the language.
 *
 * <p>The constructors let pass only what the language can say, so that {@code
 * Query.parse(query.print())} equals every query of at most {@link #DEEPEST} levels and {@link
 * #MOST} parts. {@link #and}, {@link #or} and {@link #not} join any queries.
 */
public sealed interface Query {
  /** Most parentheses and NOTs inside each other that are read. */
  int DEEPEST = 50;

  /** Most words, phrases and fields of one query that are read. */
  int MOST = 500;

  /** Most terms of one phrase or value, so that a database may keep long texts in passages. */
  int LONGEST = 60;

  /** The empty query: every report. It stands alone, never inside another. */
  record All() implements Query {}

  /**
   * Every part holds. The statement fields that are parts themselves hold for one and the same
   * statement, the event fields for one and the same event; every other part stands by itself.
   *
   * @param parts two or more; or one, a statement or event field in parentheses, which so stands by
   *     itself inside another conjunction. A conjunction among them has a statement or event field
   *     among its own parts: without, its parts would stand here
   */
  record And(List<Query> parts) implements Query {
    public And {
      parts = inner(parts);
      if (parts.isEmpty() || parts.size() == 1 && !(parts.get(0) instanceof Field f && f.binds())) {
        throw new IllegalArgumentException("no conjunction: " + parts);
      }
      if (parts.stream().anyMatch(part -> part instanceof And and && !and.binds())) {
        throw new IllegalArgumentException("a conjunction in another for nothing: " + parts);
      }
    }

    /** Whether it asks for one statement or one event that has what its fields say. */
    public boolean binds() {
      return parts.stream().anyMatch(part -> part instanceof Field field && field.binds());
    }

    /** Those of its parts that must hold for one and the same statement or event. */
    public List<Field> fields(Scope scope) {
      return parts.stream()
          .filter(part -> part instanceof Field field && field.key().scope() == scope)
          .map(Field.class::cast)
          .toList();
    }
  }

  /**
   * One part or more holds.
   *
   * @param parts two or more, no disjunction among them
   */
  record Or(List<Query> parts) implements Query {
    public Or {
      parts = inner(parts);
      if (parts.size() < 2 || parts.stream().anyMatch(Or.class::isInstance)) {
        throw new IllegalArgumentException("no disjunction: " + parts);
      }
    }
  }

  /** The part does not hold. */
  record Not(Query part) implements Query {
    public Not {
      inner(List.of(part));
    }
  }

  /**
   * The words stand one after the other in the report's text, or in its title.
   *
   * @param words one to {@link #LONGEST}, as {@link Terms} gives them
   */
  record Phrase(List<String> words) implements Query {
    public Phrase {
      words = Terms.checked(words);
    }
  }

  /**
   * The report, one of its statements or one of its events has a value in a field.
   *
   * @param key the field
   * @param value what it must be; of a kind that the field takes
   */
  record Field(Key key, Value value) implements Query {
    public Field {
      Objects.requireNonNull(value);
      if (!key.takes(value)) {
        throw new IllegalArgumentException(key.word() + ": takes no " + value);
      }
    }

    /** Whether it speaks of a statement or an event, not of the report. */
    public boolean binds() {
      return key.scope() != Scope.REPORT;
    }
  }

  /**
   * Reads a query.
   *
   * @throws QueryError saying at which column what was expected
   */
  static Query parse(String text) {
    return Parser.parse(text);
  }

  /** The query in its language; reading it back gives an equal query. */
  default String print() {
    return Printer.print(this);
  }

  /** Both hold, each by itself: no field of one is bound to a field of the other. */
  static Query and(Query one, Query other) {
    if (one instanceof All || other instanceof All) {
      return one instanceof All ? other : one;
    }
    List<Query> parts = new ArrayList<>();
    for (Query query : List.of(one, other)) {
      switch (query) {
        case Field field -> parts.add(field.binds() ? new And(List.of(field)) : field);
        case And and -> parts.addAll(and.binds() ? List.of(and) : and.parts());
        default -> parts.add(query);
      }
    }
    return new And(parts);
  }

  /** One of them holds, or both. */
  static Query or(Query one, Query other) {
    if (one instanceof All || other instanceof All) {
      return new All();
    }
    List<Query> parts = new ArrayList<>();
    for (Query query : List.of(one, other)) {
      if (query instanceof Or or) {
        parts.addAll(or.parts());
      } else {
        parts.add(query);
      }
    }
    return new Or(parts);
  }

  /**
   * It does not hold.
   *
   * @throws IllegalArgumentException for the empty query, whose contrary would find nothing
   */
  static Query not(Query query) {
    return new Not(query);
  }

  /**
   * What the query asks of statements: groups of fields, each group of one and the same statement.
   * A statement of a report that is found is a hit where it has all that one of the groups says, or
   * where there is no group. What stands under NOT asks for no statement.
   */
  default List<List<Field>> statements() {
    return groups(Scope.STATEMENT);
  }

  /** What the query asks of events, in the same way. */
  default List<List<Field>> events() {
    return groups(Scope.EVENT);
  }

  private List<List<Field>> groups(Scope scope) {
    return switch (this) {
      case Field field -> field.key().scope() == scope ? List.of(List.of(field)) : List.of();
      case Or or -> or.parts().stream().flatMap(part -> part.groups(scope).stream()).toList();
      case And and -> {
        List<List<Field>> groups = new ArrayList<>();
        if (!and.fields(scope).isEmpty()) {
          groups.add(and.fields(scope));
        }
        for (Query part : and.parts()) {
          if (!(part instanceof Field)) {
            groups.addAll(part.groups(scope));
          }
        }
        yield List.copyOf(groups);
      }
      case All all -> List.of();
      case Not not -> List.of();
      case Phrase phrase -> List.of();
    };
  }

  private static List<Query> inner(List<Query> parts) {
    if (parts.stream().anyMatch(All.class::isInstance)) {
      throw new IllegalArgumentException("the empty query inside another");
    }
    return List.copyOf(parts);
  }
}
