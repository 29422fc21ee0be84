package attest.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** A walk through all of a page but some elements and what stands in them. */
abstract class Walk implements NodeFilter {
  private final Set<Element> without;

  Walk(Set<Element> without) {
    this.without = without;
  }

  abstract void enter(Node node);

  abstract void leave(Element element);

  @Override
  public final FilterResult head(Node node, int depth) {
    if (node instanceof Element element && without.contains(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    enter(node);
    return FilterResult.CONTINUE;
  }

  @Override
  public final FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element);
    }
    return FilterResult.CONTINUE;
  }
}
