/**
 * What feeds and sitemaps point at, and when to look again.
 *
 * <p>{@link Feeds} reads a list: {@link Letters} tells its characters, {@link Tidy} mends it,
 * {@link Syndication}, {@link Sitemaps} or {@link JsonFeed} reads it into a {@link Listing}. {@link
 * Watch} looks at feeds again and again.
 */
package attest.feed;
