package attest.input;

import java.io.Closeable;
import java.io.IOException;

/** A folder, an archive, a file of lines: something that holds inputs one after the other. */
interface Level extends Closeable {
  /** Where it stands. */
  Place place();

  /**
   * What comes next.
   *
   * @throws IOException where nothing more of it can be read
   */
  Step next() throws IOException;
}
