/**
 * The library of reports and their records, in SQLite or PostgreSQL. {@link attest.store.Library}
 * is the one door; below it, {@link attest.store.Added one way in}, one compiler from queries to
 * SQL, and a dialect for each database.
 */
package attest.store;
