package attest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.query.Facets;
import attest.query.Key;
import attest.query.Matcher;
import attest.query.Query;
import attest.query.RandomQueries;
import attest.query.Terms;
import attest.record.ReportRecord;
import attest.store.Added.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a library does, whatever database it stands in. */
abstract class LibraryTests {
  private final List<Library> opened = new ArrayList<>();

  /** Opens the library of this test, or opens it once more. */
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

  private static String hash(ReportRecord record) {
    return record.article().id();
  }

  private static List<String> found(Library library, Query query, Sort sort, int limit) {
    List<String> hashes = new ArrayList<>();
    Optional<Cursor> next = Optional.empty();
    do {
      Page page = library.find(query, sort, next, limit);
      page.hits().forEach(hit -> hashes.add(hit.hash()));
      next = page.next().map(Cursor::print).flatMap(Cursor::parse);
      assertTrue(page.hits().size() == limit || next.isEmpty());
    } while (next.isPresent());
    return hashes;
  }

  private static String day(ReportRecord record) {
    return record.article().published().map(day -> day.substring(0, 10)).orElse("");
  }

  private static final Comparator<ReportRecord> OLDEST =
      Comparator.comparing(LibraryTests::day).thenComparing(LibraryTests::hash);

  private static final Comparator<ReportRecord> NEWEST =
      Comparator.comparing(LibraryTests::day).reversed().thenComparing(LibraryTests::hash);

  @Test
  void keepsEveryRecordByteForByte() {
    List<ReportRecord> records = Made.records(1, 40);
    Library library = open();
    assertTrue(library.add(records).stream().allMatch(a -> a.outcome() == Outcome.NEW));
    for (ReportRecord record : records) {
      assertEquals(record.toJson(), library.get(hash(record)).orElseThrow().toJson());
    }
    try (Stream<String> lines = open().lines(new Query.All())) {
      assertEquals(
          records.stream().sorted(OLDEST).map(ReportRecord::toJson).toList(), lines.toList());
    }
    assertEquals(Optional.empty(), library.get("0".repeat(64)));
  }

  @Test
  void storesEachRecordOnce() {
    List<ReportRecord> records = Made.records(2, 10);
    Library library = open();
    library.add(records);
    assertTrue(library.add(records).stream().allMatch(a -> a.outcome() == Outcome.KNOWN));
    ReportRecord first = records.get(0);
    assertEquals(
        List.of(Outcome.NEWER, Outcome.KNOWN, Outcome.OLDER),
        library
            .add(List.of(Made.by(first, "0.10.0"), Made.by(first, "0.10.0"), Made.by(first, "0.2")))
            .stream()
            .map(Added::outcome)
            .toList());
    assertEquals("0.10.0", library.get(hash(first)).orElseThrow().engine().version());
    assertEquals(10, library.count(new Query.All()));
    ReportRecord other = Made.by(first, "0.1.0");
    assertEquals(Outcome.DIFFERENT, library.add(other).outcome());
  }

  @Test
  void givesTheAnswersOfTheMatcher() {
    List<ReportRecord> records = Made.records(3, 250);
    Library library = open();
    library.add(records);
    List<String> words =
        Stream.of(Made.PERSONS, Made.BODIES, Made.SAID, Made.FILLER, Made.OUTLETS, Made.OTHERS)
            .flatMap(List::stream)
            .flatMap(text -> Terms.of(text).stream())
            .distinct()
            .toList();
    List<String> codes = Stream.of(Made.COUNTRIES, Made.SECTORS).flatMap(List::stream).toList();
    RandomQueries queries = new RandomQueries(4, words, codes);
    int some = 0;
    for (int i = 0; i < 500; i++) {
      Query query = queries.next();
      check(library, records, query);
      some += library.count(query) > 0 ? 1 : 0;
    }
    assertTrue(some > 100, some + " queries found something");
  }

  /** A page is the same whether it is found among few reports or among all. */
  @Test
  void givesEveryPageOfManyReports() {
    List<ReportRecord> records = Made.records(15, 700);
    Library library = open();
    library.add(records);
    List<String> words =
        Stream.of(Made.PERSONS, Made.BODIES, Made.SAID, Made.FILLER)
            .flatMap(List::stream)
            .flatMap(text -> Terms.of(text).stream())
            .distinct()
            .toList();
    RandomQueries queries = new RandomQueries(16, words, Made.COUNTRIES);
    for (int i = 0; i < 150; i++) {
      Query query = queries.next();
      for (Sort sort : Sort.values()) {
        List<String> expected =
            records.stream()
                .filter(Matcher.of(query))
                .sorted(sort == Sort.NEWEST ? NEWEST : OLDEST)
                .map(LibraryTests::hash)
                .toList();
        Optional<Cursor> next = Optional.empty();
        for (int from = 0; from < Math.min(12, expected.size()); from += 2) {
          Page page = library.find(query, sort, next, 2);
          assertEquals(
              expected.subList(from, Math.min(from + 2, expected.size())),
              page.hits().stream().map(Hit::hash).toList(),
              query::print);
          next = page.next();
        }
      }
    }
  }

  /** Two codes of one event, or of one statement, are found where one has both. */
  @Test
  void tellsCodesOfOneFromThoseOfSeveral() {
    List<ReportRecord> records = Made.records(17, 300);
    Library library = open();
    library.add(records);
    for (String query :
        List.of(
            "type:ASSAULT status:happened",
            "type:AID voice:narrator",
            "status:happened voice:statement",
            "type:ASSAULT status:happened voice:statement",
            "type:AID type:ASSAULT",
            "type:ASSAULT toll:killed",
            "type:ASSAULT toll:killed>=3 voice:narrator",
            "type:ASSAULT toll:killed toll:injured",
            "type:ASSAULT status:happened actor:CHE",
            "kind:direct act:warn",
            "kind:direct act:warn act:accuse",
            "kind:direct act:evaluation",
            "kind:direct act:warn about:talks")) {
      check(library, records, Query.parse(query));
    }
  }

  private static void check(Library library, List<ReportRecord> records, Query query) {
    List<ReportRecord> expected = records.stream().filter(Matcher.of(query)).toList();
    assertEquals(expected.size(), library.count(query), query::print);
    assertEquals(
        expected.stream().sorted(NEWEST).map(LibraryTests::hash).toList(),
        found(library, query, Sort.NEWEST, 1000),
        query::print);
  }

  @Test
  void givesTheAnswersOfTheMatcherToEveryField() {
    List<ReportRecord> records = Made.records(5, 300);
    Library library = open();
    library.add(records);
    for (String query :
        List.of(
            "speaker:koss",
            "speaker:\"o'hale\"",
            "speaker:\"lena koss\" about:\"peace talks\"",
            "about:talks about:talks",
            "about:\"the attack\" about:\"talks will\"",
            "act:condemn",
            "act:claim degree:evaluation<=-4",
            "degree:3..9",
            "degree:7",
            "kind:direct via:letter",
            "via:\"velmar post\"",
            "type:ASSAULT actor:MIL",
            "actor:CHE recipient:\"lakes council\"",
            "status:happened voice:statement",
            "voice:narrator",
            "place:welmara",
            "within:CHE",
            "within:-17.5,180,150",
            "within:89,-170,500",
            "within:0,0,20000",
            "within:46.2,6.14,1",
            "within:-20,179,-10,-179",
            "within:46,6,48,9",
            "contested:yes",
            "contested:no",
            "contested:\"welmara öst\"",
            "toll:killed",
            "toll:>=3",
            "toll:killed>=3 type:AID",
            "toll:0 toll:injured",
            "outlet:\"d'été\"",
            "outlet:herald -ceasefire",
            "on:2031-01",
            "before:2031-02",
            "after:2031-01-20 speaker:koss",
            "\"nobody's house\"",
            "école",
            "ecole",
            "\"ﬁled complaints\"",
            "(speaker:koss) (speaker:tolle) act:warn",
            "speaker:koss (about:peace act:accuse)",
            "NOT (type:AID OR kind:direct) talks")) {
      check(library, records, Query.parse(query));
    }
  }

  @Test
  void countsTheValuesOfFields() {
    List<ReportRecord> records = Made.records(6, 200);
    Library library = open();
    library.add(records);
    for (String text : List.of("", "talks", "speaker:koss OR type:AID")) {
      Query query = Query.parse(text);
      for (Key key : Facets.KEYS) {
        assertEquals(
            Facets.of(key, records.stream().filter(Matcher.of(query))),
            library.facet(query, key),
            key + " " + text);
      }
    }
  }

  @Test
  void surveysWhatAQueryFinds() {
    List<ReportRecord> records = Made.records(16, 200);
    Library library = open();
    library.add(records);
    for (String text :
        List.of("", "talks", "speaker:koss OR type:AID", "NOT on:2031", "toll:9999")) {
      Query query = Query.parse(text);
      List<ReportRecord> expected =
          records.stream().filter(Matcher.of(query)).sorted(NEWEST).toList();
      Survey survey = library.survey(query, 30);
      assertEquals(expected.size(), survey.reports(), text);
      assertEquals(
          expected.stream()
              .map(LibraryTests::day)
              .filter(day -> !day.isEmpty())
              .collect(Collectors.groupingBy(LocalDate::parse, Collectors.counting())),
          survey.days().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, day -> (long) day.getValue())),
          text);
      assertEquals(
          expected.stream().filter(record -> day(record).isEmpty()).count(),
          survey.undated(),
          text);
      List<ReportRecord> newest = expected.subList(0, Math.min(30, expected.size()));
      assertEquals(newest.size(), survey.known());
      assertEquals(
          newest.stream().skip(3).limit(5).map(LibraryTests::hash).toList(),
          library.hits(survey, 3, 5).stream().map(Hit::hash).toList(),
          text);
      Map<Key, List<Facets.Facet>> facets = library.facets(survey, 30, 4);
      for (Key key : Facets.KEYS) {
        assertEquals(
            Facets.of(key, newest.stream()).stream().limit(4).toList(),
            facets.get(key),
            key + " " + text);
      }
      spots(newest, library.spots(survey, 30, 1000));
    }
  }

  private static void spots(List<ReportRecord> records, Spots spots) {
    assertEquals(records.size(), spots.looked());
    assertEquals(
        records.stream().filter(Matcher.of(Query.parse("NOT within:-90,-180,90,180"))).count(),
        spots.unplaced());
    assertEquals(spots.places(), spots.spots().size());
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Set<String>> names = new HashMap<>();
    for (ReportRecord record : records) {
      Set<String> seen = new HashSet<>();
      record.entities().stream()
          .flatMap(entity -> entity.place().stream())
          .forEach(
              place -> {
                String spot = spot(place.name(), place.lat(), place.lon(), place.precision());
                if (seen.add(spot)) {
                  counts.merge(spot, 1, Integer::sum);
                }
                place
                    .contested()
                    .ifPresent(
                        contested ->
                            names
                                .computeIfAbsent(spot, key -> new HashSet<>())
                                .addAll(contested.names()));
              });
    }
    Map<String, Integer> told = new HashMap<>();
    for (Spots.Spot each : spots.spots()) {
      String spot = spot(each.name(), each.lat(), each.lon(), each.precision());
      told.merge(spot, each.reports(), Integer::sum);
      assertTrue(names.getOrDefault(spot, Set.of()).containsAll(each.others()), spot);
      assertEquals(names.containsKey(spot), !each.others().isEmpty(), spot);
    }
    assertEquals(counts, told);
  }

  private static String spot(String name, double lat, double lon, String precision) {
    return name + " " + lat + " " + lon + " " + precision;
  }

  @Test
  void asksForWhatItCounted() {
    List<ReportRecord> records = Made.records(17, 60);
    Library library = open();
    library.add(records);
    for (Key key : Facets.KEYS) {
      for (Facets.Facet facet : library.facet(new Query.All(), key)) {
        Optional<Query.Field> field = Facets.asking(key, facet.value());
        field.ifPresent(
            asked -> {
              assertEquals(asked, Query.parse(asked.print()));
              assertTrue(library.count(asked) >= facet.reports(), asked::print);
            });
        assertTrue(field.isPresent(), key + " " + facet.value());
      }
    }
    assertEquals(Optional.empty(), Facets.asking(Key.SPEAKER, "—"));
  }

  @Test
  void knowsNamesByHowTheyBegin() {
    Library library = open();
    library.add(Made.records(18, 80));
    assertTrue(library.names("le", false, 10).contains("Lena Koss"));
    assertTrue(library.names("kos", false, 10).contains("Lena Koss"));
    assertTrue(library.names("lena k", false, 10).contains("Lena Koss"));
    assertEquals(List.of(), library.names("lena k", true, 10));
    assertEquals(List.of(), library.names("", false, 10));
    assertEquals(1, library.names("l", false, 1).size());
    assertEquals(
        library.facet(new Query.All(), Key.OUTLET).stream().map(Facets.Facet::value).toList(),
        library.outlets(100));
    assertEquals(2, library.outlets(2).size());
  }

  @Test
  void pagesStandStillWhileOthersAdd() {
    List<ReportRecord> records = Made.records(7, 60);
    Library library = open();
    library.add(records.subList(0, 40));
    for (Sort sort : Sort.values()) {
      List<String> all = found(library, new Query.All(), sort, 1000);
      assertEquals(all, found(library, new Query.All(), sort, 7));
      assertEquals(all, found(library, new Query.All(), sort, 1));
    }
    Page page = library.find(new Query.All(), Sort.NEWEST, Optional.empty(), 20);
    open().add(records.subList(40, 60));
    Page next = library.find(new Query.All(), Sort.NEWEST, page.next(), 100);
    assertTrue(page.hits().stream().noneMatch(next.hits()::contains));
    assertEquals(Optional.empty(), Cursor.parse("2031-01-01"));
  }

  @Test
  void findsWhatTheNewestEngineRead() {
    ReportRecord old =
        Made.records(8, 20).stream().filter(r -> !r.events().isEmpty()).findFirst().get();
    Library library = open();
    library.add(old);
    Query query = Query.parse("type:" + old.events().get(0).type());
    assertEquals(1, library.count(query));
    library.add(Made.by(old, "0.2.0"));
    assertEquals(0, library.count(query));
  }

  @Test
  void holdsTextsOfEveryShape() {
    Random random = new Random(9);
    Library library = open();
    List<String> texts =
        List.of(
            "a ".repeat(20_000) + "peace talks",
            "x".repeat(100_000),
            "said the man ".repeat(5_000),
            "'\"\\ % _ 🏕 \ud83d\udc69\u200d\ud83d\ude80 ¦ ¦a \t\r\n",
            random
                .ints(3000, 0x20, 0x2fff)
                .filter(Character::isDefined)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    for (String text : texts) {
      ReportRecord record = Plain.record(text);
      library.add(record);
      assertEquals(record.toJson(), library.get(hash(record)).orElseThrow().toJson());
      List<String> terms = Terms.of(text);
      for (int i = 0; i < 20; i++) {
        int from = random.nextInt(terms.size());
        List<String> words =
            terms.subList(from, Math.min(terms.size(), from + 1 + random.nextInt(60)));
        assertTrue(
            found(library, new Query.Phrase(words), Sort.NEWEST, 9).contains(hash(record)),
            () -> "" + words);
      }
    }
    StoreError nul = assertThrows(StoreError.class, () -> library.add(Plain.record("a\0b")));
    assertEquals("text-has-nul", nul.code());
    assertFalse(library.get(hash(Plain.record("a\\u0000 \\"))).isPresent());
    assertTrue(library.add(Plain.record("a\\u0000 \\")).stored());
  }
}
