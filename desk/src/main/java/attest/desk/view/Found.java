package attest.desk.view;

import attest.desk.work.Kept;
import attest.query.Query;
import attest.store.Cursor;
import attest.store.Hit;
import attest.store.Library;
import attest.store.Page;
import attest.store.Sort;
import attest.store.Survey;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What queries find in a library, each searched once until the library changes, however many views
 * show it. Safe to share between threads.
 */
public final class Found {
  /** How many of the newest reports can be looked at closer. */
  static final int NEWEST = 2000;

  private final Library library;
  private final Kept kept;

  public Found(Library library) {
    this.library = library;
    this.kept = new Kept(library);
  }

  Library library() {
    return library;
  }

  /** An answer of the library that is kept, too. */
  <T> T kept(String question, Supplier<T> make) {
    return kept.get(question, make);
  }

  Survey survey(Query query) {
    return kept.get("survey " + query.print(), () -> library.survey(query, NEWEST));
  }

  /** How many reports a query finds. */
  long count(Query query) {
    return survey(query).reports();
  }

  /** A page of what a query finds; the first of the newest is known from the survey. */
  Page page(Query query, Sort sort, Optional<Cursor> after, int limit) {
    if (sort == Sort.OLDEST || after.isPresent()) {
      return library.find(query, sort, after, limit);
    }
    Survey survey = survey(query);
    List<Hit> hits = library.hits(survey, 0, limit);
    return new Page(
        hits,
        survey.reports() > limit && !hits.isEmpty()
            ? Optional.of(cursor(hits.get(hits.size() - 1)))
            : Optional.empty());
  }

  private static Cursor cursor(Hit last) {
    return new Cursor(last.day().orElse(""), last.hash());
  }
}
