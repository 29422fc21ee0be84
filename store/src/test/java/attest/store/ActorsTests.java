package attest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.record.ReportRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is named across reports, whatever database it stands in. */
abstract class ActorsTests {
  private final List<Library> opened = new ArrayList<>();

  /** Opens a new library. */
  abstract Library another();

  final Library open() {
    Library library = another();
    opened.add(library);
    return library;
  }

  @AfterEach
  void close() {
    opened.forEach(Library::close);
  }

  @Test
  void isFoundByTheBeginningOfANameOrLastName() {
    Library library = open();
    library.add(Who.report("a", Who.person("Louis Rask", "special envoy", "USA")));
    library.add(Who.report("b", Who.person("Rask", "US envoy", "USA")));
    library.add(Who.report("c", Who.person("Ana Raskova", "", "")));
    library.add(Who.report("d", Who.body("the Lakes Council", "CHE")));
    Actors actors = library.actors();
    assertEquals(
        List.of("Louis Rask 2", "Ana Raskova 1"),
        actors.find("rask", 9).stream().map(a -> a.name() + " " + a.reports()).toList());
    assertEquals("Louis Rask", actors.find("louis ra", 9).get(0).name());
    assertEquals("the Lakes Council", actors.find("Lakes", 9).get(0).name());
    assertEquals(List.of(), actors.find("ouis", 9));
    assertEquals(List.of(), actors.find("'; drop table alias --", 9));
    assertEquals(List.of(), actors.find("¦", 9));
  }

  @Test
  void allStandByTheirNames() {
    Library library = open();
    library.add(Made.records(41, 80));
    Actors actors = library.actors();
    List<Actors.Known> all = actors.byName(Optional.empty(), 1000);
    List<Actors.Known> paged = new ArrayList<>();
    Optional<Actors.Known> after = Optional.empty();
    do {
      List<Actors.Known> page = actors.byName(after, 3);
      paged.addAll(page);
      after = page.size() < 3 ? Optional.empty() : Optional.of(page.get(2));
    } while (after.isPresent());
    assertTrue(all.size() > 10, "" + all.size());
    assertEquals(all, paged);
    assertEquals(all.size(), new HashSet<>(all).size());
    Set<Long> known = new HashSet<>(all.stream().map(Actors.Known::id).toList());
    assertTrue(actors.recent(50).stream().allMatch(one -> known.contains(one.id())));
  }

  @Test
  void titlesStandWithTheirDays() {
    Library library = open();
    library.add(
        List.of(
            Who.report("a", Who.person("Louis Rask", "special envoy", "USA")),
            Who.report("b", Who.person("Louis Rask", "special envoy", "USA")),
            Who.report("c", Who.person("Louis Rask", "mayor", ""))));
    long id = library.actors().find("rask", 1).get(0).id();
    Actors.Profile profile = library.actors().profile(id);
    assertEquals(Map.of("USA", 2L), profile.countries());
    Actors.Title envoy =
        profile.titles().stream().filter(t -> t.title().equals("special envoy")).findFirst().get();
    assertEquals(2, envoy.reports());
    assertEquals("2031-03-04", envoy.first());
  }

  /** What is told of everybody is what their records say, read one by one. */
  @Test
  void tellsWhatTheRecordsSay() {
    Library library = open();
    List<ReportRecord> records = Made.records(42, 120);
    library.add(records);
    Actors actors = library.actors();
    long meetings = 0;
    long degrees = 0;
    for (Actors.Known one : actors.byName(Optional.empty(), 1000)) {
      List<Actors.Naming> naming = pages(actors, one.id());
      assertEquals(naming.size(), naming.stream().map(Actors.Naming::cursor).distinct().count());
      long said = 0;
      for (Actors.Naming each : naming) {
        said +=
            each.record().statements().stream()
                .filter(s -> each.record().article().published().isPresent())
                .filter(
                    s ->
                        s.source()
                            .flatMap(o -> o.entity())
                            .filter(each.entity()::equals)
                            .isPresent())
                .flatMap(s -> s.acts().stream())
                .filter(a -> a.axis() == attest.resolve.Act.Axis.EVALUATION && !a.negated())
                .filter(a -> a.degree().isPresent())
                .count();
      }
      Actors.Profile profile = actors.profile(one.id());
      assertEquals(
          said, profile.degrees().stream().mapToLong(Actors.Degree::count).sum(), one.name());
      degrees += said;
      meetings += profile.meetings().size();
      assertTrue(
          profile.meetings().stream().allMatch(m -> m.count() > 0 && !m.reports().isEmpty()));
    }
    assertTrue(degrees > 10 && meetings > 0, degrees + " " + meetings);
  }

  private static List<Actors.Naming> pages(Actors actors, long id) {
    List<Actors.Naming> all = new ArrayList<>();
    Optional<Long> after = Optional.empty();
    do {
      List<Actors.Naming> page = actors.naming(id, after, 7);
      all.addAll(page);
      after = page.size() < 7 ? Optional.empty() : Optional.of(page.get(page.size() - 1).cursor());
    } while (after.isPresent());
    return all;
  }

  @Test
  void whoWasMergedIsToldOfAsOne() {
    Library library = open();
    library.add(Who.report("a", Who.person("Louis Rask", "special envoy", "USA")));
    library.add(Who.report("b", Who.person("Sonia Vela", "mayor", "CHE")));
    Actors actors = library.actors();
    long rask = actors.find("rask", 1).get(0).id();
    long vela = actors.find("vela", 1).get(0).id();
    Correction merge = library.merge(vela, rask, "married", "ed");
    assertEquals(rask, actors.get(vela).get().id());
    assertEquals(rask, actors.find("vela", 1).get(0).id());
    assertEquals(List.of("Louis Rask", "Sonia Vela"), actors.profile(rask).names());
    assertEquals(2, actors.naming(rask, Optional.empty(), 9).size());
    library.undo(merge.id());
    assertEquals(List.of("Louis Rask"), actors.profile(rask).names());
    assertEquals(Optional.empty(), actors.get(999));
  }
}
