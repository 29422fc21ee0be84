package attest.page;

import java.util.List;

/** Invented pages of the forms that outlets use, all of one report. */
final class Forms {
  static final List<String> REPORT =
      List.of(
          "VELMAR (Open Ledger) — At least six people were killed on the Halmora road on Monday, the"
              + " interior ministry said.",
          "“We ask everybody to stay at home,” Interior Minister Ivona Kesh told reporters in the"
              + " capital.",
          "The Orvel Liberation Front, which has fought for the valley since 2011, did not comment.",
          "He declined to answer.",
          "Officials of the Lakes Council arrived in the afternoon and spoke with the families of"
              + " the dead.");

  private Forms() {}

  /** Each report's paragraph within a pair of tags. */
  static String each(String open, String close) {
    StringBuilder html = new StringBuilder();
    REPORT.forEach(text -> html.append(open).append(text).append(close).append('\n'));
    return html.toString();
  }

  static String page(String head, String body) {
    return "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Six killed on the"
        + " Halmora road | Open Ledger</title><meta property=og:type content=article>"
        + head
        + "</head><body><nav><a href=/>Home</a> <a href=/world>World</a></nav>"
        + body
        + "<footer><p>Copyright Open Ledger 2024. All rights reserved, whatever you do with"
        + " it.</p></footer></body></html>";
  }

  /** Bodies of pages; each is to give the report and nothing else. */
  static List<String> bodies() {
    String lede = "<h1>Six killed on the Halmora road</h1>";
    return List.of(
        "<article>" + lede + each("<p>", "</p>") + "</article>",
        "<div class=page>"
            + lede
            + "<div class=text>"
            + each("<p class=t>", "</p>")
            + "</div></div>",
        lede + each("<div class='block a1'><div><p class=b2>", "</p></div></div>"),
        lede + "<div>" + each("<div class=par><span>", "</span></div>") + "</div>",
        lede + "<div class=story>" + String.join("<br><br>", REPORT) + "</div>",
        lede + "<div class=story>" + String.join("<br>\n", REPORT) + "</div>",
        "<main>"
            + lede
            + "<p class=standfirst>What we know so far about the attack in the north of the"
            + " country.</p><figure><img src=a.jpg><figcaption>Soldiers on the road near Halmora"
            + " on Monday.</figcaption></figure>"
            + each("<p>", "</p>")
            + "<div class=newsletter-signup><p>Sign up to our newsletter, it comes each morning"
            + " and it costs nothing.</p></div></main>",
        "<article>"
            + lede
            + "<div class='author-bio'><p>Elian Morrow has covered the north of the country for"
            + " the Open Ledger since 2015.</p></div>"
            + each("<p>", "</p><p>Advertisement</p>")
            + "<p><strong>Read more: <a href=/x>Who are the Orvel Liberation Front, and what do"
            + " they want?</a></strong></p></article>",
        "<article>"
            + lede
            + each("<p>", "</p>")
            + "<section class=related-stories><h2>Related</h2><article><h3><a href=/y>The valley"
            + " that nobody wants</a></h3><p>Ten years ago the road was finished, and then"
            + " everything changed for the villages.</p></article></section></article>",
        "<article>"
            + lede
            + each("<p>", "</p>")
            + "</article><div id=comments><h2>Comments</h2>"
            + "<p>This is what I have been saying for years, and nobody has listened to me.</p>"
                .repeat(8)
            + "</div>",
        "<div id=cookie-banner><p>We and our 700 partners store cookies on your device, which you"
            + " may accept or refuse.</p><button>Accept</button></div><article>"
            + lede
            + each("<p>", "</p>")
            + "</article>",
        "<article>"
            + lede
            + each("<p>", "</p>")
                .replace(
                    "<p>The Orvel",
                    "<blockquote>We ask everybody to stay at home.</blockquote><p>The Orvel")
            + "<p><em>Ada Morel contributed reporting from Seru.</em></p></article>",
        "<article class='post type-post tag-privacy comments-open'>"
            + lede
            + each("<p>", "<span class=sr-only>, opens a new tab</span></p>")
            + "<div class=share-bar><span>Share this with everybody you know, on any site you"
            + " like.</span></div></article>");
  }
}
