package attest.input;

/**
 * One thing that may hold a report.
 *
 * @param key where it stands, the same on every run: a path, an address, or a path with what lies
 *     inside after exclamation marks ({@code week.zip!day/1.html}, {@code crawl.warc.gz!4711})
 * @param content what stands there
 */
public record Input(String key, Content content) {}
