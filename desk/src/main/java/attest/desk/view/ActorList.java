package attest.desk.view;

import attest.desk.web.Ask;
import attest.desk.web.Problem;
import attest.store.Actors;
import attest.store.Correction;
import attest.store.Library;
import java.util.List;
import java.util.Optional;

/**
 * Who is named across reports.
 *
 * @param name what is looked for; empty for whom the newest reports name
 * @param all whether all are shown, by their names
 * @param actors those found
 * @param next the number of the one after which the next page of all begins
 * @param corrections what people put right about who is who, the newest first
 */
public record ActorList(
    String name,
    boolean all,
    List<Actors.Known> actors,
    Optional<Long> next,
    List<Correction> corrections) {
  private static final int PAGE = 60;
  private static final int CORRECTIONS = 30;

  /** Asks a library. */
  public static ActorList of(Library library, Ask ask) {
    Actors actors = library.actors();
    String name = ask.value("name").orElse("");
    boolean all = ask.value("all").isPresent() && name.isEmpty();
    List<Correction> corrections = library.corrections().reversed();
    List<Actors.Known> found =
        !name.isEmpty()
            ? actors.find(name, PAGE)
            : all ? actors.byName(after(actors, ask), PAGE) : actors.recent(PAGE);
    return new ActorList(
        name,
        all,
        found,
        Optional.of(found)
            .filter(list -> all && list.size() == PAGE)
            .map(list -> list.get(PAGE - 1).id()),
        corrections.subList(0, Math.min(CORRECTIONS, corrections.size())));
  }

  private static Optional<Actors.Known> after(Actors actors, Ask ask) {
    return ask.value("after")
        .map(
            number ->
                Optional.of(number)
                    .filter(n -> n.matches("[0-9]{1,18}"))
                    .map(Long::valueOf)
                    .flatMap(actors::get)
                    .orElseThrow(
                        () ->
                            new Problem(
                                400, "no-cursor", "The parameter after is no place in a list.")));
  }

  /** How many reports name one, as far as they were counted. */
  public static String reports(long count) {
    return count > Actors.NEWEST ? Actors.NEWEST + " or more" : "" + count;
  }
}
