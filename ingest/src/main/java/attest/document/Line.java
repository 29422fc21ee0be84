package attest.document;

/**
 * A line of a page, in points from its upper left corner.
 *
 * @param y of the letters' feet
 * @param size of the letters
 */
record Line(String text, double left, double right, double y, double size) {}
