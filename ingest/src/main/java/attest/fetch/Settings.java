package attest.fetch;

import attest.Engine;
import java.util.Set;

/**
 * Who asks, and how.
 *
 * @param agent what stands in the header User-Agent
 * @param loopback ports of this machine that may be asked all the same; for tests
 * @param trusted hosts and ports, as {@code hook.example:8443}, that whoever runs this allowed to
 *     be asked wherever they are
 * @param limits what an answer may cost
 * @param names who looks names up
 * @param timing the clock of all pauses; the limits go by the system's
 */
public record Settings(
    String agent,
    Set<Integer> loopback,
    Set<String> trusted,
    Limits limits,
    Names names,
    Timing timing) {
  public Settings {
    loopback = Set.copyOf(loopback);
    trusted = Set.copyOf(trusted);
  }

  /**
   * For the public network.
   *
   * @param contact an address or a page by which the owner of a server reaches whoever runs this
   * @throws IllegalArgumentException where it is empty, too long or not printable ASCII
   */
  public static Settings of(String contact) {
    if (!contact.strip().matches("[!-~][ -~]{0,199}")) {
      throw new IllegalArgumentException("The contact must be up to 200 printable characters.");
    }
    return new Settings(
        "attest/" + Engine.VERSION + " (+" + contact.strip() + ")",
        Set.of(),
        Set.of(),
        Limits.USUAL,
        Names.SYSTEM,
        Timing.SYSTEM);
  }

  /** The same, and these ports of this machine may be asked. */
  public Settings withLoopback(Integer... ports) {
    return new Settings(agent, Set.of(ports), trusted, limits, names, timing);
  }

  /** The same, and these hosts and ports may be asked wherever they are. */
  public Settings withTrusted(Set<String> hosts) {
    return new Settings(agent, loopback, hosts, limits, names, timing);
  }

  /** The same with other limits. */
  public Settings with(Limits other) {
    return new Settings(agent, loopback, trusted, other, names, timing);
  }

  /** The same with another book of names. */
  public Settings with(Names other) {
    return new Settings(agent, loopback, trusted, limits, other, timing);
  }

  /** The same with another clock. */
  public Settings with(Timing other) {
    return new Settings(agent, loopback, trusted, limits, names, other);
  }
}
