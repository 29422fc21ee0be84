/**
 * Gets addresses: safely, for the network is hostile, and politely, for it belongs to others.
 *
 * <p>{@link Fetcher} follows redirects; each step passes {@link Guard} (what may be asked), {@link
 * Robots} (what the server allows), {@link Manners} (when) and {@link Wire} (one request). A {@link
 * Failure} ends the way and becomes {@link Answer.Failed}.
 */
package attest.fetch;
