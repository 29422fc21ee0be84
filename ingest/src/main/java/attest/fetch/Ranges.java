package attest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are public: those that IANA's registries of special addresses leave over, without
 * the ones by which clouds tell a machine its secrets.
 */
final class Ranges {
  private static final List<Range> SPECIAL_4 =
      ranges(
          "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 169.254.0.0/16"
              + " 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16"
              + " 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4");

  private static final Range GLOBAL_6 = range("2000::/3");

  /** Protocols, Teredo, examples, 6to4. */
  private static final List<Range> SPECIAL_6 =
      ranges("2001::/23 2001:db8::/32 2002::/16 3fff::/20");

  /** IPv4 behind a translator, by which a network without IPv4 reaches it. */
  private static final Range TRANSLATED = range("64:ff9b::/96");

  private Ranges() {}

  /** The first bits of addresses. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Range(byte[] start, int bits) {
    boolean has(byte[] address) {
      for (int i = 0; i < bits; i++) {
        int bit = 0x80 >> i % 8;
        if ((address[i / 8] & bit) != (start[i / 8] & bit)) {
          return false;
        }
      }
      return true;
    }
  }

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return isPublic4(bytes);
    }
    if (TRANSLATED.has(bytes)) {
      return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
    }
    return GLOBAL_6.has(bytes) && SPECIAL_6.stream().noneMatch(range -> range.has(bytes));
  }

  private static boolean isPublic4(byte[] bytes) {
    return SPECIAL_4.stream().noneMatch(range -> range.has(bytes));
  }

  private static List<Range> ranges(String text) {
    return Arrays.stream(text.split(" ", -1)).map(Ranges::range).toList();
  }

  private static Range range(String text) {
    String[] parts = text.split("/", 2);
    try {
      // A number is not looked up.
      return new Range(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
    } catch (UnknownHostException e) {
      throw new AssertionError(text, e);
    }
  }
}
