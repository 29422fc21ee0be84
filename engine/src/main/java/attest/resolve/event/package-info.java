/**
 * What happened, as told: triggers and their types from a lexicon, roles read off the syntax,
 * status and voice, tolls, and one event for one happening.
 */
package attest.resolve.event;
