package attest.store;

import java.util.Optional;

/**
 * What somebody put right about who is who.
 *
 * @param id number by which it is undone
 * @param kind merge or split
 * @param identity the one that was merged into the other, or that was split
 * @param other the one it went into, or that came out of it
 * @param reason why
 * @param author who said so
 * @param made the moment, ISO
 * @param undone the moment it was taken back
 */
public record Correction(
    long id,
    String kind,
    long identity,
    long other,
    String reason,
    String author,
    String made,
    Optional<String> undone) {}
