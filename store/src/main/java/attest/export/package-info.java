/**
 * Hands records on in the formats of others: complete or not at all, with a manifest that says what
 * each format leaves out. Knows records, not where they are kept.
 *
 * <p>{@link attest.export.Exporter} is the front door, {@link attest.export.Dump} checks what it
 * wrote. A table is a list of {@link attest.export.Column}s, so that a column's name and the value
 * it takes from a record stand in one line; {@code EXPORTS.md} describes all of them.
 */
package attest.export;
