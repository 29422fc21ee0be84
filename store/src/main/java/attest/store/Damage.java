package attest.store;

/**
 * Something in the library that does not hold.
 *
 * @param where the hash of the report, or the table, or the name of the frozen set
 * @param code a stable code: database-damaged, text-lies, record-lies, record-missing, rows-differ,
 *     frozen-differs, or a code of {@link attest.record.Verifier}
 * @param sentence one sentence a reader understands
 */
public record Damage(String where, String code, String sentence) {}
