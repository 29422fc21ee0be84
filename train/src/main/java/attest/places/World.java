package attest.places;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws the map of the desk: {@code attest.places.World COUNTRIES.json OUT.svg DIGITS}. COUNTRIES is
 * a TopoJSON file of the package world-atlas, which has Natural Earth's countries. OUT gets two
 * paths in Mercator's projection, 1000 wide and high with the equator at 500: {@code land}, and
 * {@code borders}, the lines that two countries share. DIGITS says how many decimals. The same
 * input gives the same bytes.
 */
public final class World {
  private static final double HIGHEST = 83.7;

  private final List<double[][]> arcs = new ArrayList<>();
  private final int digits;

  private World(int digits) {
    this.digits = digits;
  }

  public static void main(String[] args) throws IOException {
    JsonNode topology = new ObjectMapper().readTree(Path.of(args[0]).toFile());
    World world = new World(Integer.parseInt(args[2]));
    world.read(topology);
    String svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000">
        <!-- Made of Natural Earth's countries, public domain, by make map. -->
        <path id="land" transform="scale(%s)" d="%s"/>
        <path id="borders" transform="scale(%s)" fill="none" vector-effect="non-scaling-stroke" d="%s"/>
        </svg>
        """
            .formatted(
                world.scale(),
                world.land(topology.at("/objects/land/geometries")),
                world.scale(),
                world.borders(topology.at("/objects/countries/geometries")));
    Files.writeString(Path.of(args[1]), svg);
    System.out.printf("%s: %,d bytes%n", args[1], svg.length());
  }

  private String scale() {
    return digits == 0 ? "1" : "." + "0".repeat(digits - 1) + "1";
  }

  /** Arcs are lists of steps on a grid. */
  private void read(JsonNode topology) {
    JsonNode transform = topology.get("transform");
    for (JsonNode arc : topology.get("arcs")) {
      double[][] points = new double[arc.size()][];
      long x = 0;
      long y = 0;
      for (int i = 0; i < points.length; i++) {
        x += arc.get(i).get(0).asLong();
        y += arc.get(i).get(1).asLong();
        points[i] =
            new double[] {
              x * transform.at("/scale/0").asDouble() + transform.at("/translate/0").asDouble(),
              y * transform.at("/scale/1").asDouble() + transform.at("/translate/1").asDouble()
            };
      }
      arcs.add(points);
    }
  }

  private String land(JsonNode shapes) {
    StringBuilder path = new StringBuilder();
    for (JsonNode shape : shapes) {
      for (JsonNode polygon : polygons(shape)) {
        for (JsonNode ring : polygon) {
          List<double[]> points = new ArrayList<>();
          for (JsonNode arc : ring) {
            add(points, arc.asInt());
          }
          draw(unrolled(points), path);
        }
      }
    }
    return path.toString();
  }

  /**
   * A ring that goes on past the 180th meridian, where it crosses that; one around the pole comes
   * back along the map's lower edge.
   */
  private static List<double[]> unrolled(List<double[]> ring) {
    List<double[]> points = new ArrayList<>();
    double shift = 0;
    double before = ring.get(0)[0];
    for (double[] point : ring) {
      if (Math.abs(point[0] - before) > 180) {
        shift += point[0] < before ? 360 : -360;
      }
      before = point[0];
      points.add(new double[] {point[0] + shift, point[1]});
    }
    double first = points.get(0)[0];
    double last = points.get(points.size() - 1)[0];
    if (Math.abs(first - last) > 180) {
      points.add(new double[] {last, -90});
      points.add(new double[] {first, -90});
    }
    return points;
  }

  /** A ring, and its part beyond the map's edge once more at the other edge. */
  private void draw(List<double[]> ring, StringBuilder path) {
    draw(ring, true, path);
    for (int turn : new int[] {360, -360}) {
      if (ring.stream().anyMatch(point -> turn < 0 ? point[0] > 180 : point[0] < -180)) {
        draw(
            ring.stream().map(point -> new double[] {point[0] + turn, point[1]}).toList(),
            true,
            path);
      }
    }
  }

  private String borders(JsonNode countries) {
    Map<Integer, Set<Integer>> users = new HashMap<>();
    int number = 0;
    for (JsonNode country : countries) {
      for (JsonNode polygon : polygons(country)) {
        for (JsonNode ring : polygon) {
          for (JsonNode arc : ring) {
            int index = arc.asInt() < 0 ? ~arc.asInt() : arc.asInt();
            users.computeIfAbsent(index, i -> new HashSet<>()).add(number);
          }
        }
      }
      number++;
    }
    StringBuilder path = new StringBuilder();
    users.keySet().stream()
        .filter(arc -> users.get(arc).size() > 1)
        .sorted()
        .forEach(arc -> draw(List.of(arcs.get(arc)), false, path));
    return path.toString();
  }

  private static Iterable<JsonNode> polygons(JsonNode country) {
    JsonNode shape = country.path("arcs");
    return country.path("type").asText().equals("Polygon") ? List.of(shape) : shape;
  }

  private void add(List<double[]> points, int arc) {
    double[][] all = arcs.get(arc < 0 ? ~arc : arc);
    for (int i = 0; i < all.length; i++) {
      points.add(all[arc < 0 ? all.length - 1 - i : i]);
    }
  }

  /** A line in whole numbers, each point as a step from the one before. */
  private void draw(List<double[]> points, boolean closed, StringBuilder path) {
    long lastX = 0;
    long lastY = 0;
    StringBuilder line = new StringBuilder();
    int steps = 0;
    for (double[] point : points) {
      long x = grid((point[0] + 180) / 0.36);
      double lat = Math.toRadians(Math.clamp(point[1], -HIGHEST, HIGHEST));
      long y = grid(500 - 500 / Math.PI * Math.log(Math.tan(Math.PI / 4 + lat / 2)));
      if (line.isEmpty()) {
        line.append('M').append(x).append(' ').append(y).append('l');
      } else if (x != lastX || y != lastY) {
        if (steps++ > 0 && x - lastX >= 0) {
          line.append(' ');
        }
        line.append(x - lastX).append(y - lastY < 0 ? "" : " ").append(y - lastY);
      }
      lastX = x;
      lastY = y;
    }
    if (steps > (closed ? 1 : 0)) {
      path.append(line).append(closed ? "z" : "");
    }
  }

  private long grid(double value) {
    return Math.round(value * Math.pow(10, digits));
  }
}
