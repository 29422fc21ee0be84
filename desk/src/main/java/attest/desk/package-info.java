/**
 * The library in the browser. {@link attest.desk.Desk} starts the server; {@code Routes} lists
 * every address and who may ask it.
 */
package attest.desk;
