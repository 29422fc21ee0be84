/** What is new for whoever asked: saved searches, their feeds, and whom they tell. */
package attest.desk.search;
