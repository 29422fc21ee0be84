/** Measures the library of records: many invented reports, and the store that is to hold them. */
package attest.bench.store;
