package attest.desk.view;

import attest.record.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Cuts a text into paragraphs, and these where a mark begins or ends. */
final class MarkedText {
  /** Marks that end and begin at one place. */
  private record Edge(List<Mark> ends, List<Mark> begins) {
    Edge() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private static final Comparator<Mark> SHORTEST_FIRST =
      Comparator.comparingInt(Mark::length)
          .thenComparingInt(Mark::start)
          .thenComparing(Mark::layer)
          .thenComparing(Mark::id);

  private final String text;
  private final CodePoints points;
  private final TreeMap<Integer, Edge> edges = new TreeMap<>();

  MarkedText(String text, List<Mark> marks) {
    this.text = text;
    this.points = new CodePoints(text);
    for (Mark mark : marks) {
      edges.computeIfAbsent(mark.start(), at -> new Edge()).begins().add(mark);
      edges.computeIfAbsent(mark.end(), at -> new Edge()).ends().add(mark);
    }
  }

  /** The lines that hold letters, each as its runs. */
  List<List<Run>> paragraphs() {
    List<List<Run>> paragraphs = new ArrayList<>();
    List<Run> paragraph = new ArrayList<>();
    TreeSet<Mark> open = new TreeSet<>(SHORTEST_FIRST);
    int at = 0;
    for (int next : ends()) {
      Edge edge = edges.getOrDefault(at, new Edge());
      open.removeAll(edge.ends());
      open.addAll(edge.begins());
      int unit = points.toUnit(at);
      for (String piece : text.substring(unit, points.toUnit(next)).split("(?<=\n)|(?=\n)", -1)) {
        if (piece.equals("\n")) {
          end(paragraph, paragraphs);
          paragraph = new ArrayList<>();
        } else if (!piece.isEmpty()) {
          paragraph.add(run(at, piece, open));
        }
        at += piece.codePointCount(0, piece.length());
      }
    }
    end(paragraph, paragraphs);
    return paragraphs;
  }

  private List<Integer> ends() {
    TreeSet<Integer> ends = new TreeSet<>(edges.tailMap(0, false).keySet());
    ends.add(points.length());
    return List.copyOf(ends);
  }

  private static void end(List<Run> paragraph, List<List<Run>> paragraphs) {
    if (paragraph.stream().anyMatch(run -> !run.text().isBlank())) {
      paragraphs.add(paragraph);
    }
  }

  private static Run run(int at, String text, TreeSet<Mark> open) {
    LinkedHashSet<String> layers = new LinkedHashSet<>();
    LinkedHashSet<String> ids = new LinkedHashSet<>();
    for (Mark mark : open) {
      layers.addAll(List.of(mark.layer().split(" ")));
      ids.add(mark.id());
    }
    return new Run(at, text, List.copyOf(layers), List.copyOf(ids));
  }
}
