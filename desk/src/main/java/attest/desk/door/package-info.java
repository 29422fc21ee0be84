/** Who calls, and may he: every request passes it. Signing in, accounts, what was done. */
package attest.desk.door;
