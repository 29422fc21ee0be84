package attest.ingest;

import attest.input.Input;

/** Tells what inputs are. Safe to share between threads. */
public interface Opener {
  /** What an input is; problems are told, never thrown. */
  Found open(Input input);
}
