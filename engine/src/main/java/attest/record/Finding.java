package attest.record;

/**
 * Something in a record that does not hold.
 *
 * @param path where, as a JSON path: {@code $.statements[0].cue}
 * @param code a stable code: span-lies, id-unknown, id-twice, hash-lies, order-broken ...
 * @param message one sentence a reader understands
 */
public record Finding(String path, String code, String message) {}
