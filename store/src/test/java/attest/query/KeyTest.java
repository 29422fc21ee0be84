package attest.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.query.Query.Field;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyTest {
  @ParameterizedTest
  @EnumSource
  void theExampleIsAQueryWithTheField(Key key) {
    Field field = assertInstanceOf(Field.class, Query.parse(key.example()));
    assertEquals(key, field.key());
    assertEquals(key.example(), field.print());
    assertFalse(key.meaning().isBlank());
  }

  @ParameterizedTest
  @EnumSource
  void everyListedValueIsRead(Key key) {
    String number = key == Key.DEGREE ? ">=1" : "";
    for (String value : key.listed()) {
      String text = key.word() + ":" + value + number;
      assertEquals(text, Query.parse(text).print());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTakenIsWhatIsRead(Key key) {
    RandomQueries queries =
        new RandomQueries(5, java.util.List.of("a", "yes"), java.util.List.of("NRL"));
    Stream.generate(() -> queries.field(key))
        .limit(200)
        .forEach(field -> assertTrue(key.takes(((Field) Query.parse(field.print())).value())));
  }
}
