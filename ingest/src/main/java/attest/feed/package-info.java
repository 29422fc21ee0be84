/** What feeds and sitemaps point at, and when to look again. */
package attest.feed;
