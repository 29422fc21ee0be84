package attest.ingest;

import attest.input.Input;
import java.util.Iterator;

/** The inputs of some sources, one after the other. */
public interface Inputs extends Iterator<Input>, AutoCloseable {
  /** How much of them was gone through, from 0 to 1; negative where nobody can tell. */
  double done();

  @Override
  void close();
}
