/**
 * What a PDF or an office file says, read in a process of its own: {@code Documents} asks, {@code
 * Child} is the process as seen from here, {@code Worker} what runs in it.
 */
package attest.document;
