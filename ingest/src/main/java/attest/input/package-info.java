/**
 * What lies in a source: files, folders, archives, WARC, tables, lists of addresses, lines. A
 * source is a stack of {@code Level}s, each of which gives one thing after the other; {@code
 * Opening} looks at the bytes of a thing and says whether it is an input or a level of its own.
 */
package attest.input;
