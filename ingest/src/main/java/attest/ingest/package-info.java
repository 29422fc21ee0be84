/** From any source to the library, with an outcome for every input. */
package attest.ingest;
