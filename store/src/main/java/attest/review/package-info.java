/**
 * What people say of the values of a record, and what the record would be if they are right. Knows
 * nothing of databases; a record is never altered, a corrected one is built beside it.
 */
package attest.review;
