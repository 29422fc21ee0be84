package attest.app.view;

import attest.record.Entity;
import attest.record.Event;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Statement;
import attest.resolve.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The text of a report with the words that matter marked: in colour by their look and a small id,
 * without colour by brackets and the same id. Marks may lie in and across each other.
 */
final class MarkedText {
  private enum Kind {
    CONTENT(Ink.CYAN, "[", "]"),
    SOURCE(Ink.BOLD, "{", "}"),
    TIME(Ink.MAGENTA, "~", "~"),
    PLACE(Ink.GREEN, "<", ">"),
    EVENT(Ink.RED | Ink.UNDERLINE, "*", "*");

    private final int ink;
    private final String open;
    private final String close;

    Kind(int ink, String open, String close) {
      this.ink = ink;
      this.open = open;
      this.close = close;
    }
  }

  private record Mark(int start, int end, Kind kind, String id) {
    Mark(Span span, Kind kind, String id) {
      this(span.start(), span.end(), kind, id);
    }
  }

  private final List<Mark> opening = new ArrayList<>();
  private final List<Mark> closing;
  private final int[] points;
  private final int[] open = new int[Kind.values().length];

  private MarkedText(ReportRecord record) {
    points = record.article().text().codePoints().toArray();
    for (Statement statement : record.statements()) {
      String id = statement.id();
      statement.content().forEach(run -> opening.add(new Mark(run, Kind.CONTENT, id)));
      statement
          .source()
          .flatMap(Statement.Source::span)
          .ifPresent(span -> opening.add(new Mark(span, Kind.SOURCE, "")));
    }
    for (Event event : record.events()) {
      opening.add(new Mark(event.trigger(), Kind.EVENT, event.id()));
      event.mentions().forEach(span -> opening.add(new Mark(span, Kind.EVENT, event.id())));
    }
    for (Entity entity : record.entities()) {
      if (entity.place().isPresent()) {
        entity.mentions().stream()
            .filter(mention -> mention.use() == Mention.Use.LITERAL)
            .filter(mention -> mention.form() == Mention.Form.NAME)
            .forEach(mention -> opening.add(new Mark(mention.span(), Kind.PLACE, "")));
      }
    }
    record
        .times()
        .forEach(time -> time.spans().forEach(span -> opening.add(new Mark(span, Kind.TIME, ""))));
    List<Mark> once = opening.stream().distinct().toList();
    opening.clear();
    opening.addAll(once);
    opening.sort(
        Comparator.comparingInt(Mark::start)
            .thenComparing(Mark::end, Comparator.reverseOrder())
            .thenComparing(Mark::kind));
    closing = new ArrayList<>(opening);
    closing.sort(
        Comparator.comparingInt(Mark::end)
            .thenComparing(Mark::start, Comparator.reverseOrder())
            .thenComparing(Mark::kind, Comparator.reverseOrder()));
  }

  /** Shows the text paragraph by paragraph, with one empty line between. */
  static void show(Page page, ReportRecord record) {
    new MarkedText(record).show(page);
  }

  /** What the marks mean. */
  static void legend(Page page) {
    Inked line = new Inked().add("Marks: ", Ink.DIM);
    String[] names = {"what is said", "who says it", "when", "where", "what happened"};
    for (Kind kind : Kind.values()) {
      line.add(kind.ordinal() == 0 ? "" : "  ");
      if (page.color()) {
        line.add(names[kind.ordinal()], kind.ink);
      } else {
        line.add(kind.open + names[kind.ordinal()] + kind.close);
      }
    }
    page.paragraph(0, line);
  }

  private void show(Page page) {
    int nextOpening = 0;
    int nextClosing = 0;
    boolean first = true;
    Inked paragraph = new Inked();
    for (int at = 0; at <= points.length; at++) {
      while (nextClosing < closing.size() && closing.get(nextClosing).end() == at) {
        close(closing.get(nextClosing++), paragraph, page.color());
      }
      if (at == points.length || breaks(points[at])) {
        if (!paragraph.isBlank()) {
          if (!first) {
            page.blank();
          }
          page.paragraph(0, paragraph);
          first = false;
        }
        paragraph = new Inked();
      }
      while (nextOpening < opening.size() && opening.get(nextOpening).start() == at) {
        open(opening.get(nextOpening++), paragraph, page.color());
      }
      if (at < points.length && !breaks(points[at])) {
        paragraph.add(Clean.point(points[at]), ink());
      }
    }
  }

  private void open(Mark mark, Inked paragraph, boolean color) {
    open[mark.kind().ordinal()]++;
    if (mark.kind() == Kind.CONTENT) {
      paragraph.add((color ? "" : "[") + mark.id() + " ", Ink.DIM);
    } else if (!color) {
      paragraph.add(mark.kind().open, Ink.PLAIN);
    }
  }

  private void close(Mark mark, Inked paragraph, boolean color) {
    open[mark.kind().ordinal()]--;
    if (!color) {
      paragraph.add(mark.kind().close, Ink.PLAIN);
    }
    if (mark.kind() == Kind.EVENT) {
      paragraph.add(mark.id(), Ink.DIM);
    }
  }

  private int ink() {
    int ink = Ink.PLAIN;
    for (Kind kind : Kind.values()) {
      ink |= open[kind.ordinal()] > 0 ? kind.ink : Ink.PLAIN;
    }
    return ink;
  }

  private static boolean breaks(int point) {
    return point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029 || point == 0x85;
  }
}
