/** Measures of events, places and tolls against gold sets that score.py does not know. */
package attest.bench.event;
