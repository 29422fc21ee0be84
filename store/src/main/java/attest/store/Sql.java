package attest.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * A piece of SQL and the values of its question marks, in their order.
 *
 * @param text the SQL
 * @param values the values
 */
record Sql(String text, List<Object> values) {
  static Sql of(String text, Object... values) {
    return new Sql(text, List.of(values));
  }

  /** Several conditions with a word between, in parentheses. */
  static Sql join(String word, List<Sql> parts) {
    List<String> texts = parts.stream().map(Sql::text).toList();
    List<Object> values = new ArrayList<>();
    parts.forEach(part -> values.addAll(part.values()));
    return new Sql("(" + String.join(" " + word + " ", texts) + ")", values);
  }

  /** This between two pieces of text. */
  Sql in(String before, String after) {
    return new Sql(before + text + after, values);
  }

  Sql then(Sql next) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(next.values);
    return new Sql(text + next.text, all);
  }

  Sql then(String more, Object... moreValues) {
    return then(of(more, moreValues));
  }

  /** This with the first of some words replaced. */
  Sql replace(String words, String others) {
    int at = text.indexOf(words);
    return new Sql(text.substring(0, at) + others + text.substring(at + words.length()), values);
  }

  /** The query, ready to run. */
  Query on(Handle handle) {
    Query query = handle.createQuery(text);
    for (int i = 0; i < values.size(); i++) {
      query.bind(i, values.get(i));
    }
    return query;
  }
}
