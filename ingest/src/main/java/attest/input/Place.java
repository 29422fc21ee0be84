package attest.input;

/**
 * Where something stands in a source.
 *
 * @param key as inputs carry it
 * @param name the last name of it, which may tell its type
 * @param depth how many archives it lies in
 * @param meter of the file that it lies in
 * @param columns how tables are to be read
 */
record Place(String key, String name, int depth, Meter meter, Columns columns) {
  /** What lies in the archive that stands here. */
  Place inside(String entry) {
    String shown = printable(entry);
    return new Place(key + "!" + shown, shown, depth, meter, columns);
  }

  /** The same place, seen from within an archive. */
  Place deeper(String name) throws ProblemException {
    if (depth == Limits.NESTED) {
      throw ProblemException.failed(
          "archive-too-deep", "It lies in more than three archives and was left unread.");
    }
    return new Place(key, name, depth + 1, meter, columns);
  }

  /** An input that is all that stands here. */
  Step found(Content content) {
    return new Step.Found(new Input(key, content));
  }

  /** An input that is a line or row of what stands here. */
  Step line(long number, Content content) {
    return new Step.Found(new Input(key + ":" + number, content));
  }

  /** No report, and that is as it should be. */
  Step skipped(String code, String sentence) {
    return found(new Content.Nothing(Problem.skipped(code, sentence)));
  }

  /** What cannot be read. */
  Step failed(String code, String sentence) {
    return found(new Content.Nothing(Problem.failed(code, sentence)));
  }

  /**
   * A name as it can be shown and stored: what is no printable character is escaped, what is longer
   * than any real name is cut.
   */
  static String printable(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .limit(1000)
        .forEach(
            c -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                shown.append(String.format("%%%02X", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }
}
