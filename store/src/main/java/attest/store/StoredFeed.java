package attest.store;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is kept of a feed that is watched. Moments are ISO instants.
 *
 * @param url as it stands in the list of feeds
 * @param moved where it has moved to for good
 * @param etag the header of that name of its last answer
 * @param modified the header Last-Modified of its last answer
 * @param checked when it last answered
 * @param next when to ask again
 * @param interval how often it wants to be asked, in seconds
 * @param failures how many times in a row it could not be read
 * @param gone whether it is gone for good
 */
public record StoredFeed(
    String url,
    Optional<String> moved,
    Optional<String> etag,
    Optional<String> modified,
    Optional<String> checked,
    String next,
    OptionalLong interval,
    int failures,
    boolean gone) {}
