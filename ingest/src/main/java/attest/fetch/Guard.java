package attest.fetch;

import attest.input.Problem;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Keeps us from asking what is not public. The client looks every name up here, once for each
 * connection, and connects to what it is given: so there is no time between check and use.
 */
final class Guard implements DnsResolver {
  private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

  /** Of a host's addresses so many are tried at most. */
  private static final int TRIED = 4;

  private final Names names;
  private final Set<Integer> loopback;
  private final Set<String> trusted;
  private final Duration patience;

  Guard(Settings settings) {
    this.names = settings.names();
    this.loopback = settings.loopback();
    this.trusted = settings.trusted();
    this.patience = settings.limits().connect();
  }

  /** A name that leads to what is not public, or nowhere in time. */
  static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refused(String code, String sentence) {
      super(sentence);
      problem = Problem.failed(code, sentence);
    }

    Problem problem() {
      return problem;
    }
  }

  /** Checks what can be told from an address before its name is looked up. */
  URI check(String written) throws Failure {
    URI address =
        Addresses.of(written)
            .orElseThrow(() -> new Failure("address-broken", "This is no address of a page."));
    if (!address.getScheme().equals("http") && !address.getScheme().equals("https")) {
      throw new Failure("scheme-refused", "Only http and https are fetched.");
    }
    if (address.getRawUserInfo() != null) {
      throw new Failure("user-refused", "The address has a user name in it.");
    }
    if (address.getHost() == null) {
      throw new Failure("address-broken", "The address has no host that makes sense.");
    }
    if (!PORTS.contains(port(address))
        && !loopback.contains(port(address))
        && !isTrusted(address.getHost(), port(address))) {
      throw new Failure("port-refused", "Port " + port(address) + " is none of web servers.");
    }
    return address;
  }

  static int port(URI address) {
    return address.getPort() >= 0
        ? address.getPort()
        : address.getScheme().equals("https") ? 443 : 80;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return resolve(host, -1).stream()
        .map(InetSocketAddress::getAddress)
        .toArray(InetAddress[]::new);
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    List<InetAddress> found = isNumber(host) ? List.of(InetAddress.getByName(host)) : find(host);
    for (InetAddress address : found) {
      if (!Ranges.isPublic(address)
          && !(address.isLoopbackAddress() && loopback.contains(port))
          && !isTrusted(host, port)) {
        throw new Refused("address-private", "The host " + host + " is not on the public network.");
      }
    }
    return found.stream().limit(TRIED).map(to -> new InetSocketAddress(to, port)).toList();
  }

  private boolean isTrusted(String host, int port) {
    return trusted.contains(host + ":" + port);
  }

  private static boolean isNumber(String host) {
    return host.contains(":") || host.matches("[0-9.]+");
  }

  private List<InetAddress> find(String written) throws UnknownHostException {
    // The client turns hosts of other scripts back into what people read.
    String host = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED);
    FutureTask<List<InetAddress>> looking = new FutureTask<>(() -> names.of(host));
    Thread.ofPlatform().daemon().name("names").start(looking);
    try {
      List<InetAddress> found = looking.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.of(found)
          .filter(some -> !some.isEmpty())
          .orElseThrow(() -> new UnknownHostException(host));
    } catch (TimeoutException e) {
      throw new Refused("host-timeout", "Looking up the host " + host + " took too long.");
    } catch (ExecutionException e) {
      throw new UnknownHostException(host);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("stopped", "The fetch was broken off.");
    }
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
