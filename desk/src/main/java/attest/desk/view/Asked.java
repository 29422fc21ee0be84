package attest.desk.view;

import attest.desk.web.Address;
import attest.desk.web.Ask;
import attest.desk.web.Problem;
import attest.query.Key;
import attest.query.Query;
import attest.query.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What somebody explores: a query and how its finds are shown.
 *
 * @param words the query as it was written
 * @param view list, table, map or time
 * @param sort newest or oldest
 */
public record Asked(String words, Query query, String view, String sort) {
  /** The ways of showing what was found. */
  public static final List<String> VIEWS = List.of("list", "table", "map", "time");

  /**
   * A part of the query that can be taken away.
   *
   * @param words of the part
   * @param without where the rest leads
   */
  public record Part(String words, String without) {}

  static Asked of(Ask ask) {
    return new Asked(
        ask.words(),
        ask.query(),
        one(ask, "view", VIEWS),
        one(ask, "sort", List.of("newest", "oldest")));
  }

  private static String one(Ask ask, String name, List<String> values) {
    String value = ask.value(name).orElse(values.get(0));
    if (!values.contains(value)) {
      throw new Problem(
          400,
          "value-unknown",
          "The parameter " + name + " is one of " + String.join(", ", values) + ".");
    }
    return value;
  }

  /**
   * Where an address leads whose query has days or a box beside it, which come from fields and from
   * the map: to the query that asks for them, in place of the days or boxes it asked for. Empty for
   * an address without.
   *
   * @throws Problem for what are no days and no box
   */
  public static Optional<String> folded(Ask ask) {
    Optional<String> from = ask.value("from");
    Optional<String> to = ask.value("to");
    Optional<String> box = ask.value("box");
    if (from.isEmpty() && to.isEmpty() && box.isEmpty()) {
      return Optional.empty();
    }
    Asked asked = of(ask);
    Query query = asked.query;
    if (from.isPresent() || to.isPresent()) {
      query = replaced(query, new Query.Field(Key.ON, days(from, to)), Asked::isDays);
    }
    if (box.isPresent()) {
      query = replaced(query, new Query.Field(Key.WITHIN, box(box.get())), Asked::isBox);
    }
    return Optional.of(asked.at(query));
  }

  private static Value.Days days(Optional<String> from, Optional<String> to) {
    try {
      LocalDate first = from.map(LocalDate::parse).orElse(Value.Days.FIRST);
      LocalDate last = to.map(LocalDate::parse).orElse(Value.Days.LAST);
      return first.isAfter(last) ? new Value.Days(last, first) : new Value.Days(first, last);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new Problem(400, "no-day", "A day is written as 2024-05-12.");
    }
  }

  static Value.Box box(String text) {
    try {
      double[] sides = Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
      return new Value.Box(sides[0], sides[1], sides[2], sides[3]);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new Problem(
          400, "no-box", "An area is written as south,west,north,east in degrees: 39,44,42,48.");
    }
  }

  /** The query with a field in place of some of its parts. */
  static Query replaced(Query query, Query.Field field, Predicate<Query> those) {
    return Query.and(without(query, those), field);
  }

  /** The query without some of the parts that all hold. */
  static Query without(Query query, Predicate<Query> those) {
    List<Query> rest = new ArrayList<>(parts(query));
    rest.removeIf(those);
    return switch (rest.size()) {
      case 0 -> new Query.All();
      case 1 -> rest.get(0);
      default -> new Query.And(rest);
    };
  }

  private static List<Query> parts(Query query) {
    return switch (query) {
      case Query.All all -> List.of();
      case Query.And and -> and.parts().size() == 1 ? List.of(query) : and.parts();
      default -> List.of(query);
    };
  }

  static boolean isDays(Query part) {
    return part instanceof Query.Field field && field.key() == Key.ON;
  }

  private static boolean isBox(Query part) {
    return part instanceof Query.Field field && field.value() instanceof Value.Box;
  }

  /** What the query asks, part by part, each with the way to the query without it. */
  List<Part> inForce() {
    List<Query> parts = parts(query);
    List<Part> all = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Query part = parts.get(i);
      all.add(new Part(part.print(), at(without(query, each -> each == part))));
    }
    return all;
  }

  /** The days that the query asks for; empty where it asks for none, or in several parts. */
  Optional<Value.Days> days() {
    List<Query> days = parts(query).stream().filter(Asked::isDays).toList();
    return days.size() == 1
        ? Optional.of((Value.Days) ((Query.Field) days.get(0)).value())
        : Optional.empty();
  }

  /** Where another query leads, shown in the same way. */
  String at(Query other) {
    return address("/explore").with("q", other.print()).toString();
  }

  /** Where the query together with a field leads. */
  String only(Query field) {
    return at(Query.and(query, field));
  }

  /** Where the query leads for what has not a field. */
  String except(Query field) {
    return at(Query.and(query, Query.not(field)));
  }

  /** Where the same query leads, shown in another way. */
  String as(String other) {
    return new Asked(words, query, other, sort).address("/explore").with("q", words).toString();
  }

  /** Where the same leads in another order. */
  String sorted(String other) {
    return new Asked(words, query, view, other).address("/explore").with("q", words).toString();
  }

  /** An address with how it is shown, but not yet what. */
  Address address(String path) {
    return Address.of(path)
        .with("view", view.equals("list") ? "" : view)
        .with("sort", sort.equals("newest") ? "" : sort);
  }
}
