/**
 * What a resolved report is made of: entities, statements, events, times and absences that refer to
 * each other. Every value says in {@code how} which pass or rule decided it; ranges count UTF-16
 * units of the text. The passes that settle them stand in the packages below: {@code time}, {@code
 * cast}, {@code speech}, {@code event}, each on those before it.
 */
package attest.resolve;
