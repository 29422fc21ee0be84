/** What a web page says: its text without what stands around it, its title, authors and date. */
package attest.page;
