package attest.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes paragraphs of the lines of pages: without what stands above or below on every page. */
final class Paragraphs {
  /** A gap so many times the usual one parts paragraphs. */
  private static final double GAP = 1.3;

  /** Letters of sizes that differ by so much are of different paragraphs. */
  private static final double SIZE = 0.12;

  /** Lines at the top and at the foot of a page that may be the same on each. */
  private static final int EDGE = 2;

  private static final Pattern NUMBER =
      Pattern.compile("(?i)\\W*(page\\s+)?#(\\s*(of|/)\\s*#)?\\W*");

  /** What ends a sentence, with marks that may follow. */
  private static final Pattern ENDED = Pattern.compile(".*[.!?:\u2026][\"'\u201d\u2019)\\]]*");

  private final double leading;
  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();

  private Paragraphs(double leading) {
    this.leading = leading;
  }

  static List<String> of(List<List<Line>> pages) {
    Set<String> repeated = repeated(pages);
    List<List<Line>> bodies = pages.stream().map(page -> body(page, repeated)).toList();
    Paragraphs paragraphs = new Paragraphs(leading(bodies));
    Line last = null;
    for (List<Line> page : bodies) {
      double right = page.stream().mapToDouble(Line::right).max().orElse(0);
      for (int i = 0; i < page.size(); i++) {
        Line line = page.get(i);
        if (last != null && paragraphs.isNew(last, line, i == 0, right)) {
          paragraphs.end();
        }
        paragraphs.add(line.text());
        last = line;
      }
    }
    paragraphs.end();
    return paragraphs.paragraphs;
  }

  /**
   * Lines at the edges that at least half of the pages have, and two of them; any number is alike.
   */
  private static Set<String> repeated(List<List<Line>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<Line> page : pages) {
      Set<String> edge = new HashSet<>();
      for (int i = 0; i < page.size(); i++) {
        if (isEdge(i, page.size())) {
          edge.add(alike(page.get(i).text()));
        }
      }
      edge.forEach(line -> counts.merge(line, 1, Integer::sum));
    }
    Set<String> repeated = new HashSet<>();
    counts.forEach(
        (line, count) -> {
          if (count > 1 && 2 * count >= pages.size()) {
            repeated.add(line);
          }
        });
    return repeated;
  }

  private static boolean isEdge(int i, int size) {
    return i < EDGE || i >= size - EDGE;
  }

  private static String alike(String line) {
    return line.replaceAll("\\d+", "#");
  }

  private static List<Line> body(List<Line> page, Set<String> repeated) {
    List<Line> body = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      String alike = alike(page.get(i).text());
      boolean edge = isEdge(i, page.size());
      if (!edge || !repeated.contains(alike) && !NUMBER.matcher(alike).matches()) {
        body.add(page.get(i));
      }
    }
    return body;
  }

  /** The usual distance between lines, in sizes of their letters. */
  private static double leading(List<List<Line>> pages) {
    List<Double> gaps = new ArrayList<>();
    for (List<Line> page : pages) {
      for (int i = 1; i < page.size(); i++) {
        double gap = gap(page.get(i - 1), page.get(i));
        if (gap > 0.5 && gap < 3) {
          gaps.add(gap);
        }
      }
    }
    gaps.sort(null);
    // Many gaps are those between paragraphs; the lower ones are those within.
    return gaps.isEmpty() ? 1.2 : gaps.get(gaps.size() / 4);
  }

  private static double gap(Line before, Line line) {
    return (line.y() - before.y()) / Math.max(1, before.size());
  }

  private boolean isNew(Line before, Line line, boolean turned, double right) {
    boolean ended = ENDED.matcher(before.text()).matches();
    boolean otherSize =
        Math.abs(before.size() - line.size()) > SIZE * Math.max(before.size(), line.size());
    double gap = gap(before, line);
    if (otherSize) {
      return true;
    } else if (turned || gap < 0.3) {
      return ended;
    }
    boolean indented = line.left() > before.left() + line.size() * 0.8;
    boolean shortEnd = ended && before.right() < right - 6 * before.size();
    return gap > GAP * leading || indented && ended || shortEnd;
  }

  /** Joins a line to the paragraph; a word that was parted at its end is whole again. */
  private void add(String line) {
    int end = paragraph.length() - 1;
    boolean lower = !line.isEmpty() && Character.isLowerCase(line.codePointAt(0));
    if (end > 0 && paragraph.charAt(end) == '\u00ad') {
      paragraph.setLength(end);
    } else if (end > 0 && lower && isHyphen(end)) {
      paragraph.setLength(end);
    } else if (end >= 0) {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }

  private boolean isHyphen(int end) {
    char c = paragraph.charAt(end);
    return (c == '-' || c == '\u2010') && Character.isLowerCase(paragraph.charAt(end - 1));
  }

  private void end() {
    String text = paragraph.toString().replace("\u00ad", "").strip();
    if (!text.isEmpty()) {
      paragraphs.add(text);
    }
    paragraph.setLength(0);
  }
}
