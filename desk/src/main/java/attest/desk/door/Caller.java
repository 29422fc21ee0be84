package attest.desk.door;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * From where a request came, and how.
 *
 * @param address of whoever made it
 * @param here whether it was made on this machine
 * @param proxied whether something in between handed it on
 * @param secure whether it came by https, here or at the proxy
 */
public record Caller(String address, boolean here, boolean proxied, boolean secure) {
  private static final List<String> PROXIES =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Via");

  /** What a proxy says counts only where it runs on this machine. */
  public static Caller of(Context context) {
    String address = context.req().getRemoteAddr();
    boolean here = isHere(address);
    boolean proxied = PROXIES.stream().anyMatch(name -> context.header(name) != null);
    boolean secure =
        context.req().isSecure()
            || here && "https".equalsIgnoreCase(context.header("X-Forwarded-Proto"));
    String told = context.header("X-Forwarded-For");
    if (here && told != null) {
      String last = told.substring(told.lastIndexOf(',') + 1).strip();
      return new Caller(last, false, true, secure);
    }
    return new Caller(address, here, proxied, secure);
  }

  private static boolean isHere(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** The address of the desk as the caller sees it, without a slash at its end. */
  public static String desk(Context context) {
    return (of(context).secure() ? "https://" : "http://") + context.header("Host");
  }
}
