package attest.desk.view;

import attest.record.Span;

/**
 * Words of a report that a value of its record points at.
 *
 * @param layer class of the page
 * @param id what they belong to in the record
 */
record Mark(int start, int end, String layer, String id) {
  static Mark of(Span span, String layer, String id) {
    return new Mark(span.start(), span.end(), layer, id);
  }

  int length() {
    return end - start;
  }
}
