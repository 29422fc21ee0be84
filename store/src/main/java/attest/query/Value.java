package attest.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What a field must be. Which key takes which kind of value says {@link Key}. */
public sealed interface Value {
  /**
   * Words that stand one after the other.
   *
   * @param words one to {@link Query#LONGEST}, as {@link Terms} gives them
   */
  record Text(List<String> words) implements Value {
    public Text {
      words = Terms.checked(words);
    }
  }

  /**
   * One of a closed list, or a country's or sector's code.
   *
   * @param code in the record's spelling: {@code condemn-strongly}, {@code ASSAULT}, {@code AZE}
   */
  record Code(String code) implements Value {
    public Code {
      Objects.requireNonNull(code);
    }
  }

  /**
   * A closed interval of whole numbers.
   *
   * @param from the least; {@link Integer#MIN_VALUE} where there is none
   * @param to the greatest; {@link Integer#MAX_VALUE} where there is none
   */
  record Range(int from, int to) implements Value {
    public Range {
      if (from > to) {
        throw new IllegalArgumentException("no range: " + from + ".." + to);
      }
    }

    /** Whether a number lies in it. */
    public boolean holds(int number) {
      return from <= number && number <= to;
    }
  }

  /**
   * Numbers of one sort: {@code toll:killed>=3}, {@code degree:directive>=4}.
   *
   * @param of the kind of toll, or the axis, in the record's spelling
   * @param range which numbers
   */
  record Count(String of, Range range) implements Value {
    public Count {
      Objects.requireNonNull(of);
      Objects.requireNonNull(range);
    }
  }

  /**
   * A closed interval of days.
   *
   * @param from the first, {@link #FIRST} where there is none
   * @param to the last, {@link #LAST} where there is none
   */
  record Days(LocalDate from, LocalDate to) implements Value {
    /** The first day that a report can bear. */
    public static final LocalDate FIRST = LocalDate.of(0, 1, 1);

    /** The last day that a report can bear. */
    public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    public Days {
      if (from.isAfter(to) || from.isBefore(FIRST) || to.isAfter(LAST)) {
        throw new IllegalArgumentException("no days: " + from + ".." + to);
      }
    }

    /** Whether a day lies in it. */
    public boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /**
   * A circle on the earth.
   *
   * @param lat degrees north, -90..90
   * @param lon degrees east, -180..180
   * @param km its radius, above 0 and at most 20,040, half the way around
   */
  record Near(double lat, double lon, double km) implements Value {
    /** Mean radius of the earth (IUGG), in kilometres. */
    private static final double EARTH = 6371.0088;

    public Near {
      if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && km > 0 && km <= 20_040)) {
        throw new IllegalArgumentException("no circle: " + lat + "," + lon + "," + km);
      }
      lat += 0.0;
      lon += 0.0;
    }

    /** Whether a point lies in it, by the great circle (haversine formula on a sphere). */
    public boolean holds(double pointLat, double pointLon) {
      double a = StrictMath.sin(Math.toRadians(pointLat - lat) / 2);
      double b = StrictMath.sin(Math.toRadians(pointLon - lon) / 2);
      double h =
          a * a
              + StrictMath.cos(Math.toRadians(lat))
                  * StrictMath.cos(Math.toRadians(pointLat))
                  * b
                  * b;
      return 2 * EARTH * StrictMath.asin(Math.min(1, Math.sqrt(h))) <= km;
    }
  }

  /**
   * A box between two parallels and two meridians.
   *
   * @param south degrees north, -90..90
   * @param west degrees east, -180..180; greater than {@code east} across the 180th meridian
   * @param north degrees north, at least {@code south}
   * @param east degrees east, -180..180
   */
  record Box(double south, double west, double north, double east) implements Value {
    public Box {
      if (!(south >= -90
          && south <= north
          && north <= 90
          && Math.abs(west) <= 180
          && Math.abs(east) <= 180)) {
        throw new IllegalArgumentException(
            "no box: " + south + "," + west + "," + north + "," + east);
      }
      south += 0.0;
      west += 0.0;
      north += 0.0;
      east += 0.0;
    }

    /** Whether a point lies in it, its edges included. */
    public boolean holds(double lat, double lon) {
      boolean between = west <= east ? west <= lon && lon <= east : west <= lon || lon <= east;
      return south <= lat && lat <= north && between;
    }
  }

  /** Yes or no. */
  record Flag(boolean yes) implements Value {}
}
