package attest.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** What a page says about its report: in JSON-LD, in its head, and where readers see it. */
final class Metadata {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "publish-date",
          "publish_date",
          "publication_date",
          "published",
          "pubdate",
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "date",
          "article.published",
          "citation_online_date",
          "citation_publication_date");

  private static final List<String> AUTHOR =
      List.of("author", "parsely-author", "sailthru.author", "article:author", "dc.creator", "byl");

  /** Words that begin a byline, or say that somebody is no author. */
  private static final String BY = "(?i)^(by|von|par|written by|story by|reported by)[:\\s]+";

  /** What stands between a headline and the names behind it. */
  private static final Pattern BAR = Pattern.compile(" [|–—*·•»:-]{1,2} ");

  /** No page is older; dates before are those of clocks that were never set. */
  private static final int WEB = 1990;

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_TITLE = 500;

  /** A shorter heading may be the first words of the headline by chance. */
  private static final int SHORTEST = 15;

  /** A bar and up to three words. */
  private static final int LONGEST_SECTION = 5;

  private final Document page;
  private final LinkedData data;
  private final Elements metas;
  private final Optional<String> heading;

  Metadata(Document page, LinkedData data) {
    this.page = page;
    this.data = data;
    this.metas = page.select("meta");
    this.heading = heading(page);
  }

  /**
   * The headline that two of three places tell alike: JSON-LD, the page's head, the first heading.
   * Where all differ, the first that tells one.
   */
  Optional<String> title() {
    List<String> told =
        Stream.of(
                data.headline().map(this::withoutOutlet),
                meta("og:title").map(this::withoutOutlet),
                heading)
            .flatMap(Optional::stream)
            .filter(title -> !title.isEmpty())
            .toList();
    return told.stream()
        .filter(title -> told.stream().filter(other -> isAlike(title, other)).count() > 1)
        .findFirst()
        .or(() -> told.stream().findFirst())
        .or(() -> meta("twitter:title").map(this::withoutOutlet))
        .or(() -> Optional.of(page.title()).map(this::withoutOutlet))
        .filter(title -> !title.isEmpty());
  }

  private static boolean isAlike(String title, String other) {
    return letters(title).equals(letters(other));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
  }

  /** The headline that readers see: the first heading of the first rank within the article. */
  private static Optional<String> heading(Document page) {
    return Stream.of("article h1", "main h1", "h1")
        .flatMap(where -> page.select(where).stream())
        .map(h1 -> headline(h1.text()))
        .filter(text -> text.split(" ").length > 2)
        .findFirst();
  }

  /** On one line; what is longer than any headline is cut. */
  private static String headline(String text) {
    return Text.line(Text.unescaped(text.substring(0, Math.min(LONGEST_TITLE, text.length()))));
  }

  /** Without the outlet's name behind a bar or a dash, and the section's before that. */
  private String withoutOutlet(String title) {
    String plain = headline(title);
    Optional<String> bare = heading.filter(h -> h.length() > SHORTEST && plain.startsWith(h));
    if (bare.isPresent()) {
      return bare.get();
    }
    Matcher bar = BAR.matcher(plain);
    List<Integer> bars = new ArrayList<>();
    while (bar.find()) {
      bars.add(bar.start());
    }
    if (bars.isEmpty() || !isOutlet(plain.substring(bars.getLast()))) {
      return plain;
    }
    int end = bars.removeLast();
    while (!bars.isEmpty()
        && plain.substring(bars.getLast(), end).split(" ").length <= LONGEST_SECTION) {
      end = bars.removeLast();
    }
    return plain.substring(0, end).strip();
  }

  /** Whether a text is the outlet's name, or its host's without the ending. */
  private boolean isOutlet(String text) {
    String name = letters(text);
    String host = letters(url(Optional.empty()).map(Metadata::host).orElse(""));
    return Stream.of(letters(outlet().orElse("")), host)
        .anyMatch(
            known ->
                known.length() > 2
                    && name.length() > 2
                    && (known.contains(name) || name.contains(known)));
  }

  /** The longest part of a host's name. */
  private static String host(String address) {
    return Stream.of(URI.create(address).getHost().split("\\."))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  Optional<String> byline() {
    Set<String> names = new LinkedHashSet<>();
    Stream.of(data.authors(), metas(AUTHOR), seen())
        .filter(list -> list.stream().anyMatch(Metadata::isName))
        .findFirst()
        .ifPresent(
            list ->
                list.stream()
                    .filter(Metadata::isName)
                    .map(name -> Text.line(Text.unescaped(name)).replaceAll(BY, ""))
                    .forEach(names::add));
    return Optional.of(String.join(", ", names)).filter(byline -> !byline.isEmpty());
  }

  private List<String> seen() {
    return page
        .select(
            "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline, .author")
        .stream()
        .map(Element::text)
        .filter(text -> !text.isBlank())
        .limit(4)
        .toList();
  }

  private static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST_NAME
        && !name.matches("(?i)https?://.*|.*@.*\\..*");
  }

  /**
   * When the report was published. Where the first who tells leaves the zone open, another who
   * tells the same time with one closes it.
   */
  Optional<String> published() {
    List<Moment> told = new ArrayList<>();
    data.published().flatMap(Moment::parse).ifPresent(told::add);
    metas(PUBLISHED).forEach(value -> Moment.parse(value).ifPresent(told::add));
    page.select("[itemprop=datePublished]")
        .forEach(
            element ->
                Stream.of("content", "datetime")
                    .map(element::attr)
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .flatMap(Moment::parse)
                    .ifPresent(told::add));
    for (String where : List.of("time[pubdate]", "article time[datetime]", "time[datetime]")) {
      page.select(where).stream()
          .filter(time -> !isUpdate(time))
          .limit(1)
          .forEach(time -> Moment.parse(time.attr("datetime")).ifPresent(told::add));
    }
    if (told.isEmpty()) {
      page
          .select("time, [class*=date], [class*=publish], [class*=timestamp], [class*=byline]")
          .stream()
          .map(Element::text)
          .filter(text -> text.length() < 200)
          .flatMap(text -> Moment.written(text, false).stream())
          .findFirst()
          .ifPresent(told::add);
    }
    told.removeIf(moment -> moment.day().getYear() < WEB);
    return told.stream().findFirst().map(first -> precise(first, told)).map(Moment::iso);
  }

  private static boolean isUpdate(Element time) {
    String around =
        (time.className() + " " + time.attr("itemprop") + " " + time.parent().ownText());
    return around.toLowerCase(Locale.ROOT).matches(".*(modif|updat).*");
  }

  private static Moment precise(Moment first, List<Moment> told) {
    if (first.time().isEmpty()) {
      return told.stream()
          .filter(other -> other.day().equals(first.day()) && other.offset().isPresent())
          .findFirst()
          .orElse(first);
    } else if (first.offset().isEmpty()) {
      return told.stream()
          .filter(other -> other.isLikeOnClock(first) && other.offset().isPresent())
          .findFirst()
          .orElse(first);
    }
    return first;
  }

  Optional<String> outlet() {
    return meta("og:site_name")
        .or(data::publisher)
        .or(() -> meta("application-name"))
        .or(() -> meta("publisher"))
        .map(Text::unescaped)
        .map(Text::line)
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME);
  }

  /** Whether the page says that it is one report, and no list of them. */
  boolean isReport() {
    return data.isArticle()
        || meta("og:type").filter(type -> type.strip().equalsIgnoreCase("article")).isPresent()
        || !metas(List.of("article:published_time")).isEmpty()
        || page.selectFirst("[itemprop=articleBody]") != null;
  }

  Optional<String> language() {
    return Stream.of(
            page.select("html").attr("lang"),
            data.language().orElse(""),
            meta("og:locale").orElse(""),
            meta("content-language").orElse(""))
        .map(tag -> tag.strip().split("[-_,;]", 2)[0].toLowerCase(Locale.ROOT))
        .filter(code -> code.matches("[a-z]{2}"))
        .findFirst();
  }

  Optional<String> url(Optional<String> given) {
    return Stream.concat(
            page.select("link[rel=canonical]").stream().map(link -> link.attr("href")),
            meta("og:url").stream())
        .flatMap(address -> absolute(address.strip(), given).stream())
        .findFirst()
        .or(() -> given);
  }

  private static Optional<String> absolute(String address, Optional<String> given) {
    try {
      URI uri = new URI(address);
      URI whole = given.isPresent() ? new URI(given.get()).resolve(uri) : uri;
      boolean web = whole.isAbsolute() && whole.getScheme().matches("(?i)https?");
      return web && whole.getHost() != null ? Optional.of(whole.toString()) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<String> meta(String name) {
    return metas(List.of(name)).stream().findFirst();
  }

  /** The contents of elements of the head with some names, those of the first name first. */
  private List<String> metas(List<String> names) {
    return names.stream()
        .flatMap(
            name ->
                metas.stream()
                    .filter(
                        meta ->
                            Stream.of("property", "name", "itemprop", "http-equiv")
                                .anyMatch(key -> meta.attr(key).equalsIgnoreCase(name))))
        .map(meta -> meta.attr("content"))
        .filter(content -> !content.isBlank())
        .collect(Collectors.toList());
  }
}
