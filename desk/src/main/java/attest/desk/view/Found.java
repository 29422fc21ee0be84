package attest.desk.view;

import attest.desk.work.Kept;
import attest.query.Query;
import attest.store.Library;
import attest.store.Survey;

/** Asks a library what queries find, and remembers. */
final class Found {
  /** How many of the newest reports are looked at for a map. */
  static final int NEWEST = 2000;

  private Found() {}

  static Survey survey(Library library, Kept kept, Query query) {
    return kept.get("survey " + query.print(), () -> library.survey(query, NEWEST));
  }
}
