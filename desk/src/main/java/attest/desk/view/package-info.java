/**
 * What a page shows: one record a page, made of the library and of what the address asks, and
 * nothing else. The templates in {@code src/main/jte} draw them.
 */
package attest.desk.view;
