package attest.fetch;

import java.time.Duration;

/**
 * What an answer may cost.
 *
 * @param connect how long looking a name up may take, and then connecting
 * @param read how long a server may say nothing
 * @param whole how long one answer may take from its first byte to its last
 * @param line characters of one header line
 * @param headers how many header lines
 * @param body bytes, both as they come and decompressed
 * @param redirects how many in a row
 */
public record Limits(
    Duration connect,
    Duration read,
    Duration whole,
    int line,
    int headers,
    int body,
    int redirects) {
  /** Wide enough for every honest server. */
  public static final Limits USUAL =
      new Limits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(90),
          16 << 10,
          200,
          32 << 20,
          8);
}
