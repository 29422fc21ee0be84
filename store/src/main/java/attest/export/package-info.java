/** Records in the formats of others, each with what it loses. */
package attest.export;
