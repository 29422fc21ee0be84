package attest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The harbour was closed on Friday after two boats had collided in the fog.",
        "fr | Le port a été fermé vendredi après que deux bateaux se sont heurtés dans la brume.",
        "de | Der Hafen wurde am Freitag geschlossen, nachdem sich zwei Boote im Nebel getroffen"
            + " haben.",
        "es | El puerto fue cerrado el viernes después de que dos barcos chocaran en la niebla.",
        "tr | Liman cuma günü kapatıldı ve bir süre için kapalı olarak kalacak, daha sonra"
            + " açılacak.",
        "ru | Порт был закрыт в пятницу после того, как в тумане столкнулись два судна.",
        "uk | Порт закрили у п’ятницю після того, як у тумані зіткнулися два човни її власника.",
        "ar | أغلق الميناء يوم الجمعة بعد اصطدام قاربين في الضباب",
        "hy | Նավահանգիստը փակվել է ուրբաթ օրը",
        "zh | 两艘船在雾中相撞后港口于周五关闭",
      })
  void namesTheLanguage(String code, String text) {
    assertEquals(new Language(Optional.of(code), code.equals("en")), Language.of(text));
  }

  @ParameterizedTest
  @CsvSource({"Harbour shut, two hurt", "12:30", "''", "Koss silent"})
  void readsAFewWordsAsEnglish(String text) {
    assertEquals(new Language(Optional.empty(), true), Language.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      "Ðîññèéñêèå âîéñêà ïîêèíóëè ãîðîä ïîñëå îáñòðåëà ñîîáùèë ìèíèñòð â ïîíåäåëüíèê äí¸ì ïîçæå")
  void tellsGarbledLettersFromEnglish(String text) {
    assertEquals(new Language(Optional.empty(), false), Language.of(text));
  }
}
