package attest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The paragraphs of a page's report. Whatever stands around reports by its nature is cut out first;
 * then the element is chosen that holds much running text and little else; last come paragraphs in
 * it that are no part of the report.
 */
final class Content {
  /** Elements that never hold a report's text. */
  private static final String NEVER =
      "script, style, noscript, template, svg, iframe, object, form, button, select, textarea, nav,"
          + " footer, aside, figure, figcaption, dialog, menu, video, audio, [hidden],"
          + " [role=navigation], [role=complementary], [role=dialog], [role=contentinfo],"
          + " [role=search], [role=banner], [style*=display:none], [style*=display: none]";

  /** Words in classes and ids of what stands around reports. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(^|[-_ ])(related|recirc\\w*|recommend\\w*|newsletter\\w*|subscri\\w*|sign-?up|signup|promo\\w*"
              + "|share|sharing|social\\w*|sidebar|advert\\w*|ads?|sponsor\\w*|caption\\w*|credits?"
              + "|byline\\w*|authors?|bio|breadcrumb\\w*|cookie\\w*|consent|comments?|disqus"
              + "|most-?(read|popular|viewed)|trending|popular|tags?|topics?|footer|header|nav\\w*|menu"
              + "|widget\\w*|copyright|disclaimer|teaser\\w*|more-?(on|from|stories|news)|read-?(more|next|also)"
              + "|also-?read|outbrain|taboola|paywall-?(prompt|message)|print-?only|visually-?hidden|sr-only"
              + "|screen-?reader\\w*|tooltip|modal|popup|overlay|toolbar|follow\\w*|timestamp|dateline-?date"
              + "|onetrust\\w*|privacy|gdpr|cmp|reg(istration|wall)|twitter\\w*|tweet\\w*|instagram\\w*|tiktok\\w*|gallery\\w*|slideshow\\w*|poll|quiz|infobox|factbox)($|[-_ ])");

  /** How paragraphs begin that invite the reader to something else. */
  private static final Pattern INVITATION =
      Pattern.compile(
          "^[\\[(*•▶►→>\\s]*(read (more|also|next|now|the full)|more (on this|from|stories|news)|also read|see also|related( (stories|articles|news|content))?\\s*:?$|related:"
              + "|recommended( reading)?\\s*:?$|watch( now| more)?:|watch the|listen( now| to)?:|(don['’]t|do not) miss|click here|tap here|sign up|subscribe|join (us|our)|follow (us|our|@)|download (our|the) app"
              + "|advertisement|adverti[sz]ing$|sponsored|story continues|article continues|continue reading|scroll (down )?for|copyright|©|all rights reserved"
              + "|get (the|our) (latest|daily|best)|for more (news|stories|information)|to read more|share this|this article (was|is) (first |originally )?published|this story (was|is) (first |originally )?published"
              + "|have you got a story|do you have a (story|news tip)|got a (story|tip)|contact us|send us|photo(graph)?s?( by|:)|image( credit|:)|(picture|photo|image)s?: |file photo|reporting by|editing by|additional reporting|(report|edit|writ)ing by|our standards)",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "li",
          "ul",
          "ol",
          "blockquote",
          "td",
          "tr",
          "table",
          "tbody",
          "body",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "pre",
          "header",
          "center",
          "dd",
          "dl",
          "dt",
          "address",
          "hr",
          "details",
          "summary");

  /** The end of a sentence at the end of a text. */
  private static final Pattern SENTENCE = Pattern.compile("[.!?…।][\"”’'»)]*\\s*$");

  private static final int SHORT = 8;
  private static final int LOOSE = 80;

  /** So much of an element's letters may stand in links. */
  private static final double LINKED = 0.5;

  private final Optional<String> body;

  /** A run of text between the edges of blocks. */
  private record Paragraph(Element owner, String text, int linked) {
    boolean isRunning() {
      int words = text.split(" ").length;
      return linked <= text.length() * LINKED
          && (words >= 15 || words >= SHORT && text.matches("(?s).*[.!?…।\"”’»)]$"));
    }
  }

  private final Document page;

  /**
   * @param body the report's text, as the page tells it to programs
   */
  Content(Document page, Optional<String> body) {
    this.page = page;
    this.body = body;
  }

  List<String> paragraphs() {
    if (page.body() == null) {
      return List.of();
    }
    page.body().select(NEVER).remove();
    cutAround();
    List<Paragraph> all = blocks(page.body());
    Optional<Element> holder = holder(all);
    if (holder.isEmpty()) {
      return List.of();
    }
    List<Paragraph> inside = all.stream().filter(p -> isWithin(p.owner(), holder.get())).toList();
    return clean(inside, holder.get());
  }

  /** Removes what its class or id says is no report, unless most of the page's text is in it. */
  private void cutAround() {
    int whole = page.body().text().length();
    for (Element element : List.copyOf(page.body().getAllElements())) {
      if (element == page.body() || element.parent() == null || !isAround(element)) {
        continue;
      }
      if (element.text().length() < whole * 0.3) {
        element.remove();
      }
    }
  }

  private static boolean isAround(Element element) {
    return AROUND.matcher(kebab(element.className())).find()
        || AROUND.matcher(kebab(element.id())).find();
  }

  /** {@code relatedStories} as {@code related-stories}. */
  private static String kebab(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  /** All runs of text in order: those of a block up to the next edge of a block or two breaks. */
  private static List<Paragraph> blocks(Element root) {
    List<Paragraph> paragraphs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    int[] linked = {0};
    int[] breaks = {0};
    Element[] owner = {root};
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              if (!text.isBlank()) {
                breaks[0] = 0;
                if (Text.line(run.toString()).isEmpty()) {
                  owner[0] = block(text);
                }
                if (isInLink(text)) {
                  linked[0] += text.text().strip().length();
                }
              }
              run.append(text.getWholeText());
            } else if (node instanceof Element element) {
              if (BLOCKS.contains(element.normalName())) {
                end();
              } else if (element.normalName().equals("br") || element.hasClass("br")) {
                breakLine();
              }
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
              end();
            }
          }

          /** A line that ends a sentence ends a paragraph, as two breaks do. */
          private void breakLine() {
            if (++breaks[0] >= 2 || SENTENCE.matcher(run).find()) {
              end();
            } else {
              run.append(' ');
            }
          }

          private void end() {
            String text = Text.line(run.toString());
            if (!text.isEmpty()) {
              paragraphs.add(new Paragraph(owner[0], text, linked[0]));
            }
            run.setLength(0);
            linked[0] = 0;
          }
        },
        root);
    return paragraphs;
  }

  private static Element block(Node node) {
    Node at = node.parent();
    while (at instanceof Element element && !BLOCKS.contains(element.normalName())) {
      at = at.parent();
    }
    return (Element) at;
  }

  private static boolean isInLink(Node node) {
    for (Node at = node.parent(); at instanceof Element element; at = at.parent()) {
      if (element.normalName().equals("a")) {
        return true;
      } else if (BLOCKS.contains(element.normalName())) {
        return false;
      }
    }
    return false;
  }

  /**
   * The element with much running text and little else: the square of its running text, by all of
   * its text.
   */
  private Optional<Element> holder(List<Paragraph> all) {
    Map<Element, int[]> sizes = new HashMap<>();
    for (Paragraph paragraph : all) {
      int length = paragraph.text().length();
      int running = paragraph.isRunning() ? length : 0;
      for (Element at = paragraph.owner(); at != null; at = at.parent()) {
        int[] size = sizes.computeIfAbsent(at, element -> new int[2]);
        size[0] += running;
        size[1] += length;
      }
    }
    Element best = null;
    double most = 0;
    for (Element element : page.body().getAllElements()) {
      int[] size = sizes.get(element);
      if (size != null && size[0] >= LOOSE) {
        double score = (double) size[0] * size[0] / size[1];
        if (score > most) {
          most = score;
          best = element;
        }
      }
    }
    if (best != null && best.normalName().equals("p") && best.parent() != null) {
      best = best.parent();
    }
    return Optional.ofNullable(best);
  }

  private static boolean isWithin(Element element, Element holder) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at == holder) {
        return true;
      }
    }
    return false;
  }

  private List<String> clean(List<Paragraph> inside, Element holder) {
    Set<String> seen = new HashSet<>();
    List<String> paragraphs = new ArrayList<>();
    for (Paragraph paragraph : inside) {
      String name = paragraph.owner().normalName();
      boolean heading = name.matches("h[1-6]|dt|th|summary");
      boolean linked = paragraph.linked() > paragraph.text().length() * LINKED;
      boolean loose = !name.equals("p") && !name.equals("blockquote") && !paragraph.isRunning();
      if (!heading
          && !linked
          && !loose
          && !name.equals("li")
          && !isTeaser(paragraph, holder)
          && !isAllBold(paragraph)
          && !INVITATION.matcher(paragraph.text()).find()
          && seen.add(paragraph.text())) {
        paragraphs.add(paragraph.text());
      }
    }
    return paragraphs;
  }

  /** Whether a paragraph stands with few others in a box under a heading that is a link. */
  private static boolean isTeaser(Paragraph paragraph, Element holder) {
    Element at = paragraph.owner();
    for (int i = 0; i < 4 && at != null && at != holder; i++, at = at.parent()) {
      if (at.select("p").size() > 2) {
        return false;
      }
      if (!at.select("h2 a, h3 a, h4 a, h5 a, a h2, a h3, a h4, a h5").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** A subheading in the clothes of a paragraph. */
  private static boolean isAllBold(Paragraph paragraph) {
    Element owner = paragraph.owner();
    String bold = Text.line(owner.select("> b, > strong").text());
    return bold.equals(paragraph.text())
        && paragraph.text().split(" ").length < 12
        && !paragraph.text().matches(".*[.!?”\"]$");
  }
}
