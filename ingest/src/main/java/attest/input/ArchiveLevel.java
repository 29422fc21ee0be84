package attest.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * A zip or tar file, read from its beginning to its end without a second look, so that it can be of
 * any size, lie in another one or come through a pipe, and gives what it holds where it breaks off.
 * The names of entries are names and nothing else: nothing is ever written under them.
 */
final class ArchiveLevel implements Level {
  private static final Pattern HIDDEN = Pattern.compile("(^|/)(\\.[^./]|__MACOSX/)");

  private final Place place;
  private final ArchiveInputStream<?> in;
  private final Tail tail;
  private final Set<Long> names = new HashSet<>();
  private InputStream entry = InputStream.nullInputStream();
  private int entries;

  private ArchiveLevel(Place place, ArchiveInputStream<?> in, Tail tail) {
    this.place = place;
    this.in = in;
    this.tail = tail;
  }

  static Level zip(Place place, InputStream in) {
    Tail tail = new Tail(in);
    String utf8 = StandardCharsets.UTF_8.name();
    return new ArchiveLevel(place, new ZipArchiveInputStream(tail, utf8, true, true), tail);
  }

  static Level tar(Place place, InputStream in) {
    Tail tail = new Tail(in);
    return new ArchiveLevel(
        place, new TarArchiveInputStream(tail, StandardCharsets.UTF_8.name()), tail);
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public Step next() throws IOException {
    place.meter().check();
    entry.transferTo(OutputStream.nullOutputStream());
    entry = InputStream.nullInputStream();
    ArchiveEntry next = in.getNextEntry();
    while (next != null && (next.isDirectory() || isHidden(next.getName()))) {
      place.meter().check();
      next = in.getNextEntry();
    }
    if (next == null) {
      return end();
    }
    if (++entries > Limits.ENTRIES) {
      throw ProblemException.failed(
          "archive-too-many", "It has more than a million entries; the rest was left unread.");
    }
    return open(place.inside(unique(next.getName())), next);
  }

  private Step open(Place inside, ArchiveEntry next) {
    if (next instanceof ZipArchiveEntry zipped && zipped.getGeneralPurposeBit().usesEncryption()) {
      return inside.failed("entry-encrypted", "It is encrypted.");
    } else if (next instanceof TarArchiveEntry tarred && isSpecial(tarred)) {
      return inside.skipped("file-special", "It is a link or a device, not a file.");
    } else if (!in.canReadEntryData(next)) {
      return inside.failed("entry-method-unknown", "It is packed in a way that is not known.");
    }
    entry = place.meter().unpacked(new Shield(in));
    return Opening.of(inside, entry);
  }

  private static boolean isSpecial(TarArchiveEntry entry) {
    return entry.isSymbolicLink()
        || entry.isLink()
        || entry.isFIFO()
        || entry.isBlockDevice()
        || entry.isCharacterDevice();
  }

  private Step end() throws IOException {
    tail.transferTo(OutputStream.nullOutputStream());
    if (in instanceof ZipArchiveInputStream && !tail.hasDirectory()) {
      throw ProblemException.failed(
          "archive-truncated", "It breaks off; what it holds up to there was read.");
    }
    return new Step.End();
  }

  /** What systems keep for themselves. */
  private static boolean isHidden(String name) {
    return HIDDEN.matcher(name).find();
  }

  /** A name, with a number behind it where it is there again. */
  private String unique(String name) {
    String unique = name;
    for (int n = 2; !names.add(hash(unique)); n++) {
      unique = name + "#" + n;
    }
    return unique;
  }

  private static long hash(String name) {
    return name.chars().asLongStream().reduce(1, (hash, c) -> hash * 0x100000001b3L + c);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Looks whether the directory that ends a zip file comes by. */
  private static final class Tail extends Watched {
    private static final int DIRECTORY_END = 0x504b0506;

    /** Bytes that may stand from there on: a comment is the most of them. */
    private static final long REST = 1 << 17;

    private int last;
    private long place;
    private long directory = -REST;

    Tail(InputStream in) {
      super(in);
    }

    /** Whether it came by just before the end. */
    boolean hasDirectory() {
      return place - directory < REST;
    }

    @Override
    void see(byte[] bytes, int from, int length) {
      for (int i = from; i < from + length; i++) {
        last = last << 8 | bytes[i] & 0xff;
        place++;
        directory = last == DIRECTORY_END ? place : directory;
      }
    }
  }
}
