package attest.store;

/**
 * A data set that never changes.
 *
 * @param name by which it is cited
 * @param query what it was made by
 * @param made the moment, ISO
 * @param attest the version of attest that made it
 * @param records how many records it has
 * @param forgotten how many of them were forgotten since
 * @param hash SHA-256 of its records' lines of JSON, each with its line end
 */
public record Frozen(
    String name,
    String query,
    String made,
    String attest,
    long records,
    long forgotten,
    String hash) {}
