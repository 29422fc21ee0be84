/** What goes on longer than an answer: jobs and exports. */
package attest.desk.work;
