package attest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.query.Query;
import attest.record.Event;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Spelling;
import attest.record.Statement;
import attest.record.Verifier;
import attest.review.Agreement;
import attest.review.Corrected;
import attest.review.Review;
import attest.review.ReviewError;
import attest.review.Reviewed;
import attest.review.Value;
import attest.review.Values;
import attest.review.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people say of values, whatever database it stands in. */
abstract class ReviewsTests {
  private static final Query ALL = new Query.All();

  private final List<Library> opened = new ArrayList<>();

  /** Opens the library of this test. */
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

  /** A record with statements that have acts and a source, and with events that have tolls. */
  private static ReportRecord rich(long seed) {
    return Made.records(seed, 200).stream()
        .filter(r -> r.statements().size() > 1 && r.events().size() > 1)
        .filter(r -> r.statements().stream().anyMatch(s -> !s.acts().isEmpty()))
        .filter(r -> r.events().stream().anyMatch(e -> !e.tolls().isEmpty()))
        .filter(r -> r.statements().stream().anyMatch(s -> s.source().isPresent()))
        .findFirst()
        .orElseThrow();
  }

  private static Review edit(Reviews reviews, ReportRecord record, String path, String value) {
    return reviews.judge(hash(record), Verdict.EDIT, path, Optional.of(value), "seen", "ada");
  }

  private static Review say(Reviews reviews, ReportRecord record, Verdict verdict, String path) {
    return reviews.judge(hash(record), verdict, path, Optional.empty(), "", "ada");
  }

  private static Review add(Reviews reviews, ReportRecord record, String path, String value) {
    return reviews.judge(hash(record), Verdict.ADD, path, Optional.of(value), "missed", "ada");
  }

  private static ReportRecord corrected(Reviews reviews, ReportRecord record) {
    return reviews.of(hash(record)).orElseThrow().corrected().record();
  }

  private static String span(Span span) {
    return "{\"start\":" + span.start() + ",\"end\":" + span.end() + "}";
  }

  @Test
  void theMachinesRecordStaysAsItIs() {
    Library library = open();
    ReportRecord record = rich(31);
    library.add(record);
    Reviews reviews = library.reviews();
    Statement said = record.statements().get(0);
    edit(reviews, record, said.id() + ".medium.type", "\"letter\"");
    say(reviews, record, Verdict.REJECT, record.events().get(0).id());
    assertEquals(record.toJson(), library.get(hash(record)).orElseThrow().toJson());
    Reviewed reviewed = reviews.of(hash(record)).orElseThrow();
    assertEquals(record.toJson(), reviewed.machine().toJson());
    assertEquals(
        "letter", Spelling.of(reviewed.corrected().record().statements().get(0).medium().type()));
    assertEquals(record.events().size() - 1, reviewed.corrected().record().events().size());
    assertEquals("seen", reviewed.reviews().get(0).reason());
    assertEquals("ada", reviewed.reviews().get(0).author());
    assertEquals(List.of(), library.check());
  }

  @Test
  void everySortOfValueCanBePutRight() {
    Library library = open();
    ReportRecord record = rich(32);
    library.add(record);
    Reviews reviews = library.reviews();
    Statement acting =
        record.statements().stream().filter(s -> !s.acts().isEmpty()).findFirst().orElseThrow();
    Event told =
        record.events().stream().filter(e -> !e.tolls().isEmpty()).findFirst().orElseThrow();
    Span words = record.entities().get(0).mentions().get(0).span();
    edit(reviews, record, acting.id() + ".source", span(words));
    edit(reviews, record, acting.id() + ".acts.0.label", "\"hail\"");
    edit(reviews, record, told.id() + ".type", "\"AID\"");
    edit(reviews, record, told.id() + ".tolls.0", "{\"min\":7,\"max\":9}");
    edit(reviews, record, record.entities().get(0).id() + ".actor.country", "\"NOR\"");
    edit(reviews, record, told.id() + ".time", "{\"start\":\"2031-02-01\",\"end\":\"2031-02-03\"}");
    ReportRecord right = corrected(reviews, record);
    Statement saidNow =
        right.statements().stream().filter(s -> s.id().equals(acting.id())).findFirst().get();
    Event toldNow = right.events().stream().filter(e -> e.id().equals(told.id())).findFirst().get();
    assertEquals(Optional.of(words), saidNow.source().get().span());
    assertEquals(Optional.of(record.entities().get(0).id()), saidNow.source().get().entity());
    assertEquals(3, saidNow.acts().get(0).degree().getAsInt());
    assertEquals("AID", toldNow.type().name());
    assertEquals(7, toldNow.tolls().get(0).min().getAsInt());
    assertEquals(9, toldNow.tolls().get(0).max().getAsInt());
    assertTrue(toldNow.tolls().get(0).how().endsWith("; review"));
    assertEquals(Optional.of("NOR"), right.entities().get(0).actor().get().country());
    assertEquals("2031-02-03", toldNow.time().get().end().get().toString());
    assertEquals(List.of(), Verifier.verify(right.toJson()));
  }

  @Test
  void whatTheMachineMissedIsAddedByItsWords() {
    Library library = open();
    ReportRecord record = rich(33);
    library.add(record);
    Reviews reviews = library.reviews();
    Review first =
        add(
            reviews,
            record,
            "statements",
            "{\"content\":[{\"start\":0,\"end\":6}],\"source\":{\"start\":0,\"end\":6},"
                + "\"acts\":[{\"label\":\"warn\",\"evidence\":{\"start\":0,\"end\":6}}]}");
    assertTrue(first.value().get().contains("\"id\":\"s9001\""));
    add(reviews, record, "events", "{\"type\":\"AID\",\"trigger\":{\"start\":0,\"end\":6}}");
    add(
        reviews,
        record,
        "e9001.tolls",
        "{\"kind\":\"injured\",\"min\":2,\"max\":2,\"evidence\":{\"start\":0,\"end\":6}}");
    ReportRecord right = corrected(reviews, record);
    Statement said = right.statements().get(0);
    assertEquals("Report", said.content().get(0).text());
    assertEquals(6, said.acts().get(0).degree().getAsInt());
    assertEquals(2, right.events().get(0).tolls().get(0).min().getAsInt());
    assertEquals(List.of(), Verifier.verify(right.toJson()));
    edit(reviews, record, "s9001.kind", "\"direct\"");
    reviews.undo(hash(record), first.id());
    Reviewed without = reviews.of(hash(record)).orElseThrow();
    assertEquals(record.statements().size(), without.corrected().record().statements().size());
    assertEquals(1, without.corrected().idle().size());
    add(reviews, record, "statements", "{\"content\":[{\"start\":0,\"end\":6}]}");
    assertEquals("s9002", corrected(reviews, record).statements().get(0).id());
    assertEquals(List.of(), library.check());
  }

  @Test
  void whatMakesNoRecordIsRefusedInASentence() {
    Library library = open();
    ReportRecord record = rich(34);
    library.add(record);
    Reviews reviews = library.reviews();
    String said = record.statements().get(0).id();
    Event event =
        record.events().stream().filter(e -> !e.tolls().isEmpty()).findFirst().orElseThrow();
    refused("record-invalid", () -> say(reviews, record, Verdict.REJECT, event.id() + ".type"));
    refused(
        "record-invalid",
        () -> edit(reviews, record, event.id() + ".tolls.0", "{\"min\":9,\"max\":3}"));
    refused("record-invalid", () -> edit(reviews, record, said + ".kind", "\"loud\""));
    refused("record-invalid", () -> edit(reviews, record, said + ".within", "\"" + said + "\""));
    refused("record-invalid", () -> edit(reviews, record, said + ".content", "\"x\""));
    refused("value-unknown", () -> add(reviews, record, said + ".acts", "{\"label\":\"sing\"}"));
    refused("path-unknown", () -> say(reviews, record, Verdict.ACCEPT, "s99"));
    refused("path-unknown", () -> say(reviews, record, Verdict.ACCEPT, said + ".nothing"));
    refused("path-unknown", () -> edit(reviews, record, said + ".how", "\"me\""));
    refused("path-unknown", () -> say(reviews, record, Verdict.ACCEPT, "; drop table review"));
    refused("path-unknown", () -> add(reviews, record, "notes", "{}"));
    refused("value-broken", () -> edit(reviews, record, said + ".kind", "{"));
    refused(
        "words-outside",
        () -> edit(reviews, record, said + ".source", "{\"start\":5,\"end\":99999999}"));
    refused(
        "words-differ",
        () ->
            edit(reviews, record, said + ".source", "{\"start\":0,\"end\":6,\"text\":\"Repent\"}"));
    assertEquals(
        "report-unknown",
        assertThrows(StoreError.class, () -> reviews.undo("0".repeat(64), 1)).code());
    assertEquals(0, reviews.of(hash(record)).orElseThrow().reviews().size());
  }

  private static void refused(String code, org.junit.jupiter.api.function.Executable work) {
    ReviewError error = assertThrows(ReviewError.class, work);
    assertEquals(code, error.code(), error.getMessage());
    assertTrue(error.getMessage().endsWith("."), error.getMessage());
  }

  /**
   * Verdicts at random, taken back and given again at random, leave what those give that stand: the
   * way there does not matter, nor their order.
   */
  @Test
  void onlyWhatStandsCounts() {
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      Library library = open();
      ReportRecord record = rich(100 + seed);
      library.add(record);
      Reviews reviews = library.reviews();
      List<Value> values = Values.of(record);
      for (int i = 0; i < 40; i++) {
        step(reviews, record, values, random);
      }
      Reviewed reviewed = reviews.of(hash(record)).orElseThrow();
      List<Review> standing =
          new ArrayList<>(reviewed.reviews().stream().filter(Review::stands).toList());
      Collections.shuffle(standing, random);
      Corrected again = Corrected.of(record, standing);
      assertEquals(reviewed.corrected(), again);
      assertEquals(List.of(), Verifier.verify(again.record().toJson()));
      for (Review review : reviewed.reviews().stream().filter(Review::stands).toList()) {
        reviews.undo(hash(record), review.id());
      }
      assertEquals(record, corrected(reviews, record));
      assertEquals(List.of(), library.check());
    }
  }

  private static void step(
      Reviews reviews, ReportRecord record, List<Value> values, Random random) {
    List<Review> before = reviews.of(hash(record)).orElseThrow().reviews();
    try {
      if (!before.isEmpty() && random.nextInt(3) == 0) {
        Review review = before.get(random.nextInt(before.size()));
        if (review.stands()) {
          reviews.undo(hash(record), review.id());
        } else {
          reviews.redo(hash(record), review.id());
        }
        return;
      }
      Value value = values.get(random.nextInt(values.size()));
      int from = random.nextInt(record.article().text().codePointCount(0, 20));
      String words = "{\"start\":" + from + ",\"end\":" + (from + 3) + "}";
      switch (random.nextInt(6)) {
        case 0 -> say(reviews, record, Verdict.ACCEPT, value.path());
        case 1, 2 -> say(reviews, record, Verdict.REJECT, value.path());
        case 3 -> add(reviews, record, "statements", "{\"content\":[" + words + "]}");
        case 4 ->
            add(
                reviews,
                record,
                value.item() + ".tolls",
                "{\"kind\":\"killed\",\"min\":1,\"evidence\":" + words + "}");
        default ->
            edit(
                reviews,
                record,
                value.path(),
                value.field().equals("e.voice")
                    ? "{\"by\":\"statement\",\"id\":\"s9001\"}"
                    : value.field().equals("e.type") ? "\"AID\"" : words);
      }
    } catch (ReviewError refused) {
      assertFalse(refused.getMessage().isEmpty());
    }
  }

  @Test
  void reviewersAreCompared() {
    Library library = open();
    ReportRecord record = rich(35);
    library.add(record);
    Reviews reviews = library.reviews();
    List<Value> values =
        Values.of(record).stream()
            .filter(v -> !v.field().matches("s.kind|s.medium.type|e.(type|status|voice)"))
            .limit(8)
            .toList();
    for (int i = 0; i < values.size(); i++) {
      Verdict one = i < 4 ? Verdict.ACCEPT : Verdict.REJECT;
      Verdict other = i < 3 || i > 6 ? Verdict.ACCEPT : Verdict.REJECT;
      reviews.judge(hash(record), one, values.get(i).path(), Optional.empty(), "", "ada");
      reviews.judge(hash(record), other, values.get(i).path(), Optional.empty(), "", "bo");
    }
    Agreement agreement = reviews.agreement().get(0);
    assertEquals(List.of("ada", "bo"), List.of(agreement.one(), agreement.other()));
    assertEquals(8, agreement.both());
    assertEquals(6, agreement.alike());
    assertEquals(0.5, agreement.kappa().getAsDouble(), 1e-9);
    assertEquals(8, reviews.figures().values().stream().mapToLong(f -> f.judged()).sum());
    assertEquals(4, reviews.figures().values().stream().mapToLong(f -> f.right()).sum(), "bo's");
  }

  @Test
  void progressIsCountedForAQuery() {
    Library library = open();
    List<ReportRecord> records =
        Made.records(36, 30).stream().filter(r -> !r.statements().isEmpty()).toList();
    library.add(records);
    Reviews reviews = library.reviews();
    Optional<String> anybody = Optional.empty();
    assertEquals(new Reviews.Progress(0, 0), reviews.progress(ALL, anybody));
    List<Hit> open = reviews.open(ALL, anybody, Optional.empty(), 100).hits();
    assertEquals(records.size(), open.size());
    ReportRecord first = library.get(open.get(0).hash()).orElseThrow();
    for (Value value : Values.of(first)) {
      say(reviews, first, Verdict.ACCEPT, value.path());
    }
    ReportRecord second = library.get(open.get(1).hash()).orElseThrow();
    Review begun = say(reviews, second, Verdict.ACCEPT, Values.of(second).get(0).path());
    assertEquals(new Reviews.Progress(1, 1), reviews.progress(ALL, anybody));
    assertEquals(new Reviews.Progress(0, 0), reviews.progress(ALL, Optional.of("bo")));
    assertEquals(
        open.subList(1, open.size()), reviews.open(ALL, anybody, Optional.empty(), 100).hits());
    assertEquals(
        open.size(), reviews.open(ALL, Optional.of("bo"), Optional.empty(), 100).hits().size());
    assertEquals(List.of(hash(first)), reviews.done(ALL));
    reviews.undo(hash(second), begun.id());
    assertEquals(new Reviews.Progress(0, 1), reviews.progress(ALL, anybody));
    assertEquals(
        new Reviews.Progress(0, 0),
        reviews.progress(Query.parse("outlet:nobody"), anybody),
        "another query");
  }

  @Test
  void newerRecordsKeepWhatIsStillAboutThem() {
    Library library = open();
    ReportRecord record = rich(37);
    library.add(record);
    Reviews reviews = library.reviews();
    String kept = record.statements().get(0).id();
    Review accepted = say(reviews, record, Verdict.ACCEPT, kept + ".kind");
    Review edited = edit(reviews, record, kept + ".medium.type", "\"letter\"");
    Review gone = say(reviews, record, Verdict.REJECT, record.events().get(0).id());
    library.add(Made.by(record, "0.2.0"));
    Reviewed reviewed = reviews.of(hash(record)).orElseThrow();
    assertEquals(List.of(accepted, edited), reviewed.reviews());
    assertEquals(List.of(gone), reviewed.older());
    assertEquals(
        "letter", Spelling.of(reviewed.corrected().record().statements().get(0).medium().type()));
    assertEquals(List.of(), library.check());
  }

  @Test
  void forgettingErasesWhatWasSaid() {
    Library library = open();
    ReportRecord record = rich(38);
    library.add(record);
    edit(library.reviews(), record, record.statements().get(0).id() + ".kind", "\"mixed\"");
    library.forget(hash(record), "asked to");
    assertEquals(Optional.empty(), library.reviews().of(hash(record)));
    assertEquals(List.of(), library.reviews().agreement());
    assertTrue(library.reviews().figures().isEmpty());
    assertEquals(List.of(), library.check());
  }

  @Test
  void undoneOnesAreKept() {
    Library library = open();
    ReportRecord record = rich(39);
    library.add(record);
    Reviews reviews = library.reviews();
    Review review = edit(reviews, record, record.statements().get(0).id() + ".kind", "\"mixed\"");
    assertTrue(reviews.undo(hash(record), review.id()).undone().isPresent());
    assertEquals(record, corrected(reviews, record));
    assertEquals(1, reviews.of(hash(record)).orElseThrow().reviews().size());
    assertEquals(
        "review-undone",
        assertThrows(StoreError.class, () -> reviews.undo(hash(record), review.id())).code());
    reviews.redo(hash(record), review.id());
    assertEquals("mixed", Spelling.of(corrected(reviews, record).statements().get(0).kind()));
    assertEquals(
        "review-stands",
        assertThrows(StoreError.class, () -> reviews.redo(hash(record), review.id())).code());
  }
}
