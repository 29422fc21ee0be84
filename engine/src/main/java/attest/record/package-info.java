/**
 * The report record: what attest says about one report, immutable and checked, and its JSON.
 *
 * <p>Offsets in this package count Unicode code points of the article's text, as in the JSON;
 * {@link attest.record.Assembly} converts from the UTF-16 units of the packages below. A record
 * whose spans or ids lie cannot be built.
 */
package attest.record;
