package attest.store;

import attest.query.Value;
import java.util.List;

/** Circles and boxes on the earth as conditions on a table {@code place p}. */
final class Areas {
  /** Mean radius of the earth (IUGG), in kilometres, as in {@link Value.Near}. */
  private static final double EARTH = 6371.0088;

  private Areas() {}

  /**
   * That a place lies within a circle: the haversine formula of {@link Value.Near#holds}.
   *
   * @param least the database's function for the lesser of two numbers
   */
  static Sql near(Value.Near circle, String least) {
    return Sql.of(
        "2 * "
            + EARTH
            + " * asin("
            + least
            + "(1, sqrt(power(sin(radians(p.lat - ?) / 2), 2) + cos(radians(?)) * cos(radians(p.lat))"
            + " * power(sin(radians(p.lon - ?) / 2), 2)))) <= ?",
        circle.lat(),
        circle.lat(),
        circle.lon(),
        circle.km());
  }

  /** Boxes that hold a circle, none across the 180th meridian. */
  static List<Value.Box> around(Value.Near circle) {
    double lat = Math.toDegrees(circle.km() / EARTH) * 1.000001 + 1e-6;
    double south = Math.max(-90, circle.lat() - lat);
    double north = Math.min(90, circle.lat() + lat);
    double widest = Math.max(Math.abs(circle.lat() - lat), Math.abs(circle.lat() + lat));
    if (widest >= 90) {
      return List.of(new Value.Box(south, -180, north, 180));
    }
    double sine = Math.sin(Math.toRadians(lat)) / Math.cos(Math.toRadians(circle.lat()));
    double lon = sine >= 1 ? 180 : Math.toDegrees(Math.asin(sine)) * 1.000001 + 1e-6;
    if (lon >= 180) {
      return List.of(new Value.Box(south, -180, north, 180));
    }
    double west = circle.lon() - lon;
    double east = circle.lon() + lon;
    return halves(
        new Value.Box(
            south, west < -180 ? west + 360 : west, north, east > 180 ? east - 360 : east));
  }

  /** A box, in two where it lies across the 180th meridian. */
  static List<Value.Box> halves(Value.Box box) {
    return box.west() <= box.east()
        ? List.of(box)
        : List.of(
            new Value.Box(box.south(), box.west(), box.north(), 180),
            new Value.Box(box.south(), -180, box.north(), box.east()));
  }
}
