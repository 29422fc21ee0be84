/**
 * Small readers on the vectors of one encoder pass: part of speech and dependencies, names,
 * attributions. What they find are phrases of the layout; who and what these are is settled in
 * {@code attest.resolve}.
 */
package attest.read;
