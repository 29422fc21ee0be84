/** Measures how fast web archives are read. */
package attest.bench.warc;
