/**
 * One pass of the encoder: words to word pieces, sentences to windows, windows to one row of
 * numbers for every word. The rows hold what the heads of the readers project from the encoder's
 * last layer; what they mean is settled in {@code attest.read}.
 */
package attest.encode;
