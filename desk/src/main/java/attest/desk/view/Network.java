package attest.desk.view;

import attest.store.Actors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who met whom around somebody, as a drawing: it in the middle, the others in a circle, those it
 * met most at the top.
 *
 * @param nodes all but the one in the middle
 * @param edges between any two
 * @param left out others that it met, for whom there is no room
 */
public record Network(List<Node> nodes, List<Edge> edges, int left) {
  private static final int MOST = 24;
  private static final double MIDDLE_X = 360;
  private static final double MIDDLE_Y = 240;
  private static final double RADIUS_X = 200;
  private static final double RADIUS_Y = 185;

  /**
   * Somebody in the circle.
   *
   * @param anchor start, middle or end: on which side the name stands
   */
  public record Node(
      Optional<Long> id,
      String name,
      String x,
      String y,
      String textX,
      String textY,
      String anchor) {}

  /** A line between two, wider for more meetings. */
  public record Edge(String x1, String y1, String x2, String y2, String width, boolean own) {}

  private record Place(double x, double y) {}

  static Optional<Network> of(Actors.Known actor, List<Actors.Meeting> meetings) {
    String middle = "" + actor.id();
    Map<String, Actors.Meeting> own = new LinkedHashMap<>();
    for (Actors.Meeting each : meetings) {
      String one = key(each.id(), each.name());
      String other = key(each.otherId(), each.other());
      if (one.equals(middle) != other.equals(middle)) {
        own.put(one.equals(middle) ? other : one, each);
      }
    }
    if (own.isEmpty()) {
      return Optional.empty();
    }
    List<String> shown = own.keySet().stream().limit(MOST).toList();
    Map<String, Place> places = new LinkedHashMap<>();
    places.put(middle, new Place(MIDDLE_X, MIDDLE_Y));
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      double angle = 2 * Math.PI * i / shown.size() - Math.PI / 2;
      Place place =
          new Place(MIDDLE_X + RADIUS_X * Math.cos(angle), MIDDLE_Y + RADIUS_Y * Math.sin(angle));
      places.put(shown.get(i), place);
      nodes.add(node(shown.get(i), own.get(shown.get(i)), place, angle));
    }
    List<Edge> edges = new ArrayList<>();
    for (Actors.Meeting each : meetings) {
      String one = key(each.id(), each.name());
      String other = key(each.otherId(), each.other());
      if (places.containsKey(one) && places.containsKey(other)) {
        Place from = places.get(one);
        Place to = places.get(other);
        edges.add(
            new Edge(
                number(from.x()),
                number(from.y()),
                number(to.x()),
                number(to.y()),
                number(Math.min(6, 0.8 + Math.sqrt(each.count()))),
                one.equals(middle) || other.equals(middle)));
      }
    }
    return Optional.of(new Network(nodes, edges, own.size() - shown.size()));
  }

  private static Node node(String key, Actors.Meeting meeting, Place place, double angle) {
    boolean first = key(meeting.id(), meeting.name()).equals(key);
    OptionalLong id = first ? meeting.id() : meeting.otherId();
    double side = Math.cos(angle);
    boolean upright = Math.abs(side) < 0.2;
    return new Node(
        id.isPresent() ? Optional.of(id.getAsLong()) : Optional.empty(),
        Target.shorten(first ? meeting.name() : meeting.other()),
        number(place.x()),
        number(place.y()),
        number(place.x() + (upright ? 0 : side > 0 ? 12 : -12)),
        number(place.y() + (upright ? (Math.sin(angle) > 0 ? 24 : -14) : 5)),
        upright ? "middle" : side > 0 ? "start" : "end");
  }

  private static String key(OptionalLong id, String name) {
    return id.isPresent() ? "" + id.getAsLong() : "¦" + name;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
