package attest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static Page read(String html) {
    return new Pages()
        .read(html.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty());
  }

  private static Page withHead(String head) {
    return read(Forms.page(head, Forms.bodies().get(0)));
  }

  private static Page withData(String json) {
    return withHead("<script type=application/ld+json>" + json + "</script>");
  }

  @Test
  void theReportIsFoundInPagesOfManyForms() {
    for (String body : Forms.bodies()) {
      assertEquals(Forms.REPORT, read(Forms.page("", body)).paragraphs(), body);
    }
  }

  @Test
  void wordsOfASentenceStayWhateverTheirClass() {
    String body =
        "<article><p>The road to <a id=auto-tag_halmora class=related href=/h>Halmora</a> was"
            + " closed by the army on Monday, officials of the council said.</p></article>";
    assertEquals(
        List.of(
            "The road to Halmora was closed by the army on Monday, officials of the council said."),
        read(Forms.page("", body)).paragraphs());
  }

  @Test
  void aSubheadingIsNotGluedToAParagraph() {
    String body =
        "<article><p>First the army closed the road to the valley on Monday.</p><h2>What is"
            + " next</h2><p>Then the council met, and it did not say a word about it.</p></article>";
    assertEquals(
        List.of(
            "First the army closed the road to the valley on Monday.",
            "Then the council met, and it did not say a word about it."),
        read(Forms.page("", body)).paragraphs());
  }

  @Test
  void listsBetweenParagraphsAreText() {
    String body =
        "<article>"
            + Forms.each("<p>", "</p>")
            + "<ul><li>The army keeps the road closed until further notice.</li><li>Velmar</li></ul>"
            + "</article>";
    List<String> paragraphs = read(Forms.page("", body)).paragraphs();
    assertEquals(
        "The army keeps the road closed until further notice.",
        paragraphs.get(paragraphs.size() - 1));
  }

  @Test
  void pagesWithoutAReportHaveNoParagraphs() {
    String teaser =
        "<li><h3><a href=/a>Council meets again</a></h3><p>The Lakes Council meets again on Friday,"
            + " and much is expected of it.</p></li>";
    for (String html :
        List.of(
            "",
            " ",
            "not found",
            "<script>let a = '<p>words</p>'</script>",
            "<html><frameset><frame src=a></frameset></html>",
            "<body><h1>404</h1><p>Sorry, we looked everywhere and could not find the page that you"
                + " asked for. Please try the search.</p></body>",
            "<body><ul>" + teaser.repeat(40) + "</ul></body>")) {
      assertEquals(List.of(), read(html).paragraphs(), html);
    }
  }

  @Test
  void whiteSpaceAndUnseenCharactersAreMadePlain() {
    String body =
        "<article><p>The&nbsp;army closed&thinsp;the ro&#8203;ad to Hal&shy;mora on\n  Monday, it"
            + " said in a note that nobody signed.</p></article>";
    assertEquals(
        List.of(
            "The army closed the road to Halmora on Monday, it said in a note that nobody signed."),
        read(Forms.page("", body)).paragraphs());
  }

  @Test
  void theDateKeepsItsZone() {
    assertEquals(
        Optional.of("2024-05-13T18:30:00+02:00"),
        withData(
                "{'@type':'NewsArticle','datePublished':'2024-05-13T18:30:00+02:00',"
                        .replace('\'', '"')
                    + "\"dateModified\":\"2024-05-14T08:00:00Z\"}")
            .published());
  }

  @Test
  void aDateWithoutZoneGetsOneOnlyFromTheSamePage() {
    String data = "{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-13T18:30:00\"}";
    assertEquals(Optional.of("2024-05-13"), withData(data).published());
    assertEquals(
        Optional.of("2024-05-13T18:30:00+02:00"),
        withHead(
                "<script type=application/ld+json>"
                    + data
                    + "</script><meta property=article:published_time"
                    + " content=2024-05-13T18:30:00+02:00>")
            .published());
  }

  @Test
  void whenAPageChangedIsNotWhenItAppeared() {
    assertEquals(
        Optional.empty(),
        withHead("<meta property=article:modified_time content=2024-05-14T08:00:00Z>").published());
    String seen =
        "<article><h1>Six killed on the road</h1><time class=updated datetime=2024-05-14>now</time>"
            + "<time datetime=2024-05-13T09:00Z>then</time>"
            + Forms.each("<p>", "</p>")
            + "</article>";
    assertEquals(Optional.of("2024-05-13T09:00:00Z"), read(Forms.page("", seen)).published());
  }

  @Test
  void datesAreReadAsTheyAreWritten() {
    for (String date : List.of("13 May 2024", "May 13, 2024", "Monday, 13th May 2024")) {
      String body = "<p class=publish-date>Published " + date + "</p>" + Forms.bodies().get(0);
      assertEquals(Optional.of("2024-05-13"), read(Forms.page("", body)).published(), date);
    }
    for (String wrong : List.of("2024-13-45", "0000-00-00T99:99:99Z", "soon", "1e9", "")) {
      assertEquals(
          Optional.empty(), withHead("<meta name=date content='" + wrong + "'>").published());
    }
  }

  @Test
  void linkedDataIsReadInItsForms() {
    String article =
        "{\"@type\":[\"ReportageNewsArticle\"],\"headline\":\"Six killed on the Halmora road\","
            + "\"author\":{\"@id\":\"#a\"},\"publisher\":{\"name\":\"Open Ledger\"}}";
    String person = "{\"@id\":\"#a\",\"@type\":\"Person\",\"name\":\"Elian Morrow\"}";
    for (String json :
        List.of(
            "[" + article + "," + person + "]",
            "{\"@graph\":[" + person + "," + article + ",]}",
            "<!-- {\"@graph\":[" + person + "," + article + "]} -->")) {
      Page page = withData(json);
      assertEquals(Optional.of("Elian Morrow"), page.byline(), json);
      assertEquals(Optional.of("Open Ledger"), page.outlet(), json);
    }
  }

  @Test
  void brokenLinkedDataGivesWhatStillReads() {
    Page page =
        withData(
            "{\"@type\":\"NewsArticle\",\"headline\":\"Six \\\"killed\\\" on the Halmora road\","
                + "\"datePublished\":\"2024-05-13T09:00:00Z\",\"articleBody\":\"He said \"no\" to");
    assertEquals(Optional.of("2024-05-13T09:00:00Z"), page.published());
  }

  @Test
  void theTitleGoesWithoutTheOutlet() {
    assertEquals(Optional.of("Six killed on the Halmora road"), withHead("").title());
    String bare = "<meta property=og:site_name content='Open Ledger'>";
    assertEquals(
        Optional.of("Lakes Council to meet: a first look"),
        read("<title>Lakes Council to meet: a first look - World - Open Ledger</title>" + bare)
            .title());
    assertEquals(
        Optional.of("BUDGET | Council spends more - again"),
        read("<title>BUDGET | Council spends more - again</title>" + bare).title());
  }

  @Test
  void twoOfThreePlacesDecideOnTheTitle() {
    assertEquals(
        Optional.of("Six killed on the Halmora road"),
        withHead(
                "<meta property=og:title content='Six killed on the Halmora road'><script"
                    + " type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Attack in"
                    + " the north: what to know\"}</script>")
            .title());
  }

  @Test
  void languageAndAddressAreThePagesOwn() {
    Page page =
        new Pages()
            .read(
                Forms.page("<link rel=canonical href=/world/six>", "<p>x")
                    .getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.of("https://ledger.example/a?b=c"));
    assertEquals(Optional.of("https://ledger.example/world/six"), page.url());
    assertEquals(Optional.of("en"), page.language());
    assertEquals(
        Optional.empty(), withHead("<link rel=canonical href='javascript:alert(1)'>").url());
  }

  @Test
  void theEncodingIsFoundWhateverThePageSays() {
    String html = Forms.page("", Forms.bodies().get(0));
    String wrong = html.replace("charset=utf-8", "charset=iso-8859-1");
    Charset latin = Charset.forName("windows-1252");
    for (byte[] bytes :
        List.of(
            html.getBytes(StandardCharsets.UTF_8),
            wrong.getBytes(StandardCharsets.UTF_8),
            wrong.getBytes(latin),
            html.replace("charset=utf-8", "charset=nonsense").getBytes(latin),
            wrong.getBytes(StandardCharsets.UTF_16),
            wrong.getBytes(StandardCharsets.UTF_16LE),
            html.replace("charset=utf-8", "charset=utf-16").getBytes(StandardCharsets.UTF_8))) {
      assertEquals(
          Forms.REPORT, new Pages().read(bytes, Optional.empty(), Optional.empty()).paragraphs());
    }
    Charset cyrillic = Charset.forName("windows-1251");
    String foreign = "<title>Новости дня</title>";
    assertEquals(
        Optional.of("Новости дня"),
        new Pages()
            .read(
                foreign.getBytes(cyrillic),
                Optional.of("text/html; charset=windows-1251"),
                Optional.empty())
            .title());
  }

  @Test
  void oneBrokenByteDoesNotSpoilTheRest() {
    byte[] bytes = Forms.page("", Forms.bodies().get(0)).getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length + 1);
    cut[bytes.length] = (byte) 0xe2;
    assertTrue(
        new Pages()
            .read(cut, Optional.empty(), Optional.empty())
            .paragraphs()
            .containsAll(Forms.REPORT.subList(0, 4)));
  }
}
