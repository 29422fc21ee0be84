/** Gets addresses: safely, for the network is hostile, and politely, for it belongs to others. */
package attest.fetch;
