package attest.desk.view;

import attest.query.Key;
import attest.query.Query;
import attest.query.Value;
import attest.store.Spots;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The places of what a query finds on a map, in Mercator's projection: the earth from 180 degrees
 * west to 180 east is 1000 wide, the equator lies at 500.
 *
 * @param looked how many reports were looked at, the newest
 * @param places how many places and countries these name
 * @param spots the places that most of them name
 * @param countries named as a whole; a point in their middle would say nothing
 * @param unplaced how many reports name no place that a point can stand for
 * @param unplacedOnly where these are listed
 * @param left of the part that is shown
 * @param top of it
 * @param width of it
 * @param height of it
 */
public record Atlas(
    int looked,
    int places,
    List<Point> spots,
    List<Land> countries,
    int unplaced,
    String unplacedOnly,
    double left,
    double top,
    double width,
    double height) {
  /** How many pixels wide the map is drawn, before it is fitted to the page. */
  private static final int PIXELS = 1000;

  private static final int MOST = 400;
  private static final int LABELS = 10;
  private static final double LARGEST = 18;
  private static final double NARROWEST = 12;

  /**
   * A place.
   *
   * @param name canonical
   * @param others further names in use of a contested one
   * @param size of its circle in pixels, whose area tells the reports
   * @param sort point, town or area: how its circle is drawn
   * @param labelled whether its name is written beside it
   * @param only where its reports are listed
   */
  public record Point(
      String name,
      List<String> others,
      double lat,
      double lon,
      String country,
      String precision,
      boolean contested,
      int reports,
      double x,
      double y,
      double size,
      String sort,
      boolean labelled,
      String only) {
    /** Its name, of a contested place with the other one most in use. */
    public String label() {
      return others.isEmpty() ? name : name + " / " + others.get(0);
    }

    /** All its names. */
    public String names() {
      return others.isEmpty() ? name : name + " / " + String.join(" / ", others);
    }

    /** As degrees with two decimals. */
    public String position() {
      return String.format(
          Locale.ROOT,
          "%.2f° %s, %.2f° %s",
          Math.abs(lat),
          lat < 0 ? "S" : "N",
          Math.abs(lon),
          lon < 0 ? "W" : "E");
    }
  }

  /** A country that reports name as a whole. */
  public record Land(String name, String code, int reports, Optional<String> only) {}

  static Atlas of(Found found, Asked asked, Optional<String> area) {
    Spots spots =
        found.kept(
            "spots " + asked.query().print(),
            () -> found.library().spots(found.survey(asked.query()), Found.NEWEST, MOST));
    List<Spots.Spot> named =
        spots.spots().stream().filter(spot -> !spot.precision().equals("country")).toList();
    int most = named.stream().mapToInt(Spots.Spot::reports).max().orElse(1);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      points.add(point(named.get(i), most, i < LABELS, asked));
    }
    double[] view = area.map(Asked::box).map(Atlas::view).orElseGet(() -> around(points));
    Query.Field anywhere = new Query.Field(Key.WITHIN, new Value.Box(-90, -180, 90, 180));
    return new Atlas(
        spots.looked(),
        spots.places(),
        points,
        spots.spots().stream()
            .filter(spot -> spot.precision().equals("country"))
            .map(spot -> land(spot, asked))
            .toList(),
        spots.unplaced(),
        list(asked).at(Query.and(asked.query(), Query.not(anywhere))),
        view[0],
        view[1],
        view[2],
        view[3]);
  }

  private static Asked list(Asked asked) {
    return new Asked(asked.words(), asked.query(), "list", asked.sort());
  }

  private static Point point(Spots.Spot spot, int most, boolean labelled, Asked asked) {
    String sort =
        switch (spot.precision()) {
          case "point", "town" -> spot.precision();
          default -> "area";
        };
    return new Point(
        spot.name(),
        spot.others(),
        spot.lat(),
        spot.lon(),
        spot.country().orElse(""),
        spot.precision(),
        !spot.others().isEmpty(),
        spot.reports(),
        x(spot.lon()),
        y(spot.lat()),
        Math.max(sort.equals("area") ? 4 : 3, LARGEST * Math.sqrt((double) spot.reports() / most)),
        sort,
        labelled || !spot.others().isEmpty(),
        list(asked).only(new Query.Field(Key.WITHIN, new Value.Near(spot.lat(), spot.lon(), 0.1))));
  }

  private static Land land(Spots.Spot spot, Asked asked) {
    return new Land(
        spot.name(),
        spot.country().orElse(""),
        spot.reports(),
        spot.country()
            .map(code -> list(asked).only(new Query.Field(Key.WITHIN, new Value.Code(code)))));
  }

  private static double x(double lon) {
    return (lon + 180) / 0.36;
  }

  private static double y(double lat) {
    double bounded = Math.toRadians(Math.clamp(lat, -85.05, 85.05));
    return 500 - 500 / Math.PI * Math.log(Math.tan(Math.PI / 4 + bounded / 2));
  }

  private static double[] view(Value.Box box) {
    double left = x(box.west());
    double right = x(box.east()) + (box.east() < box.west() ? PIXELS : 0);
    double top = y(box.north());
    return new double[] {
      left, top, Math.max(0.5, right - left), Math.max(0.5, y(box.south()) - top)
    };
  }

  /** A part of the world that holds all points, with room around. */
  private static double[] around(List<Point> points) {
    if (points.isEmpty()) {
      return view(new Value.Box(-58, -180, 78, 180));
    }
    double left = points.stream().mapToDouble(Point::x).min().orElse(0);
    double right = points.stream().mapToDouble(Point::x).max().orElse(0);
    double top = points.stream().mapToDouble(Point::y).min().orElse(0);
    double bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
    double width = Math.min(PIXELS, Math.max(NARROWEST, (right - left) * 1.2));
    double height = Math.max(NARROWEST / 2, (bottom - top) * 1.2);
    return new double[] {
      Math.clamp((left + right - width) / 2, 0, PIXELS - width),
      (top + bottom - height) / 2,
      width,
      height
    };
  }

  /** The part that is shown, as SVG takes it. */
  public String viewBox() {
    return String.format(Locale.ROOT, "%.3f %.3f %.3f %.3f", left, top, width, height);
  }

  /** How much of the world one pixel is. */
  public double pixel() {
    return Math.max(width / PIXELS, height / (0.55 * PIXELS));
  }

  /** A number as SVG takes it. */
  public String of(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }

  /** Whether the fine map is needed. */
  public boolean isClose() {
    return width < 300;
  }
}
