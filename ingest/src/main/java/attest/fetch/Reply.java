package attest.fetch;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hc.client5.http.utils.DateUtils;

/**
 * What a server said to one request.
 *
 * @param header gives the value of a header by its name, if it has one that is fit to be used
 * @param body decompressed; empty for all but the states 200 and 203
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reply(int status, Function<String, Optional<String>> header, byte[] body) {
  boolean isWhole() {
    return status == 200 || status == 203;
  }

  boolean isRedirect() {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  boolean isForGood() {
    return status == 301 || status == 308;
  }

  /** Whether the server wants to be left alone for a while. */
  boolean isBusy() {
    return status == 429 || status == 503;
  }

  Validators validators() {
    return new Validators(header.apply("ETag"), header.apply("Last-Modified"));
  }

  /** From when on the server wants to be asked again. */
  Optional<Instant> again(Instant now) {
    return header
        .apply("Retry-After")
        .flatMap(
            value ->
                value.matches("[0-9]{1,9}")
                    ? Optional.of(now.plusSeconds(Long.parseLong(value)))
                    : Optional.ofNullable(DateUtils.parseStandardDate(value)));
  }
}
