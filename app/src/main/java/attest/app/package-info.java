/** The attest command: one class for each verb, and what they share. */
package attest.app;
