package attest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Addresses as people write them. */
class AddressesTest {
  private static final URI BASE = URI.create("https://post.example/a/b?c=d");

  @Test
  void whatIsWrittenOddlyIsRead() {
    String[][] addresses = {
      {" HTTPS://Post.Example:443/A b?q=é|x#part\n", "https://post.example/A%20b?q=%C3%A9%7Cx"},
      {"http://post.example", "http://post.example/"},
      {"http://post.example:80?x", "http://post.example/?x"},
      {"http://post.example./", "http://post.example/"},
      {"http://post.example:8080/%zz%41", "http://post.example:8080/%25zz%41"},
      {"http://bücher.example/ß", "http://xn--bcher-kva.example/%C3%9F"},
      {"http://[2A00::1]/", "http://[2a00::1]/"},
      {"post.example/a", "-"},
      {"http:post.example", "-"},
      {"http://post.example:port/", "-"},
      {"http://" + "a".repeat(70) + ".example/", "-"},
      {"http://post.example/" + "a".repeat(9000), "-"}
    };
    for (String[] one : addresses) {
      assertEquals(one[1], Addresses.of(one[0]).map(URI::toString).orElse("-"), one[0]);
    }
  }

  @Test
  void referencesAreResolved() {
    String[][] references = {
      {"e", "https://post.example/a/e"},
      {"/e f", "https://post.example/e%20f"},
      {"../../../e", "https://post.example/e"},
      {"?g=h", "https://post.example/a/b?g=h"},
      {"", "https://post.example/a/b"},
      {"#part", "https://post.example/a/b"},
      {"//other.example/e", "https://other.example/e"},
      {"http://other.example", "http://other.example/"},
      {"e:8/f", "e:8/f"},
      {"12:30-news", "https://post.example/a/12:30-news"},
      {"a\nb", "-"}
    };
    for (String[] one : references) {
      Optional<URI> found = Addresses.resolve(BASE, one[0]);
      assertEquals(one[1], found.map(URI::toString).orElse("-"), one[0]);
    }
  }

  /** Whatever is written: an address is ASCII, and reading it again gives the same. */
  @Test
  void anyLetters() {
    Random random = new Random(7);
    String letters = "htps:/?#[]@.-_%0123456789abcx\\ é。\uff11\ud83d\n\u0000xn--";
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "http://" : "");
      for (int n = random.nextInt(20); n > 0; n--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      Optional<URI> found = Addresses.of(text.toString());
      found.ifPresent(
          address -> {
            assertTrue(
                address.toString().chars().allMatch(c -> c > ' ' && c < 127), text::toString);
            assertEquals(found, Addresses.of(address.toString()), text::toString);
          });
      Addresses.resolve(BASE, text.toString());
    }
  }
}
