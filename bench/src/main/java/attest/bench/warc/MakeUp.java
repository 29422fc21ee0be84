package attest.bench.warc;

import attest.resolve.Report;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** How a news site sets an invented report: what stands around it, and in what order. */
enum MakeUp {
  /** A weblog's: sidebar, comments, many small style sheets. */
  BLOG {
    @Override
    String page(Report report, List<String> others, Random random) {
      return "<!DOCTYPE html>\n<html lang=\"en-US\" class=\"no-js\">\n<head>\n<meta charset=\"UTF-8\">\n"
          + head(report, random)
          + times(
              30,
              i ->
                  "<link rel='stylesheet' id='block-"
                      + i
                      + "-css' href='/content/themes/"
                      + hex(random, 4)
                      + "/style"
                      + i
                      + ".css?ver=6."
                      + i
                      + "' media='all'/>\n")
          + "<style>"
          + times(
              120,
              i -> ".c" + hex(random, 3) + "{margin:" + i + "px;color:#" + hex(random, 3) + "}")
          + "</style></head>\n<body class=\"post single\">\n"
          + menu(others, "site-nav")
          + "<main id=\"main\"><article id=\"post-"
          + random.nextInt(99999)
          + "\"><header>"
          + "<h1 class=\"entry-title\">"
          + title(report)
          + "</h1>"
          + "<time class=\"published\" datetime=\""
          + day(report)
          + "T08:30:00+00:00\">"
          + day(report)
          + "</time></header><div class=\"entry-content\">\n"
          + paragraphs(report, "")
          + "</div></article>\n"
          + "<section id=\"comments\"><h2>Comments</h2><ol>"
          + times(
              12,
              i ->
                  "<li class=\"comment\"><b>reader"
                      + random.nextInt(999)
                      + "</b><p>"
                      + others.get(i % others.size())
                      + "?</p></li>\n")
          + "</ol></section></main>\n<aside class=\"widget-area\">"
          + links(others, 20)
          + "</aside>\n"
          + "<footer>"
          + links(others, 15)
          + "</footer>\n"
          + scripts(random, 8, 1500)
          + "</body></html>\n";
    }
  },

  /**
   * A large paper's: its state once more as JSON in a script, advertisements between paragraphs.
   */
  PAPER {
    @Override
    String page(Report report, List<String> others, Random random) {
      return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"/>"
          + head(report, random)
          + data(report)
          + scripts(random, 6, 2500)
          + "</head><body>"
          + menu(others, "masthead")
          + "<div id=\"root\"><article class=\"story\"><div class=\"kicker\">World</div><h1>"
          + title(report)
          + "</h1><div class=\"byline\">By <a href=\"/by\">Ada Morn</a></div>"
          + paragraphs(report, "<div class=\"ad-slot\" data-slot=\"" + hex(random, 8) + "\"></div>")
          + "</article>"
          + teasers(others, 40)
          + "</div><script id=\"state\" type=\"application/json\">{\"story\":\""
          + report.text().replace("\"", "\\\"").replace("\n", "\\n")
          + "\",\"flags\":["
          + times(
              900, i -> (i > 0 ? "," : "") + "{\"k\":\"" + hex(random, 6) + "\",\"v\":" + i + "}")
          + "]}</script></body></html>";
    }
  },

  /** One of twenty years ago: tables in tables, capital tags, an old character set. */
  TABLES {
    @Override
    String page(Report report, List<String> others, Random random) {
      return "<HTML><HEAD><META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=iso-8859-1\">"
          + "<TITLE>"
          + title(report)
          + "</TITLE></HEAD>\n<BODY BGCOLOR=#FFFFFF><TABLE WIDTH=760><TR><TD WIDTH=140>\n"
          + links(others, 30)
          + "</TD><TD><TABLE><TR><TD><FONT SIZE=5><B>"
          + title(report)
          + "</B></FONT><BR>\n"
          + day(report)
          + "<P>"
          + escaped(report.text()).replace("\n\n", "\n<P>")
          + "</TD></TR></TABLE>\n"
          + "<IMG SRC=/img/"
          + hex(random, 4)
          + ".gif></TD></TR></TABLE></BODY></HTML>\n";
    }

    @Override
    String charset() {
      return "iso-8859-1";
    }
  },

  /** An agency's: little but the text. */
  WIRE {
    @Override
    String page(Report report, List<String> others, Random random) {
      return "<!DOCTYPE html><html lang=en><head><meta charset=utf-8>"
          + head(report, random)
          + data(report)
          + "</head><body><header><nav>"
          + links(others, 12)
          + "</nav></header><main><h1>"
          + title(report)
          + "</h1>"
          + paragraphs(report, "")
          + "</main><footer>"
          + links(others, 6)
          + "</footer></body></html>";
    }
  },

  /** A portal's: names of classes by machine, pictures as data, hundreds of teasers. */
  PORTAL {
    @Override
    String page(Report report, List<String> others, Random random) {
      return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
          + head(report, random)
          + "</head><body><div class=\""
          + hex(random, 6)
          + "\">"
          + menu(others, hex(random, 6))
          + "<img src=\"data:image/gif;base64,"
          + hex(random, 3000)
          + "\"/>"
          + "<div class=\""
          + hex(random, 6)
          + "\"><h1 class=\""
          + hex(random, 6)
          + "\">"
          + title(report)
          + "</h1>"
          + paragraphs(
              report,
              "<figure><img src=\"/i/"
                  + hex(random, 10)
                  + ".jpg\"/><figcaption>A street. Photo: agency</figcaption></figure>")
          + "</div>"
          + teasers(others, 150)
          + scripts(random, 10, 4000)
          + "</div></body></html>";
    }
  };

  private interface Part {
    String of(int number);
  }

  /** The page of a report; others are the titles of others to point at. */
  abstract String page(Report report, List<String> others, Random random);

  /** What its letters are written in. */
  String charset() {
    return "utf-8";
  }

  private static String times(int count, Part part) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(part.of(i));
    }
    return text.toString();
  }

  private static String hex(Random random, int bytes) {
    return times(bytes, i -> Integer.toHexString(256 + random.nextInt(256)).substring(1));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String title(Report report) {
    return escaped(report.title().orElseThrow());
  }

  private static String day(Report report) {
    return report.published().orElseThrow();
  }

  private static String head(Report report, Random random) {
    return "<title>"
        + title(report)
        + " | "
        + report.outlet().orElseThrow()
        + "</title>\n"
        + "<meta property=\"og:title\" content=\""
        + title(report)
        + "\"/>\n"
        + "<meta property=\"og:image\" content=\"/i/"
        + hex(random, 10)
        + ".jpg\"/>\n"
        + "<meta property=\"article:published_time\" content=\""
        + day(report)
        + "T08:30:00Z\"/>\n"
        + "<link rel=\"canonical\" href=\""
        + report.url().orElseThrow()
        + "\"/>\n"
        + times(15, i -> "<meta name=\"x-" + i + "\" content=\"" + hex(random, 12) + "\"/>\n");
  }

  private static String data(Report report) {
    return "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\","
        + "\"headline\":\""
        + report.title().orElseThrow().replace("\"", "\\\"")
        + "\",\"datePublished\":\""
        + day(report)
        + "T08:30:00Z\"}</script>\n";
  }

  private static String paragraphs(Report report, String between) {
    return report
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> "<p>" + escaped(line) + "</p>\n")
        .collect(Collectors.joining(between));
  }

  private static String links(List<String> others, int count) {
    return "<ul>"
        + times(
            count,
            i ->
                "<li><a href=\"/world/"
                    + i
                    + "\">"
                    + escaped(others.get(i % others.size()))
                    + "</a></li>\n")
        + "</ul>";
  }

  private static String menu(List<String> others, String name) {
    return "<nav class=\""
        + name
        + "\"><a href=\"/\">Home</a> <a href=\"/world\">World</a> <a href=\"/sport\">Sport</a>"
        + links(others, 10)
        + "</nav>\n";
  }

  private static String teasers(List<String> others, int count) {
    return times(
        count,
        i ->
            "<div class=\"teaser card-"
                + i % 7
                + "\"><a href=\"/story/"
                + i
                + "\"><img src=\"/t/"
                + i
                + ".jpg\" alt=\"\"/><h3>"
                + escaped(others.get(i % others.size()))
                + "</h3></a><span>"
                + (i % 23)
                + " h</span></div>\n");
  }

  private static String scripts(Random random, int count, int bytes) {
    return times(
        count,
        i ->
            "<script>(function(w){w.q=w.q||[];w.q.push('"
                + hex(random, bytes / 10)
                + "');"
                + times(
                    bytes / 60,
                    n ->
                        "function f"
                            + n
                            + "(a,b){return a[b]?a[b]:window.config.get('k"
                            + n
                            + "')}\n")
                + "})(window)</script>\n");
  }
}
