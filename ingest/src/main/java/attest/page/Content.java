package attest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The paragraphs of a page's report. Whatever stands around reports by its nature is left out
 * first; then the element is chosen that holds much running text and little else; last go
 * paragraphs in it that are no part of the report.
 */
final class Content {
  /** Least running text of an element that may hold a report. */
  private static final int LEAST = 80;

  /** Least of a page that does not say that it is a report. */
  private static final int LEAST_UNTOLD = 600;

  private static final int FEW = 3;

  /** Most of a sentence that may stand in a link between others like it. */
  private static final double ALL_LINKED = 0.9;

  /** How many paragraphs before and after may hold the words that are drawn out of them. */
  private static final int NEAR = 12;

  private static final int LONGEST_SUBHEADING = 12;

  private final Document page;
  private final boolean isReport;
  private final Map<Element, Size> sizes = new HashMap<>();

  /** What an element holds. */
  private static final class Size {
    int running;
    int all;
    int paragraphs;
    int pictures;
    boolean linkedHeading;

    void add(Size inner) {
      running += inner.running;
      all += inner.all;
      paragraphs += inner.paragraphs;
      pictures += inner.pictures;
      linkedHeading |= inner.linkedHeading;
    }
  }

  /**
   * @param isReport whether the page says that it is one
   */
  Content(Document page, boolean isReport) {
    this.page = page;
    this.isReport = isReport;
  }

  List<String> paragraphs() {
    Element body = page.body();
    Set<String> captions = new HashSet<>();
    body.select("figcaption").forEach(caption -> captions.add(Text.line(caption.text())));
    Set<Element> around = Around.of(body);
    List<Paragraph> all = Paragraph.of(body, around);
    measure(body, around, all);
    return holder(body)
        .map(holder -> report(holder, inside(holder, all), captions))
        .orElse(List.of());
  }

  private void measure(Element body, Set<Element> around, List<Paragraph> all) {
    for (Paragraph paragraph : all) {
      Size size = sizes.computeIfAbsent(paragraph.owner(), element -> new Size());
      size.running += paragraph.isRunning() ? paragraph.text().length() : 0;
      size.all += paragraph.text().length();
      size.paragraphs++;
      size.linkedHeading |= paragraph.isLinked() && isHeading(paragraph);
    }
    body.filter(
        new Walk(around) {
          @Override
          void enter(Node node) {}

          @Override
          void leave(Element element) {
            Size size = sizes.computeIfAbsent(element, inner -> new Size());
            size.pictures += element.normalName().equals("img") ? 1 : 0;
            if (!element.equals(body)) {
              sizes.computeIfAbsent(element.parent(), outer -> new Size()).add(size);
            }
          }
        });
  }

  private static boolean isHeading(Paragraph paragraph) {
    return paragraph.owner().normalName().matches("h[1-6]|dt|th|summary");
  }

  /**
   * The element with much running text and little else: the square of its running text, by all of
   * its text.
   */
  private Optional<Element> holder(Element body) {
    Element best = null;
    double most = 0;
    for (Element element : body.getAllElements()) {
      Size size = sizes.get(element);
      double score =
          size == null ? 0 : (double) size.running * size.running / Math.max(1, size.all);
      if (score > most && size.running >= LEAST) {
        most = score;
        best = element;
      }
    }
    return Optional.ofNullable(
        best != null && best.normalName().equals("p") ? best.parent() : best);
  }

  private static List<Paragraph> inside(Element holder, List<Paragraph> all) {
    Set<Element> within = new HashSet<>();
    within.addAll(holder.getAllElements());
    return all.stream().filter(paragraph -> within.contains(paragraph.owner())).toList();
  }

  private List<String> report(Element holder, List<Paragraph> inside, Set<String> captions) {
    Map<String, Integer> makes = new HashMap<>();
    Map<Element, Integer> parents = new HashMap<>();
    for (Paragraph paragraph : inside) {
      if (paragraph.isRunning()) {
        makes.merge(paragraph.make(), 1, Integer::sum);
      }
      if (paragraph.isRunning() && !paragraph.owner().equals(holder)) {
        parents.merge(paragraph.owner().parent(), paragraph.text().length(), Integer::sum);
      }
    }
    Element trunk =
        parents.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(holder);
    List<Paragraph> kept =
        inside.stream()
            .filter(paragraph -> isText(paragraph, makes, trunk))
            .filter(paragraph -> !isTeaser(paragraph, holder) && !isCaption(paragraph, trunk))
            .filter(paragraph -> !captions.contains(paragraph.text()))
            .filter(paragraph -> !isSubheading(paragraph) && !Around.isAside(paragraph.text()))
            .toList();
    if (kept.size() > FEW && isNote(kept.getLast()) && !isNote(kept.get(kept.size() - 2))) {
      kept = kept.subList(0, kept.size() - 1);
    }
    int length = kept.stream().mapToInt(paragraph -> paragraph.text().length()).sum();
    return isReport || length >= LEAST_UNTOLD && kept.size() >= FEW
        ? withoutCopies(kept)
        : List.of();
  }

  private static boolean isText(Paragraph paragraph, Map<String, Integer> makes, Element trunk) {
    String name = paragraph.owner().normalName();
    boolean alike = makes.getOrDefault(paragraph.make(), 0) >= FEW && paragraph.isSentence();
    if (isHeading(paragraph)) {
      return false;
    } else if (paragraph.isLinked()) {
      return alike && paragraph.linked() < paragraph.text().length() * ALL_LINKED;
    } else if (name.equals("li")) {
      Element list = paragraph.owner().parent();
      return list != null && trunk.equals(list.parent()) && paragraph.isItem();
    }
    return name.matches("p|blockquote") || paragraph.isRunning() || alike;
  }

  /** Whether a paragraph stands with few others in a box under a heading that is a link. */
  private boolean isTeaser(Paragraph paragraph, Element holder) {
    Element at = paragraph.owner();
    for (int i = 0; i < 4 && at != null && !at.equals(holder); i++, at = at.parent()) {
      Size size = sizes.get(at);
      if (size.paragraphs > FEW) {
        return false;
      } else if (size.linkedHeading) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is all that is said in a box with a picture, or beneath one. */
  private boolean isCaption(Paragraph paragraph, Element trunk) {
    Element owner = paragraph.owner();
    Size own = sizes.get(owner);
    if (own.pictures > 0 && own.paragraphs == 1 && !paragraph.isSentence()) {
      return true;
    }
    Element at = owner.parent();
    for (int i = 0; i < 2 && at != null && !at.equals(trunk) && sizes.containsKey(at); i++) {
      Size size = sizes.get(at);
      if (size.paragraphs == 1 && size.pictures > 0) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  /** What stands in italics at the end is said about the report, or who wrote it. */
  private static boolean isNote(Paragraph paragraph) {
    return Text.line(paragraph.owner().select("> em, > i").text()).equals(paragraph.text());
  }

  /** A subheading in the clothes of a paragraph. */
  private static boolean isSubheading(Paragraph paragraph) {
    if (paragraph.words() >= LONGEST_SUBHEADING || paragraph.text().matches(".*[.!?”\"]")) {
      return false;
    }
    String bold = Text.line(paragraph.owner().select("> b, > strong").text());
    return bold.equals(paragraph.text());
  }

  /** Without what stands there twice, and without quotations drawn out of a paragraph near by. */
  private static List<String> withoutCopies(List<Paragraph> kept) {
    Set<String> seen = new HashSet<>();
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      if (!isDrawnOut(kept, i) && seen.add(kept.get(i).text())) {
        paragraphs.add(kept.get(i).text());
      }
    }
    return paragraphs;
  }

  private static boolean isDrawnOut(List<Paragraph> kept, int at) {
    String words = kept.get(at).text().replaceAll("^[\"“‘']|[.,]?[\"”’']?$", "");
    if (words.length() < 20 || words.length() > 400) {
      return false;
    }
    for (int i = Math.max(0, at - NEAR); i <= Math.min(kept.size() - 1, at + NEAR); i++) {
      String other = kept.get(i).text();
      if (other.length() > words.length() + 5 && other.contains(words)) {
        return true;
      }
    }
    return false;
  }
}
