package attest.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A new file that knows the size and hash of what was written; closed, it is on the disk. */
final class HashedFile extends FilterOutputStream {
  private final FileChannel channel;
  private final MessageDigest digest = sha256();
  private long bytes;
  private boolean closed;

  private HashedFile(FileChannel channel) {
    super(Channels.newOutputStream(channel));
    this.channel = channel;
  }

  /** Creates a file that must not be there yet. */
  static HashedFile create(Path path) throws IOException {
    return new HashedFile(
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int from, int length) throws IOException {
    out.write(buffer, from, length);
    digest.update(buffer, from, length);
    bytes += length;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try (FileChannel open = channel) {
        open.force(true);
      }
    }
  }

  long bytes() {
    return bytes;
  }

  /** The SHA-256 of all that was written, in hex; asked once, at the end. */
  String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
