/**
 * What the door checks with: roles, passwords, the names of this desk, secrets, how often is too
 * often.
 */
package attest.desk.guard;
