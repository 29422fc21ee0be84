/** What lies in a source: files, folders, archives, WARC, feeds, lists of addresses, lines. */
package attest.input;
