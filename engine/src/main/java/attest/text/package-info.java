/**
 * The untouched text and how it falls into paragraphs, sentences and words.
 *
 * <p>Offsets in this package and in all that stand on it, up to the record, count UTF-16 units of
 * the text as it was given. Nothing here changes a text: a word is a range of it.
 */
package attest.text;
