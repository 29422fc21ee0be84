/** attest: from the text of a news report to its record. */
package attest;
