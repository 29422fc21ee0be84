/**
 * When: reads the time expressions of a report by a grammar, counts them from the publication, the
 * utterance or another date, and tells which verb or noun each belongs to.
 */
package attest.resolve.time;
