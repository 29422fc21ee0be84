package attest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Which addresses a host's name stands for. */
public interface Names {
  /** Those that the system finds. */
  Names SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /**
   * Looks a name up.
   *
   * @throws UnknownHostException where it has none
   */
  List<InetAddress> of(String host) throws UnknownHostException;
}
