package attest.resolve.cast;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Some 240,000 places, as {@code make gazetteer} writes them: rows of numbers, and all names sorted
 * by their bytes, so that nothing is read before it is asked for. Immutable.
 *
 * <p>The file, big-endian: the number of places and of keys; two tables of strings (country and
 * first-level code joined by a dot, feature codes); for each place its GeoNames id (0 where it has
 * none), latitude and longitude in ten-thousandths of a degree, first-level code (two bytes, from
 * the table), feature code (one byte), people, and where its usual name stands in the usual names;
 * then those (a byte for the length, then UTF-8), the keys, and for each key its places: twice the
 * place, and one more where the key is no usual name of it.
 */
public final class PlaceTable {
  private static final int ROW = 4 + 4 + 4 + 2 + 1 + 4 + 4;

  private final int places;
  private final int keys;
  private final String[] regions;
  private final String[] features;
  private final ByteBuffer rows;
  private final byte[] names;
  private final byte[] keyText;
  private final int[] keyAt;
  private final int[] listAt;
  private final int[] lists;

  private PlaceTable(DataInputStream in) throws IOException {
    places = in.readInt();
    keys = in.readInt();
    regions = strings(in);
    features = strings(in);
    rows = ByteBuffer.wrap(bytes(in, places * ROW));
    names = bytes(in, in.readInt());
    keyText = bytes(in, in.readInt());
    keyAt = ints(in, keys + 1);
    listAt = ints(in, keys + 1);
    lists = ints(in, listAt[keys]);
  }

  /** Reads the table of the class path. */
  static PlaceTable load() {
    try (InputStream in = PlaceTable.class.getResourceAsStream("places.bin.gz");
        DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16))) {
      return new PlaceTable(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] strings(DataInputStream in) throws IOException {
    String[] strings = new String[in.readInt()];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = in.readUTF();
    }
    return strings;
  }

  private static byte[] bytes(DataInputStream in, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  private static int[] ints(DataInputStream in, int length) throws IOException {
    int[] ints = new int[length];
    ByteBuffer.wrap(bytes(in, length * 4)).asIntBuffer().get(ints);
    return ints;
  }

  /**
   * A place of the table.
   *
   * @param geonames GeoNames id, where it has one
   * @param name its usual name
   * @param region ISO alpha-2 code of its country, a dot, and GeoNames code of its first-level
   *     region
   * @param feature GeoNames feature code
   * @param people how many live there, 0 where unknown
   * @param usual whether it was asked for by a name that is usual in English or at the place
   */
  record Entry(
      Optional<Integer> geonames,
      String name,
      double lat,
      double lon,
      String region,
      String feature,
      int people,
      boolean usual) {}

  /** The key under which a name stands in the table. */
  public static String key(String name) {
    return Tables.key(name);
  }

  /** The places with this key ({@link #key}), those with the most people first. */
  List<Entry> find(String key) {
    byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = keys - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order =
          Arrays.compareUnsigned(
              keyText, keyAt[middle], keyAt[middle + 1], wanted, 0, wanted.length);
      if (order == 0) {
        List<Entry> found = new ArrayList<>();
        for (int at = listAt[middle]; at < listAt[middle + 1]; at++) {
          found.add(entry(lists[at] >>> 1, (lists[at] & 1) == 0));
        }
        return found;
      } else if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return List.of();
  }

  private Entry entry(int place, boolean usual) {
    int at = place * ROW;
    int id = rows.getInt(at);
    int name = rows.getInt(at + 19);
    return new Entry(
        id == 0 ? Optional.empty() : Optional.of(id),
        new String(names, name + 1, names[name] & 0xff, StandardCharsets.UTF_8),
        rows.getInt(at + 4) / 1e4,
        rows.getInt(at + 8) / 1e4,
        regions[rows.getShort(at + 12) & 0xffff],
        features[rows.get(at + 14)],
        rows.getInt(at + 15),
        usual);
  }

  /**
   * A circle on the map.
   *
   * @param lat degrees north of its centre
   * @param lon degrees east of it
   * @param radius in kilometres
   */
  record Circle(double lat, double lon, double radius) {}

  /** The size of a cell of the search for neighbours, in ten-thousandths of a degree. */
  private static final int CELL = 2500;

  /**
   * The circle around the places of two countries that lie in cells beside each other; none where
   * they have no common border.
   *
   * @param one ISO alpha-2
   * @param other ISO alpha-2
   */
  Optional<Circle> border(String one, String other) {
    Set<Long> first = cells(one);
    Set<Long> second = cells(other);
    Set<Long> along = new HashSet<>();
    for (long cell : first) {
      for (int north = -1; north <= 1; north++) {
        for (int east = -1; east <= 1; east++) {
          if (second.contains(cell + north * 100_000L + east)) {
            along.add(cell);
          }
        }
      }
    }
    if (along.isEmpty()) {
      return Optional.empty();
    }
    double lat = along.stream().mapToDouble(PlaceTable::north).average().getAsDouble();
    double lon = along.stream().mapToDouble(PlaceTable::east).average().getAsDouble();
    double radius = 0;
    for (long cell : along) {
      radius = Math.max(radius, Gazetteer.kilometres(lat, lon, north(cell), east(cell)));
    }
    return Optional.of(new Circle(lat, lon, radius + 30));
  }

  /** How far nine of ten cells in which a country has places lie from a point, in kilometres. */
  double reach(String country, double lat, double lon) {
    double[] far =
        cells(country).stream()
            .mapToDouble(cell -> Gazetteer.kilometres(lat, lon, north(cell), east(cell)))
            .sorted()
            .toArray();
    return far.length == 0 ? 0 : far[far.length * 9 / 10];
  }

  private static double north(long cell) {
    return (Math.floorDiv(cell, 100_000L) + 0.5) * CELL / 1e4 - 90;
  }

  private static double east(long cell) {
    return (Math.floorMod(cell, 100_000L) + 0.5) * CELL / 1e4 - 180;
  }

  /**
   * The cells in which a country has places: rows from the south pole, times 100,000, and columns.
   */
  private Set<Long> cells(String country) {
    boolean[] theirs = new boolean[regions.length];
    for (int i = 0; i < regions.length; i++) {
      theirs[i] = regions[i].startsWith(country + ".") || regions[i].equals(country);
    }
    Set<Long> cells = new HashSet<>();
    for (int at = 0; at < places * ROW; at += ROW) {
      if (theirs[rows.getShort(at + 12) & 0xffff]) {
        long row = (rows.getInt(at + 4) + 900_000) / CELL;
        long column = (rows.getInt(at + 8) + 1_800_000) / CELL;
        cells.add(row * 100_000L + column);
      }
    }
    return cells;
  }
}
