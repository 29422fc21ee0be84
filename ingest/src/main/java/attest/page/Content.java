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
              + "|byline\\w*|authors?|bio|breadcrumb\\w*|comments?|disqus"
              + "|most-?(read|popular|viewed)|trending|popular|tags?|topics?|footer|header|nav\\w*|menu"
              + "|copyright|disclaimer|teaser\\w*|more-?(on|from|stories|news)|read-?(more|next|also)"
              + "|also-?read|outbrain|taboola|paywall-?(prompt|message)|print-?only|visually-?hidden|sr-only"
              + "|screen-?reader\\w*|tooltip|modal|popup|overlay|toolbar|follow\\w*|timestamp|dateline-?date"
              + "|reg(istration|wall)|twitter\\w*|tweet\\w*|instagram\\w*|tiktok\\w*|gallery\\w*|slideshow\\w*|poll|quiz|infobox|factbox)($|[-_ ])");

  /** The same of what asks for leave to keep cookies. */
  private static final Pattern CONSENT =
      Pattern.compile("(^|[-_ ])(cookie\\w*|consent|onetrust\\w*|privacy|gdpr|cmp)($|[-_ ])");

  /** How paragraphs begin that invite the reader to something else. */
  private static final Pattern INVITATION =
      Pattern.compile(
          "^[\\[(*•▶►→>\\s]*(read (more|also|next|now|the full)|more (on this|from|stories|news)|also read|see also|related( (stories|articles|news|content))?\\s*:?$|related:"
              + "|recommended( reading)?\\s*:?$|watch( now| more)?:|watch the|listen( now| to)?:|(don['’]t|do not) miss|click here|tap here|sign up|subscribe|join (us|our)|more about$|follow (us|our|@|[\\w.]+ on )|download (our|the) app"
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

  /**
   * Short texts on the reader's account, letters and notices; words in quotation marks are none.
   */
  private static final Pattern PROMPT =
      Pattern.compile(
          "(?i)(?=.{0,300}$)(?!.*[\"“”]).*\\b(your? .*\\b(account|newsletters?|inbox|notifications?|bookmarks|subscription|unsubscribe|privacy (policy|notice)|browser|ad blocker)|(sign|log|logged|signing) (in|up) (to|for|with)\\b.*|(create|have) an? (free )?account|refresh the page|ad block(er)? users?|register(ing)? (is|to|for|now)|registration is|free newsletters?)\\b.*");

  /** The end of a sentence at the end of a text. */
  private static final Pattern SENTENCE = Pattern.compile("[.!?…।][\"”’'»)]*\\s*$");

  /** So many elements up from the holder may other parts of the report stand. */
  private static final int NEAR = 4;

  /** The share of paragraphs that are marked up in one way, for others of that way to be theirs. */
  private static final double KIN = 0.4;

  /** How much running text counts against all other text. */
  private static final double REACH = 2;

  /** What holds more of the page's text is no box beside it, whatever its class says. */
  private static final double MOST = 0.3;

  private static final int SHORT = 8;
  private static final int LOOSE = 80;

  /** Items of fewer words are names, not sentences. */
  private static final int ITEM = 4;

  /** So much of an element's letters may stand in links. */
  private static final double LINKED = 0.5;

  private final Optional<String> body;

  /** A run of text between the edges of blocks. */
  private record Paragraph(Element owner, String text, int linked) {
    /** How it is marked up: its element and the one around it, with their classes. */
    String mark() {
      Element around = owner.parent();
      return owner.normalName()
          + "."
          + owner.className()
          + (around == null ? "" : " " + around.normalName() + "." + around.className());
    }

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
    List<Paragraph> inside = inside(all, holder.get());
    return clean(inside, holder.get());
  }

  /** Removes what its class or id says is no report, unless most of the page's text is in it. */
  private void cutAround() {
    int whole = page.body().text().length();
    for (Element element : List.copyOf(page.body().getAllElements())) {
      boolean cut =
          isNamed(CONSENT, element)
              || isNamed(AROUND, element) && element.text().length() < whole * MOST;
      if (cut && element != page.body() && element.parent() != null) {
        element.remove();
      }
    }
  }

  private static boolean isNamed(Pattern names, Element element) {
    return names.matcher(kebab(element.className())).find()
        || names.matcher(kebab(element.id())).find();
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
        double score = Math.pow(size[0], REACH) / size[1];
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

  /** The paragraphs in the holder, and running ones near it that are marked up as most of these. */
  private static List<Paragraph> inside(List<Paragraph> all, Element holder) {
    Element around = holder;
    for (int i = 0; i < NEAR && around.parent() != null; i++) {
      around = around.parent();
    }
    Map<String, Integer> marks = new HashMap<>();
    int running = 0;
    for (Paragraph paragraph : all) {
      if (paragraph.isRunning() && isWithin(paragraph.owner(), holder)) {
        marks.merge(paragraph.mark(), paragraph.text().length(), Integer::sum);
        running += paragraph.text().length();
      }
    }
    List<Paragraph> inside = new ArrayList<>();
    for (Paragraph paragraph : all) {
      boolean kin =
          paragraph.isRunning()
              && marks.getOrDefault(paragraph.mark(), 0) > running * KIN
              && isWithin(paragraph.owner(), around);
      if (kin || isWithin(paragraph.owner(), holder)) {
        inside.add(paragraph);
      }
    }
    return inside;
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
    Optional<Element> trunk = trunk(inside);
    for (Paragraph paragraph : inside) {
      String name = paragraph.owner().normalName();
      boolean heading = name.matches("h[1-6]|dt|th|summary");
      boolean linked = paragraph.linked() > paragraph.text().length() * LINKED;
      boolean loose = !name.matches("p|blockquote|li") && !paragraph.isRunning();
      if (!heading
          && !linked
          && !loose
          && (!name.equals("li") || isListed(paragraph, trunk))
          && !isTeaser(paragraph, holder)
          && !isAllBold(paragraph)
          && !INVITATION.matcher(paragraph.text()).find()
          && !PROMPT.matcher(paragraph.text()).matches()
          && seen.add(paragraph.text())) {
        paragraphs.add(paragraph.text());
      }
    }
    return paragraphs;
  }

  /** The element that most paragraphs stand in. */
  private static Optional<Element> trunk(List<Paragraph> inside) {
    Map<Element, Integer> sizes = new HashMap<>();
    for (Paragraph paragraph : inside) {
      if (paragraph.isRunning() && paragraph.owner().parent() != null) {
        sizes.merge(paragraph.owner().parent(), paragraph.text().length(), Integer::sum);
      }
    }
    return sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** Whether an item is of a list that stands between the paragraphs. */
  private static boolean isListed(Paragraph item, Optional<Element> trunk) {
    Element list = item.owner().parent();
    return list != null
        && trunk.isPresent()
        && list.parent() == trunk.get()
        && item.text().split(" ").length >= ITEM;
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
