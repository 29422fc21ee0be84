/** What a report must have to be found: a small language, and what it means. */
package attest.query;
