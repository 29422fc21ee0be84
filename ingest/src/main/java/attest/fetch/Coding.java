package attest.fetch;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes the compression of a body. */
final class Coding {
  /** What we can undo, for the header Accept-Encoding. */
  static final String ACCEPTED = "gzip, deflate";

  private Coding() {}

  static byte[] decode(byte[] body, String coding, int most) throws Failure {
    String name = coding.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.equals("identity")) {
      return body;
    }
    try (InputStream plain = open(body, name)) {
      byte[] decoded = plain.readNBytes(most + 1);
      if (decoded.length > most) {
        throw Wire.tooLarge(most);
      }
      return decoded;
    } catch (EOFException e) {
      throw Wire.truncated();
    } catch (IOException e) {
      throw new Failure("coding-broken", "The compression of the answer is damaged.");
    }
  }

  private static InputStream open(byte[] body, String name) throws Failure, IOException {
    InputStream in = new ByteArrayInputStream(body);
    return switch (name) {
      case "gzip", "x-gzip" -> new GZIPInputStream(in);
      case "deflate" -> new InflaterInputStream(in, new Inflater(!isZlib(body)));
      default ->
          throw new Failure("coding-unknown", "The answer is compressed in a way not asked for.");
    };
  }

  /** Whether there is a head around deflated bytes; some servers leave it out. */
  private static boolean isZlib(byte[] body) {
    return body.length > 1
        && (body[0] & 0x0f) == 8
        && ((body[0] & 0xff) << 8 | body[1] & 0xff) % 31 == 0;
  }
}
