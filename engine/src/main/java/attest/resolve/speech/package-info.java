/**
 * Who said what: takes over the attributions that were read, adds what rules find, repairs broken
 * quotations; settles speaker, medium, chain and acts, and what the report says was not said.
 */
package attest.resolve.speech;
