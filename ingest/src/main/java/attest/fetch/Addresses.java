package attest.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads addresses as people and programs write them: with blanks and letters that should have been
 * escaped, with hosts in any script. What comes out is always ASCII, and without a fragment.
 */
public final class Addresses {
  private static final int LONGEST = 8192;

  /** RFC 3986, appendix B. */
  private static final Pattern PARTS =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(?://([^/?#]*))?([^?#]*)(\\?[^#]*)?(?:#.*)?");

  private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
  private static final Pattern NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");
  private static final Pattern BYTE_4 =
      Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");
  private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

  private Addresses() {}

  /** An absolute address; empty for what is none, and for hosts that hide a number. */
  public static Optional<URI> of(String written) {
    String text = written.strip();
    Matcher parts = PARTS.matcher(text);
    if (text.length() > LONGEST || !isPrintable(text) || !parts.matches()) {
      return Optional.empty();
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return uri(escaped(text));
    }
    if (parts.group(2) == null) {
      return Optional.empty();
    }
    String rest = escaped(parts.group(3)) + escaped(parts.group(4) == null ? "" : parts.group(4));
    String path = rest.startsWith("/") ? rest : "/" + rest;
    return authority(parts.group(2), scheme).flatMap(to -> uri(scheme + "://" + to + path));
  }

  /** What a reference on a page or in a feed points at. */
  public static Optional<URI> resolve(URI base, String reference) {
    String text = reference.strip();
    if (text.startsWith("//")) {
      return of(base.getScheme() + ":" + text);
    }
    if (PARTS.matcher(text).matches()) {
      return of(text);
    }
    if (!isPrintable(text) || text.length() > LONGEST) {
      return Optional.empty();
    }
    String local = escaped(text.replaceFirst("#.*", ""));
    if (local.isEmpty() || local.startsWith("?")) {
      return of(base.toString().replaceFirst("[?#].*", "") + local);
    }
    // A colon in the first part of a path would be read as the end of a scheme.
    return uri(local.startsWith("/") ? local : "./" + local)
        .map(base::resolve)
        .flatMap(there -> of(there.toString().replaceFirst("(?<=[^/:]/)(\\.\\./)+", "")));
  }

  /** Whether an address leads to a server of the web. */
  public static boolean isWeb(URI address) {
    return address.getHost() != null
        && (address.getScheme().equals("http") || address.getScheme().equals("https"));
  }

  private static boolean isPrintable(String text) {
    return text.chars().noneMatch(c -> c < ' ' || c == 0x7f);
  }

  private static Optional<String> authority(String written, String scheme) {
    int at = written.lastIndexOf('@');
    String user = escaped(written.substring(0, at + 1));
    Matcher place = Pattern.compile("(.*?)(?::([0-9]{0,5}))?").matcher(written.substring(at + 1));
    if (!place.matches()) {
      return Optional.empty();
    }
    String port = place.group(2) == null ? "" : place.group(2);
    boolean usual = port.isEmpty() || port.equals(scheme.equals("https") ? "443" : "80");
    return host(place.group(1)).map(host -> user + host + (usual ? "" : ":" + port));
  }

  private static Optional<String> host(String written) {
    String host = written.toLowerCase(Locale.ROOT);
    if (IPV6.matcher(host).matches()) {
      return Optional.of(host);
    }
    try {
      host = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    boolean number = NUMBER.matcher(host).matches();
    return HOST.matcher(host).matches() && (!number || BYTE_4.matcher(host).matches())
        ? Optional.of(host)
        : Optional.empty();
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean plain =
          c == '%'
              ? isHex(text, i + 1) && isHex(text, i + 2)
              : c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      if (plain) {
        out.append((char) c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(String.format("%02X", b));
        }
      }
    }
    return out.toString();
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && HexFormat.isHexDigit(text.charAt(at));
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
