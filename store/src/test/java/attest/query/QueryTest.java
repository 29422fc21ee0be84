package attest.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.query.Query.All;
import attest.query.Query.And;
import attest.query.Query.Field;
import attest.query.Query.Not;
import attest.query.Query.Or;
import attest.query.Query.Phrase;
import attest.query.Value.Code;
import attest.query.Value.Count;
import attest.query.Value.Days;
import attest.query.Value.Near;
import attest.query.Value.Range;
import attest.query.Value.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
  private static final Query WAR = word("war");
  private static final Query PEACE = word("peace");
  private static final Query STRIKE = word("strike");
  private static final Field RUIZ = new Field(Key.SPEAKER, new Text(List.of("ruiz")));
  private static final Field CONDEMN = new Field(Key.ACT, new Code("condemn"));
  private static final Field ASSAULT = new Field(Key.TYPE, new Code("ASSAULT"));

  private static Query word(String... words) {
    return new Phrase(List.of(words));
  }

  @Test
  void operatorsBindByTheirRank() {
    assertEquals(new All(), Query.parse(" \u00A0\t"));
    assertEquals(
        new Or(List.of(new And(List.of(WAR, PEACE)), STRIKE)), Query.parse("War peace OR strike"));
    assertEquals(
        new Or(List.of(WAR, new And(List.of(new Not(PEACE), STRIKE)))),
        Query.parse("war OR -peace AND strike"));
    assertEquals(
        new And(List.of(WAR, new Or(List.of(PEACE, STRIKE)))), Query.parse("war(peace OR strike)"));
    assertEquals(new Not(new Not(WAR)), Query.parse("NOT -war"));
    assertEquals(new And(List.of(WAR, word("or"), PEACE)), Query.parse("war or peace"));
    assertEquals(new And(List.of(word("andes"), WAR)), Query.parse("ANDES AND war"));
  }

  @Test
  void parenthesesKeepAStatementApart() {
    assertEquals(new And(List.of(RUIZ, CONDEMN)), Query.parse("speaker:ruiz act:condemn"));
    assertEquals(
        new And(List.of(new And(List.of(RUIZ)), CONDEMN)),
        Query.parse("((speaker:ruiz)) act:condemn"));
    assertEquals(
        new And(List.of(new And(List.of(RUIZ, WAR)), CONDEMN)),
        Query.parse("(speaker:ruiz war) act:condemn"));
    assertEquals(
        new And(List.of(WAR, PEACE, STRIKE)), Query.parse("war ((peace strike))"), "nothing bound");
    assertEquals(new Or(List.of(WAR, PEACE, STRIKE)), Query.parse("war OR (peace OR strike)"));
  }

  @Test
  void phrasesAreTermsWhateverStandsBetween() {
    assertEquals(word("cease", "fire"), Query.parse("cease-fire"));
    assertEquals(word("o", "brien"), Query.parse("\u201CO'Brien\u201D"));
    assertEquals(word("he", "said", "no"), Query.parse("\"he said \u201Cno\u201D\""));
    assertEquals(word("war"), Query.parse("\u201Ewar\u201C"));
    assertEquals(word("12", "30"), Query.parse("12:30"));
    assertEquals(word("speaker", "ruiz"), Query.parse("\"speaker:ruiz\""));
    assertEquals(new And(List.of(WAR, PEACE)), Query.parse("\"war\"peace"));
  }

  @Test
  void valuesAreReadByTheirField() {
    assertEquals(new Code("deep-concern"), value("act:\"Deep concern\""));
    assertEquals(new Code("ASSAULT"), value("TYPE:assault"));
    assertEquals(new Range(-6, -4), value("degree:-6..-4"));
    assertEquals(new Range(4, Integer.MAX_VALUE), value("degree:>3"));
    assertEquals(
        new Count("directive", new Range(Integer.MIN_VALUE, 2)), value("degree:directive<3"));
    assertEquals(new Code("killed"), value("toll:killed"));
    assertEquals(new Count("killed", new Range(3, 5)), value("toll:killed=3..5"));
    assertEquals(new Range(3, 3), value("toll:=3"));
    assertEquals(new Code("MIL"), value("actor:MIL"));
    assertEquals(new Text(List.of("mil")), value("actor:\"MIL\""));
    assertEquals(new Text(List.of("interview")), value("via:\"interview\""));
    assertEquals(new Code("NOR"), value("within:nor"));
    assertEquals(new Near(59.9, 10.7, 50), value("within:59.9,10.7,50"));
    assertEquals(days("2023-03-01", "2023-03-31"), value("on:2023-03"));
    assertEquals(days("2024-02-01", "2024-02-29"), value("before:2024-02"));
    assertEquals(days("2022-01-01", "2023-03-07"), value("on:2022..2023-03-07"));
    assertEquals(days("2023-04-01", "9999-12-31"), value("on:>2023-03"));
    assertEquals(days("0000-01-01", "2022-12-31"), value("after:<2023"));
  }

  private static Value value(String text) {
    return ((Field) Query.parse(text)).value();
  }

  private static Days days(String from, String to) {
    return new Days(LocalDate.parse(from), LocalDate.parse(to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          War AND peace               | war peace
          -war                        | NOT war
          (a OR b) AND NOT (c d)      | (a OR b) NOT (c d)
          (a b) OR (c)                | a b OR c
          (speaker:"Ruiz") x          | (speaker:ruiz) x
          Speaker:Ana-Ruiz            | speaker:"ana ruiz"
          via:"Letter"                | via:"letter"
          contested:"Yes"             | contested:"yes"
          contested:YES               | contested:yes
          toll:killed=3..3            | toll:killed=3
          toll:killed>2               | toll:killed>=3
          degree:=-4..-2              | degree:-4..-2
          on:2023-03-01..2023-03-31   | on:2023-03
          on:2022-01-01..2023-12-31   | on:2022..2023
          on:>=2023-01-01             | on:>=2023
          before:2023-03-05           | before:2023-03-05
          within:060.00,+10,.5        | error
          within:060.00,+10,0.50      | within:60,10,0.5
          within:-0,170,0.0,-170      | within:0,170,0,-170
          """)
  void printsInOneWay(String text, String printed) {
    if (printed.equals("error")) {
      assertThrows(QueryError.class, () -> Query.parse(text));
    } else {
      assertEquals(printed, Query.parse(text).print());
      assertEquals(Query.parse(text), Query.parse(printed));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          war AND                | part-missing      | 8
          OR war                 | part-missing      | 1
          war AND OR peace       | part-missing      | 9
          NOT                    | part-missing      | 4
          war - peace            | part-missing      | 6
          ()                     | part-missing      | 2
          (war                   | open-parenthesis  | 5
          war) peace             | stray-parenthesis | 4
          war "and peace         | open-quotation    | 15
          war ""                 | no-words          | 6
          war ... peace          | no-words          | 5
          x speaker:             | value-missing     | 11
          speaker: ruiz          | value-missing     | 9
          speaker:(a OR b)       | value-missing     | 9
          speaker:"?"            | no-words          | 10
          war foo:bar            | unknown-field     | 5
          act:condem             | unknown-value     | 5
          type:WAR               | unknown-value     | 6
          toll:eaten>=3          | unknown-value     | 6
          toll:killed>=x         | no-number         | 14
          toll:eaten             | no-number         | 6
          toll:5..3              | no-number         | 6
          toll:3..               | no-number         | 9
          toll:>2147483647       | no-number         | 6
          degree:99999999999     | no-number         | 8
          degree:evaluation      | no-number         | 8
          on:2023-02-30          | no-day            | 4
          on:2023-01..2023-13    | no-day            | 13
          on:2023..2022          | no-day            | 4
          on:yesterday           | no-day            | 4
          after:>9999            | no-day            | 7
          on:<0000               | no-day            | 4
          within:Norland         | no-place          | 8
          within:91,0,5          | no-place          | 8
          within:1,2             | no-place          | 8
          within:1,2,NaN         | no-place          | 8
          within:2,0,1,0         | no-place          | 8
          \uD83D\uDE00é foo:bar  | unknown-field     | 4
          """)
  void anErrorNamesItsColumn(String query, String code, int column) {
    String text = query.replace("\\uD83D\\uDE00", "\uD83D\uDE00");
    QueryError error = assertThrows(QueryError.class, () -> Query.parse(text));
    assertEquals(code + " " + column, error.code() + " " + error.column(), error.getMessage());
    assertTrue(error.getMessage().matches("(?s)[A-Z\"].*xpected.*[.]"), error.getMessage());
  }

  @Test
  void saysWhatWasExpected() {
    QueryError error = assertThrows(QueryError.class, () -> Query.parse("kind:reported"));
    assertEquals(
        "\"reported\" is no kind; expected one of direct, mixed, indirect.", error.getMessage());
  }

  @Test
  void tooMuchIsRefused() {
    String deep = "(".repeat(100_000) + "war" + ")".repeat(100_000);
    assertEquals("too-deep", assertThrows(QueryError.class, () -> Query.parse(deep)).code());
    String minus = "-".repeat(100_000) + "war";
    assertEquals("too-deep", assertThrows(QueryError.class, () -> Query.parse(minus)).code());
    String not = "NOT ".repeat(100_000) + "war";
    assertEquals("too-deep", assertThrows(QueryError.class, () -> Query.parse(not)).code());
    String many = "war ".repeat(100_000);
    QueryError error = assertThrows(QueryError.class, () -> Query.parse(many));
    assertEquals("too-long", error.code());
    assertEquals(4 * Query.MOST + 1, error.column());
    Query.parse("war ".repeat(Query.MOST));
    Query.parse("(".repeat(50) + "war" + ")".repeat(50));
    String wordy = "war \"" + "b ".repeat(1_000_000) + "\"";
    QueryError phrase = assertThrows(QueryError.class, () -> Query.parse(wordy));
    assertEquals("too-long 6", phrase.code() + " " + phrase.column());
    Query.parse("about:\"" + "b ".repeat(Query.LONGEST) + "\"");
    String letters = "a".repeat(1_000_000);
    assertEquals(Query.parse(letters), Query.parse(Query.parse(letters).print()));
  }

  @Test
  void readingWhatWasPrintedIsTheIdentity() {
    RandomQueries queries =
        new RandomQueries(
            7,
            List.of("and", "or", "not", "war", "é", "12", "yes", "no", "interview", "mil"),
            List.of("NRL", "MIL"));
    for (int i = 0; i < 10_000; i++) {
      Query query = queries.next();
      String printed = query.print();
      assertEquals(query, Query.parse(printed), printed);
      assertEquals(printed, Query.parse(printed).print());
    }
  }

  @Test
  void anyTextIsAQueryOrAnErrorInsideIt() {
    Random random = new Random(11);
    Set<String> codes = new TreeSet<>();
    int read = 0;
    for (int i = 0; i < 40_000; i++) {
      String text = RandomText.of(random, 14);
      try {
        Query query = Query.parse(text);
        assertEquals(query, Query.parse(query.print()), text);
        read++;
      } catch (QueryError error) {
        codes.add(error.code());
        isNotSeenTooLate(error.column(), text);
      }
    }
    assertTrue(read > 3_000, "only " + read + " of the texts were queries");
    assertEquals(11, codes.size(), "all codes but too-deep and too-long: " + codes);
  }

  /** What stands before the column of an error can be gone on with. */
  private static void isNotSeenTooLate(int column, String text) {
    assertTrue(column >= 1 && column <= text.codePointCount(0, text.length()) + 1, text);
    String before = text.substring(0, text.offsetByCodePoints(0, column - 1));
    try {
      Query.parse(before);
    } catch (QueryError atItsEnd) {
      assertEquals(column, atItsEnd.column(), text);
    }
  }

  @Test
  void whatTheLanguageCannotSayIsRefused() {
    for (Runnable wrong :
        List.<Runnable>of(
            () -> new And(List.of()),
            () -> new And(List.of(WAR)),
            () -> new And(List.of(WAR, new And(List.of(PEACE, STRIKE)))),
            () -> new And(List.of(WAR, new All())),
            () -> new Or(List.of(WAR)),
            () -> new Or(List.of(WAR, new Or(List.of(PEACE, STRIKE)))),
            () -> new Not(new All()),
            () -> new Phrase(List.of()),
            () -> new Phrase(List.of("War")),
            () -> new Phrase(List.of("a b")),
            () -> new Field(Key.ACT, new Text(List.of("condemn"))),
            () -> new Field(Key.ACT, new Code("Condemn")),
            () -> new Field(Key.WITHIN, new Code("norway")),
            () -> new Range(2, 1),
            () -> new Near(0, 0, Double.NaN))) {
      assertThrows(IllegalArgumentException.class, wrong::run);
    }
  }

  @Test
  void joinedQueriesKeepTheirMeaning() {
    assertEquals(WAR, Query.and(new All(), WAR));
    assertEquals(new All(), Query.or(WAR, new All()));
    assertEquals(
        "(speaker:ruiz) (speaker:ruiz act:condemn)",
        Query.and(RUIZ, new And(List.of(RUIZ, CONDEMN))).print());
    assertEquals(
        "war peace (strike OR war)",
        Query.and(Query.and(WAR, PEACE), Query.or(STRIKE, WAR)).print());
    RandomQueries queries = new RandomQueries(3, List.of("alba", "ruiz", "the"), List.of("NRL"));
    var alba = Records.alba();
    for (int i = 0; i < 3_000; i++) {
      Query one = queries.next();
      Query other = queries.next();
      boolean first = Matcher.of(one).test(alba);
      boolean second = Matcher.of(other).test(alba);
      assertEquals(first && second, Matcher.of(Query.and(one, other)).test(alba));
      assertEquals(first || second, Matcher.of(Query.or(one, other)).test(alba));
      if (!(one instanceof All)) {
        assertEquals(!first, Matcher.of(Query.not(one)).test(alba));
      }
    }
  }

  @Test
  void groupsOfFieldsAskForItems() {
    assertEquals(List.of(), Query.parse("war -speaker:ruiz").statements());
    Query query = Query.parse("speaker:ruiz act:condemn type:ASSAULT (speaker:ruiz OR war)");
    assertEquals(List.of(List.of(RUIZ, CONDEMN), List.of(RUIZ)), query.statements());
    assertEquals(List.of(List.of(ASSAULT)), query.events());
    assertEquals(List.of(), Query.parse("on:2023").events());
    assertFalse(((And) Query.parse("on:2023 war")).binds());
  }
}
