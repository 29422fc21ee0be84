/** What a PDF or an office file says, read in a process of its own. */
package attest.document;
