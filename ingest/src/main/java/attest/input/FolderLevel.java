package attest.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder, with what lies in it in the order of the names. Hidden files are passed over. */
final class FolderLevel implements Level {
  private final Place place;
  private final Optional<FolderLevel> above;
  private final Path real;
  private final List<Path> files;
  private int next;

  FolderLevel(Place place, Path folder, Optional<FolderLevel> above) throws IOException {
    this.place = place;
    this.above = above;
    this.real = folder.toRealPath();
    try (Stream<Path> files = Files.list(folder)) {
      this.files =
          files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
    }
  }

  @Override
  public Place place() {
    return place;
  }

  /** The share that was gone through, without what was given last. */
  double done() {
    return files.isEmpty() ? 1 : Math.max(0, next - 1) / (double) files.size();
  }

  /** The share of one file. */
  double share() {
    return files.isEmpty() ? 0 : 1.0 / files.size();
  }

  @Override
  public Step next() {
    if (next == files.size()) {
      return new Step.End();
    }
    Path file = files.get(next++);
    Place here =
        new Place(
            place.key() + "/" + Place.printable(file.getFileName().toString()),
            file.getFileName().toString(),
            0,
            place.meter(),
            place.columns());
    if (Files.isDirectory(file)) {
      return folder(here, file);
    } else if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return here.failed("file-missing", "It vanished before it could be read.");
    } else if (!Files.exists(file)) {
      return here.failed("link-broken", "It is a link to a file that is not there.");
    } else if (!Files.isRegularFile(file)) {
      return here.skipped("file-special", "It is a pipe, a socket or a device, not a file.");
    }
    return Opening.file(here, file);
  }

  private Step folder(Place here, Path folder) {
    try {
      FolderLevel level = new FolderLevel(here, folder, Optional.of(this));
      return isWithin(level.real)
          ? here.skipped("link-loop", "It is a link to a folder that it lies in.")
          : new Step.Inside(level);
    } catch (IOException e) {
      return Opening.unreadable(here, e);
    }
  }

  private boolean isWithin(Path folder) {
    for (Optional<FolderLevel> at = Optional.of(this); at.isPresent(); at = at.get().above) {
      if (at.get().real.equals(folder)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {}
}
