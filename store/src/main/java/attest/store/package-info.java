/** The library of reports and their records, in SQLite or PostgreSQL. */
package attest.store;
