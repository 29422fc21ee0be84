/**
 * Who, when, where and what: turns what the readers found into entities, statements, events, times
 * and absences that refer to each other. Ordered passes, the precise ones first; every value says
 * in {@code how} which pass or rule decided it. Ranges count UTF-16 units of the text.
 */
package attest.resolve;
