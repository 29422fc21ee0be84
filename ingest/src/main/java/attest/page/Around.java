package attest.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What stands around reports, known by its element, its class, or its words. */
final class Around {
  /** Elements that never hold a report's text, or that nobody sees. */
  private static final String NEVER =
      "script, style, noscript, template, svg, iframe, object, form, button, select, textarea, nav,"
          + " footer, aside, figure, figcaption, dialog, menu, video, audio, [hidden],"
          + " [role=navigation], [role=complementary], [role=dialog], [role=contentinfo],"
          + " [role=search], [role=banner], [role=alert], [style*=display:none],"
          + " [style*=display: none], [style*=clip:rect(0], [style*=clip: rect(0]";

  /** Elements that are words of a sentence whatever their class says. */
  private static final String WORDS = "a|em|strong|b|i|u|mark|abbr|q|cite|time";

  /** Elements that are too much to be beside a report. */
  private static final String WHOLE = "body|main|article";

  private static final Pattern BESIDE =
      names(
          "related|recirc\\w*|recommend\\w*|newsletter\\w*|subscri\\w*|sign-?up|promos?|promotion\\w*|share|sharing",
          "social\\w*|sidebar|advert\\w*|ads?|sponsor\\w*|caption\\w*|credits?|byline\\w*|authors?|author-?\\w+",
          "bio|biography|breadcrumb\\w*|most-?(read|popular|viewed)|trending|popular|tags?|topics?",
          "footer|header|nav\\w*|menu|copyright|disclaimer|more-?(on|from|stories|news|topics?)",
          "read-?(more|next|also)|also-?read|outbrain|taboola|paywall-?(prompt|message)|print-?only",
          "modal|popup|overlay|toolbar|toast\\w*|notification\\w*|message-?bar|preferred-?source\\w*",
          "follow\\w*|timestamp|dateline-?date|reg-?(istration|wall)|twitter\\w*|tweet\\w*",
          "instagram\\w*|tiktok\\w*|gallery\\w*|poll|quiz|infobox|factbox|fact-?box",
          "pull-?quotes?|stand-?first|sub-?title|strapline|dek|deck|summary|excerpt|video-\\w+|\\w*-player");

  /** Hidden from who can see; such words stand in the middle of sentences, too. */
  private static final Pattern UNSEEN =
      names("visually-?hidden|sr-only|screen-?reader\\w*|tooltip|read-?more|share");

  /** What asks for leave to keep cookies and what readers say, however long it is. */
  private static final Pattern FOREIGN =
      names("cookie\\w*|consent|onetrust\\w*|privacy|gdpr|cmp|comments?|disqus");

  /** Classes that hide an element; as parts of longer names they say something else. */
  private static final Pattern HIDDEN =
      Pattern.compile("(^|\\s)(is-)?(hidden|hide|invisible|d-none)(\\s|$)");

  /** How paragraphs begin that invite the reader to something else, or tell who made the report. */
  private static final Pattern OPENING =
      openings(
          "read (more|also|next|now|the full)|more (on this|from|stories|news)|more about$|also read|see also",
          "related( (stories|articles|news|content))?\\s*:?$|related:|recommended( reading)?\\s*:?$",
          "watch( now| more)?:|watch the|listen( now| to)?:|(don['’]t|do not) miss|(click|tap) here",
          "sign up|subscribe|join (us|our)|follow (us|our|@|[\\w.]+ on )|download (our|the) app",
          "create an? (free )?account|already have an account|don['’]t have an account|log ?in to",
          "regist(er|ration) (to|is a|is free)|would you like to receive|you can find this story in",
          "(choose|add|make) .{2,40} (as|your) (a |your )?.?preferred source|please bookmark|our website is",
          "if you (buy|purchase) something|we (may earn|apologi[sz]e, but this video)|ad.?block(er)? users",
          "advertisement|adverti[sz]ing$|sponsored|story continues|article continues|continue reading",
          "scroll (down )?for|copyright|©|all rights reserved|get (the|our) (latest|daily|best)",
          "get in touch with (our|us)|for more (news|stories|information)|for the latest|to read more|share this",
          "th(is|e) (article|story) (was|is) (first |originally )?published|(first|originally) published (in|on|by)",
          "this is a (breaking|developing) (news )?story|have you got a story|do you have a (story|news tip)",
          "got a (story|tip)|contact us|send us|photo(graph)?s?( by|:)|image( credit|:)|(picture|photo|image)s?: ",
          "file photo|pictured?:? (left|right|above|below|from|at|in|is|are)\\b|(report|edit|writ)ing by|additional reporting|with (files|reporting) (from|by)|our standards");

  /** How such paragraphs end. */
  private static final Pattern ENDING =
      Pattern.compile(
          "(contributed (to|reporting( to| for)?) this (report|story|article)\\.?"
              + "|(read|see) our privacy (policy|notice)\\.?"
              + "|(sign(ing)? up (to|for) (our|the) .{0,40}newsletters?( here)?\\s*\\.?))$",
          Pattern.CASE_INSENSITIVE);

  /** An id that is made of a headline's words. */
  private static final Pattern SLUG = Pattern.compile("([^-]+-){5}");

  /** What holds more of the page's text is no box beside it, whatever its class says. */
  private static final double MOST = 0.3;

  private static final double ALL = 0.9;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST = 600;

  private Around() {}

  private static Pattern names(String... names) {
    return Pattern.compile("(^|[-_ ])(" + String.join("|", names) + ")($|[-_ ])");
  }

  private static Pattern openings(String... openings) {
    return Pattern.compile(
        "^[\\[(*•▶►→>—–\\s]*+(" + String.join("|", openings) + ")", Pattern.CASE_INSENSITIVE);
  }

  /**
   * What is known by its element or class, each with all that stands in it. Nothing is removed:
   * that costs time by the square of the number of siblings.
   */
  static Set<Element> of(Element body) {
    Set<Element> around = new HashSet<>();
    around.addAll(body.select(NEVER));
    around.remove(body);
    Map<Element, int[]> sizes = sizes(body, around);
    int[] whole = sizes.get(body);
    sizes.forEach(
        (element, size) -> {
          double share =
              Math.max(
                  (double) size[0] / Math.max(1, whole[0]),
                  (double) size[1] / Math.max(1, whole[1]));
          if (isBeside(element, share)) {
            around.add(element);
          }
        });
    return around;
  }

  /** How many characters stand in each element, and how many of them in paragraphs. */
  private static Map<Element, int[]> sizes(Element body, Set<Element> around) {
    Map<Element, int[]> sizes = new HashMap<>();
    body.filter(
        new Walk(around) {
          private int paragraphs;

          @Override
          void enter(Node node) {
            if (node instanceof Element element) {
              sizes.put(element, new int[2]);
              paragraphs += element.normalName().equals("p") ? 1 : 0;
            } else if (node instanceof TextNode text && !text.isBlank()) {
              int length = text.text().length();
              int[] size = sizes.get((Element) text.parent());
              size[0] += length;
              size[1] += paragraphs > 0 ? length : 0;
            }
          }

          @Override
          void leave(Element element) {
            paragraphs -= element.normalName().equals("p") ? 1 : 0;
            if (!element.equals(body)) {
              int[] size = sizes.get(element);
              int[] outer = sizes.get(element.parent());
              outer[0] += size[0];
              outer[1] += size[1];
            }
          }
        });
    return sizes;
  }

  private static boolean isBeside(Element element, double share) {
    String id = SLUG.matcher(element.id()).find() ? "" : element.id();
    String names = kebab(element.className()) + " " + kebab(id);
    if (names.isBlank() || element.normalName().matches(WHOLE)) {
      return false;
    } else if (element.normalName().matches(WORDS)) {
      return UNSEEN.matcher(names).find();
    }
    boolean beside =
        BESIDE.matcher(names).find()
            || UNSEEN.matcher(names).find()
            || HIDDEN.matcher(element.className()).find();
    return share < MOST && beside || share < ALL && FOREIGN.matcher(names).find();
  }

  /** {@code relatedStories} as {@code related-stories}. */
  private static String kebab(String name) {
    return name.substring(0, Math.min(LONGEST_NAME, name.length()))
        .replaceAll("([a-z])([A-Z])", "$1-$2")
        .toLowerCase(Locale.ROOT);
  }

  /** Whether a paragraph invites the reader to something else, or tells who made the report. */
  static boolean isAside(String paragraph) {
    return OPENING.matcher(paragraph).find()
        || paragraph.length() < LONGEST && ENDING.matcher(paragraph).find();
  }
}
