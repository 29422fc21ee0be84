/**
 * Makes the weights: silver labels from a teacher, gold from the corpora, one encoder for all
 * heads, an ONNX graph in int8. Nothing here is needed to read a report.
 */
package attest.train;
