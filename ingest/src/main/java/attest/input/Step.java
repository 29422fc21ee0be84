package attest.input;

/** What a level of a source gives next. */
sealed interface Step {
  /** An input. */
  record Found(Input input) implements Step {}

  /** A level below, which is gone through first. */
  record Inside(Level level) implements Step {}

  /** Nothing more. */
  record End() implements Step {}
}
