package attest.desk.view;

import attest.desk.web.Ask;
import attest.store.SavedSearch;
import attest.store.SavedSearch.Hook;
import attest.store.Searches;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One's own saved searches.
 *
 * @param query that may be saved now
 */
public record SavedSearches(String query, List<Saved> searches) {
  /**
   * One of them.
   *
   * @param explore the address of what it finds
   * @param feed the address of its feed, key and all
   */
  public record Saved(
      long id,
      String name,
      String query,
      String day,
      String explore,
      String feed,
      Optional<Told> told) {}

  /**
   * Whom it tells of new reports.
   *
   * @param state what became of it, in a sentence
   * @param given whether it is not tried any more
   */
  public record Told(String address, String state, boolean failed, boolean given) {}

  /** Those of whoever asks. */
  public static SavedSearches of(Searches searches, Ask ask) {
    return new SavedSearches(
        ask.words(), searches.of(ask.visitor().name()).stream().map(SavedSearches::saved).toList());
  }

  private static Saved saved(SavedSearch search) {
    return new Saved(
        search.id(),
        search.name(),
        search.query(),
        Day.of(search.made()),
        "/explore?q=" + URLEncoder.encode(search.query(), StandardCharsets.UTF_8),
        "/searches/" + search.id() + "/feed?key=" + search.feed(),
        search.hook().map(SavedSearches::told));
  }

  /** What became of telling somebody. */
  public static Told told(Hook hook) {
    if (hook.failed().isEmpty()) {
      return new Told(hook.address(), "Is told of new reports.", false, false);
    }
    String often = hook.tries() == 1 ? "once" : hook.tries() + " times";
    String failed = "Could not be told, " + often + ": " + hook.failed().get();
    return hook.again().isEmpty()
        ? new Told(hook.address(), failed + " It is not tried any more.", true, true)
        : new Told(hook.address(), failed + " It is tried again.", true, false);
  }
}
