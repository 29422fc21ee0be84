package attest.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          SPEAKER   | 1 Ana Ruiz, 1 Tove Lind, 1 the mayor of Lund
          ACT       | 1 condemn, 1 promise, 1 refuse, 1 urge
          DEGREE    | 1 -5, 1 4
          KIND      | 2 indirect, 1 direct
          VIA       | 2 unspecified, 1 interview, 1 statement
          TYPE      | 1 ASSAULT, 1 CONSULT, 1 PROTEST
          STATUS    | 2 happened, 1 possible
          VOICE     | 2 narrator, 1 statement
          ACTOR     | 1 Bakers, 1 Norland gunners
          RECIPIENT | 1 fishermen, 1 the mayor of Lund
          PLACE     | 1 Alba, 1 Borg, 1 Lund
          WITHIN    | 2 SUN, 1 NRL
          ON        | 1 2023-02-28, 1 2023-03-06
          OUTLET    | 1 Alba Courier, 1 Harbour Post
          TOLL      | 2 injured, 1 killed, 1 victims
          CONTESTED | 1 Alba
          """)
  void countsReports(Key key, String counts) {
    assertEquals(
        counts,
        Facets.of(key, Records.all().stream()).stream()
            .map(facet -> facet.reports() + " " + facet.value())
            .collect(Collectors.joining(", ")));
  }

  @Test
  void someFieldsCannotBeCounted() {
    for (Key key : Key.values()) {
      if (Facets.KEYS.contains(key)) {
        assertTrue(Facets.of(key, Stream.empty()).isEmpty());
      } else {
        assertThrows(IllegalArgumentException.class, () -> Facets.values(key, Records.alba()));
      }
    }
  }
}
