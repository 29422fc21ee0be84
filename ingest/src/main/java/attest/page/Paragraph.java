package attest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A run of text between the edges of blocks.
 *
 * @param owner the block it begins in
 * @param linked how many of its characters stand in links
 */
record Paragraph(Element owner, String text, int linked) {
  private static final Set<String> BLOCKS =
      Set.of(
          ("p div section article main li ul ol blockquote td th tr table tbody body h1 h2 h3 h4 h5 h6"
                  + " pre header center dd dl dt address hr details summary figure fieldset")
              .split(" "));

  /** The end of a sentence at the end of a text. */
  private static final Pattern SENTENCE = Pattern.compile("[.!?…।][\"”’'»)\\]]*\\s*$");

  private static final int SHORT = 8;
  private static final int LONG = 15;

  /** So much of a paragraph's letters may stand in links. */
  private static final double LINKED = 0.5;

  private static final int END = 20;

  /** Whether it reads like running text. */
  boolean isRunning() {
    int words = words();
    return !isLinked() && (words >= LONG || words >= SHORT && text.matches("(?s).*[.!?…।\"”’»)]"));
  }

  boolean isLinked() {
    return linked > text.length() * LINKED;
  }

  boolean isSentence() {
    return text.endsWith(":")
        || SENTENCE.matcher(text.substring(Math.max(0, text.length() - END))).find();
  }

  /** Whether an item of a list tells more than a name. */
  boolean isItem() {
    return !isLinked() && (words() >= SHORT - 2 || isSentence() || text.endsWith(";"));
  }

  int words() {
    return text.split(" ").length;
  }

  /** What its block is and looks like; paragraphs of one report are alike. */
  String make() {
    return owner.normalName() + " " + owner.className();
  }

  /**
   * All runs of text in order, without those in some elements: those of a block up to the next edge
   * of a block or two breaks.
   */
  static List<Paragraph> of(Element root, Set<Element> without) {
    Runs runs = new Runs(root, without);
    root.filter(runs);
    return runs.paragraphs;
  }

  private static final class Runs extends Walk {
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private final Element root;
    private Element owner;
    private int linked;
    private int links;
    private int breaks;

    Runs(Element root, Set<Element> without) {
      super(without);
      this.root = root;
    }

    @Override
    void enter(Node node) {
      if (node instanceof TextNode text) {
        add(text);
      } else if (node instanceof Element element) {
        links += element.normalName().equals("a") ? 1 : 0;
        if (BLOCKS.contains(element.normalName())) {
          end();
        } else if (element.normalName().equals("br") || element.hasClass("br")) {
          breakLine();
        }
      }
    }

    @Override
    void leave(Element element) {
      links -= element.normalName().equals("a") ? 1 : 0;
      if (BLOCKS.contains(element.normalName())) {
        end();
      }
    }

    private void add(TextNode text) {
      if (!text.isBlank()) {
        breaks = 0;
        owner = owner == null ? block(text) : owner;
        linked += links > 0 ? text.text().strip().length() : 0;
      }
      if (owner != null) {
        run.append(text.getWholeText());
      }
    }

    private Element block(Node node) {
      Node at = node.parent();
      while (!root.equals(at)
          && at instanceof Element element
          && !BLOCKS.contains(element.normalName())) {
        at = at.parent();
      }
      return (Element) at;
    }

    /** A line that ends a sentence ends a paragraph, as two breaks do. */
    private void breakLine() {
      String end = run.substring(Math.max(0, run.length() - END));
      if (++breaks >= 2 || SENTENCE.matcher(end).find()) {
        end();
      } else if (owner != null) {
        run.append(' ');
      }
    }

    private void end() {
      String text = Text.line(run.toString());
      if (!text.isEmpty() && owner != null) {
        paragraphs.add(new Paragraph(owner, text, linked));
      }
      run.setLength(0);
      linked = 0;
      owner = null;
    }
  }
}
