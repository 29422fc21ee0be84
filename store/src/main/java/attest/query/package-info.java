/**
 * What a report must have to be found: a small language, and what it means.
 *
 * <pre>
 * harbour ceasefire            both words stand in the text or title
 * "port alba"                  the words one after the other
 * alba OR borg   -strike       one of them; not strike (NOT strike)
 * speaker:ruiz act:condemn     one statement by Ruiz that condemns
 * (speaker:ruiz) (act:condemn) a statement by Ruiz, and one, maybe another's, that condemns
 * type:ASSAULT toll:killed&gt;=3  one event with three killed or more
 * degree:evaluation&lt;=-4        numbers: 3   3..5   &gt;=3   &gt;3   &lt;=3   &lt;3
 * on:2023-03  after:2022       days, months, years: 2023-03-05   2023-01..2023-03   &gt;=2023
 * within:NOR  within:59.9,10.7,50  within:59,10,60,11.5
 * </pre>
 *
 * <p>NOT binds tightest, then AND, which may be left out, then OR; parentheses first of all. The
 * operators are in capitals. In quotation marks a value is always words: {@code actor:MIL} are
 * armed forces, {@code actor:"MIL"} somebody called Mil. A word that is several {@link
 * attest.query.Terms}, as cease-fire, is their phrase. {@link attest.query.Key} lists the fields,
 * {@link attest.query.Matcher} says what they mean.
 *
 * <p>Nothing here opens anything: a query, the record it is asked of, and the answer.
 */
package attest.query;
