package attest.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.query.Value.Near;
import attest.record.Event;
import attest.record.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of three reports a query finds: a (alba), l (lund), o (odd letters). */
class MatcherTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
                                             | alo
          harbour                            | a
          "old quay"                         | a
          "quay ana"                         |
          mayor OR shelled                   | al
          the -harbour                       | lo
          NOT (mayor OR quay)                | o
          café                               | o
          cafe                               |
          cease-fire                         | o
          ceasefire                          |
          o'brien                            | o
          fishers                            | o
          cooperation                        | o
          "1 000"                            | o

          speaker:ruiz                       | a
          speaker:"foreign minister"         | a
          speaker:she                        | a
          speaker:mayor                      | l
          speaker:sundia                     | a
          speaker:nordwire                   |
          about:harbour                      | a
          about:"harbour and"                |
          about:bread                        | l
          act:condemn                        | a
          act:directive                      | a
          act:evaluation                     | a
          act:refuse                         | l
          act:commitment                     | al
          degree:-5                          | a
          degree:>=3                         | a
          degree:>=5                         |
          degree:directive>=4                | a
          degree:evaluation>=0               |
          kind:direct                        | a
          kind:indirect                      | al
          kind:mixed                         |
          via:interview                      | a
          via:"interview"                    |
          via:unspecified                    | al
          via:"according to"                 | a
          via:"news agency"                  | a

          type:CONSULT                       | l
          status:possible                    | a
          voice:statement                    | a
          voice:narrator                     | al
          actor:gunners                      | a
          actor:MIL                          | a
          actor:NRL                          | a
          actor:BUS                          | l
          actor:"MIL"                        |
          actor:bakers                       | l
          recipient:LAB                      | a
          recipient:"the mayor"              | l
          recipient:SUN                      | l
          place:albahavn                     | a
          place:"port alba"                  | a
          place:puerto                       | a
          place:alba                         | a
          place:lund                         | l
          place:norland                      |
          toll:killed                        | a
          toll:victims                       | l
          toll:>=3                           | a
          toll:killed>=4                     |
          toll:injured>=10                   | a
          toll:injured=0                     | l
          toll:victims>=0                    |
          toll:<=3                           | al

          within:SUN                         | al
          within:NRL                         | a
          within:60,10,1                     | a
          within:60.3,10,33                  | l
          within:60.3,10,34                  | al
          within:61,11,10                    |
          within:-60,-179.5,60               | a
          within:-60,-179.5,50               |
          within:60.1,9,61,11                | l
          within:60,10,60.3,10               | al
          within:-61,179,-59,-179            | a
          outlet:courier                     | a
          outlet:"harbour post"              | l
          on:2023-03-06                      | a
          on:2023-03-05                      |
          on:2023                            | al
          on:>=2023-02-28                    | al
          on:>2023-02-28                     | a
          before:2023-03                     | l
          before:2023-02-28                  |
          after:2023-02-28                   | a
          after:2023                         |
          contested:yes                      | a
          contested:no                       | lo
          contested:"puerto alba"            | a
          contested:"port alba"              | a
          contested:albahavn                 | a
          contested:lund                     |
          """)
  void finds(String query, String found) {
    assertEquals(
        found == null ? "" : found, Records.found(query == null ? "" : query), "for " + query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          speaker:ruiz act:condemn           | a
          speaker:ruiz act:urge              |
          (speaker:ruiz) act:urge            | a
          speaker:ruiz harbour act:promise   | a
          speaker:ruiz (act:urge OR xyz)     | a
          speaker:ruiz -act:urge             |
          speaker:ruiz -act:threaten         | a
          type:ASSAULT status:possible       |
          type:ASSAULT (status:possible)     | a
          type:ASSAULT toll:killed toll:>=10 | a
          toll:killed>=10                    |
          speaker:lind type:ASSAULT          | a
          kind:direct about:harbour via:interview speaker:ana | a
          (speaker:ruiz act:condemn) (speaker:lind act:urge)  | a
          """)
  void fieldsOfOneConjunctionSpeakOfOneItem(String query, String found) {
    assertEquals(found == null ? "" : found, Records.found(query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          harbour                              | s1 s2 s3 | e1 e2
          speaker:ruiz                         | s1 s2    | e1 e2
          speaker:ruiz act:condemn             | s1       | e1 e2
          speaker:ruiz (act:urge)              | s1 s2 s3 | e1 e2
          act:condemn OR act:urge type:ASSAULT | s1 s3    | e1
          -act:threaten toll:killed            | s1 s2 s3 | e1
          place:borg within:SUN                | s1 s2 s3 | e2
          """)
  void itemsThatAreHits(String query, String statements, String events) {
    Matcher matcher = Matcher.of(Query.parse(query));
    assertTrue(matcher.test(Records.alba()));
    List<String> said = matcher.statements(Records.alba()).stream().map(Statement::id).toList();
    List<String> done = matcher.events(Records.alba()).stream().map(Event::id).toList();
    assertEquals(statements, String.join(" ", said));
    assertEquals(events, String.join(" ", done));
  }

  @Test
  void greatCircles() {
    double degree = Math.PI * 6371.0088 / 180;
    assertTrue(new Near(0, 0, degree + 1e-6).holds(0, 1));
    assertFalse(new Near(0, 0, degree - 1e-6).holds(0, 1));
    assertTrue(new Near(90, 0, degree + 1e-6).holds(89, 123), "around the pole");
    assertTrue(new Near(10, 20, 20_040).holds(-10, -160), "the other side of the earth");
    assertFalse(new Near(10, 20, 20_010).holds(-10, -160));
  }

  @Test
  void everyQueryHasAnAnswerAndHitsWhereItFinds() {
    RandomQueries queries =
        new RandomQueries(
            23,
            List.of("alba", "ruiz", "the", "harbour", "norland", "lund", "mayor"),
            List.of("NRL", "SUN", "MIL", "GOV", "CVL"));
    var records = Records.all();
    int found = 0;
    for (int i = 0; i < 5_000; i++) {
      Query query = queries.next();
      for (var record : records) {
        boolean finds = Matcher.of(query).test(record);
        found += finds ? 1 : 0;
        boolean alone = query instanceof Query.Field || query instanceof Query.And;
        if (finds && alone && !query.statements().isEmpty() && direct(query)) {
          assertFalse(Matcher.of(query).statements(record).isEmpty(), query.print());
        }
      }
    }
    assertTrue(found > 2_000 && found < 13_000, "found " + found);
  }

  /** Whether a statement field stands where it must hold. */
  private static boolean direct(Query query) {
    return query instanceof Query.Field
        || query instanceof Query.And and && !and.fields(Key.Scope.STATEMENT).isEmpty();
  }
}
