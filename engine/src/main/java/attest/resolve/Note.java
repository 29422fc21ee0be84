package attest.resolve;

import attest.text.Range;
import java.util.Optional;

/**
 * Something a reader of the record should know.
 *
 * @param code a stable code: quotation-unbalanced, quotation-narration, time-unanchored,
 *     language-unsupported ...
 * @param range the words it is about, where there are any
 * @param message one sentence a reader understands
 */
public record Note(String code, Optional<Range> range, String message) {}
