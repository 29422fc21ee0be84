package attest.desk.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which names a desk may be called. A name that somebody else gave to this machine's address is
 * none of them, so that a page of that name cannot read what stands here.
 *
 * @param loopback whether only this machine reaches the desk
 * @param names others than those of loopback, in lower case
 */
public record Hosts(boolean loopback, Set<String> names) {
  /**
   * The names of a desk.
   *
   * @param host where it listens
   * @param more by which it is called as well
   * @throws UnknownHostException where there is no such host
   */
  public static Hosts of(String host, Set<String> more) throws UnknownHostException {
    Set<String> names =
        more.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    boolean loopback = true;
    for (InetAddress address : InetAddress.getAllByName(host)) {
      loopback &= address.isLoopbackAddress();
    }
    names.add(host.toLowerCase(Locale.ROOT));
    if (!loopback) {
      names.add(own());
    }
    return new Hosts(loopback, Set.copyOf(names));
  }

  private static String own() {
    try {
      return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /** Whether the desk may be called by what stands in a header Host, a port behind it or not. */
  public boolean has(String header) {
    String name = name(header);
    if (name.equals("localhost") || names.contains(name)) {
      return true;
    }
    boolean number = name.startsWith("[") || name.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    // A number is nobody's name: what is loaded from it is this desk itself.
    return number && (!loopback || name.equals("[::1]") || name.startsWith("127."));
  }

  /** The name without a port, in lower case. */
  private static String name(String header) {
    String lower = header.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("[")
        ? lower.replaceFirst("](:[0-9]*)?$", "]")
        : lower.replaceFirst(":[0-9]*$", "");
  }
}
