/**
 * Records as people read them in a terminal. Every mark has a form without colour, and no control
 * character of a report reaches the terminal.
 */
package attest.app.view;
