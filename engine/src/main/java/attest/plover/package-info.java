/**
 * The PLOVER view of a record: its events and those that the acts of its statements stand for, as
 * event-data researchers count them, with quad codes and scores. Depends on the record alone.
 */
package attest.plover;
