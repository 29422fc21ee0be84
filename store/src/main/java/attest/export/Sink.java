package attest.export;

import java.io.Closeable;
import java.io.IOException;

/** A file being written. Closing it writes its end; without that it is not whole. */
interface Sink extends Closeable {
  /** Adds what one record gives. */
  void add(Opened record) throws IOException;

  /** The rows, lines or items written so far. */
  long rows();
}
