package attest.bench;

import attest.Engine;
import attest.bench.event.Measure;
import attest.page.Page;
import attest.page.Pages;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.jsoup.nodes.Element;

/**
 * How much of a web page's report is found, and nothing else: paragraphs that are the gold's to the
 * letter, white space aside, and words; the same of Readability4J. A title is right that has the
 * gold's words. A date is right that is the gold's moment to the second; of a gold date without a
 * zone, the same day.
 */
public final class WebPages implements Measure {
  /** The least share of "the" among the words of an English report. */
  private static final double LEAST_ARTICLES = 0.015;

  /** What was found of some pages: shares of pages, and sums over all. */
  private static final class Tally {
    private int pages;
    private double share;
    private int found;
    private int right;
    private int gold;

    void add(List<String> read, List<String> told) {
      int common = common(read, told);
      pages++;
      share += f1(common, read.size(), told.size());
      right += common;
      found += read.size();
      gold += told.size();
    }

    String figures(String name) {
      return String.format(
          Locale.ROOT,
          "%-36s P %5.1f  R %5.1f  F1 %5.1f, mean of pages %5.1f%n",
          name,
          100.0 * right / Math.max(1, found),
          100.0 * right / Math.max(1, gold),
          100 * f1(right, found, gold),
          100 * share / Math.max(1, pages));
    }
  }

  @Override
  public String figures(Engine engine, List<JsonNode> rows, Consumer<String> wrong) {
    Pages pages = new Pages();
    List<JsonNode> english = new ArrayList<>();
    List<JsonNode> others = new ArrayList<>();
    for (JsonNode row : rows) {
      (isEnglish(words(told(row))) ? english : others).add(row);
    }
    return english.size()
        + " pages in English\n"
        + texts("paragraphs", english, row -> read(pages, row).paragraphs(), wrong)
        + heads(pages, english, wrong)
        + texts("Readability4J", english, WebPages::readability, line -> {})
        + others.size()
        + " pages in other languages\n"
        + texts("paragraphs", others, row -> read(pages, row).paragraphs(), wrong)
        + texts("Readability4J", others, WebPages::readability, line -> {});
  }

  private static String texts(
      String name,
      List<JsonNode> rows,
      Function<JsonNode, List<String>> reader,
      Consumer<String> wrong) {
    Tally paragraphs = new Tally();
    Tally words = new Tally();
    for (JsonNode row : rows) {
      List<String> told = told(row);
      List<String> read = reader.apply(row).stream().map(WebPages::line).toList();
      paragraphs.add(read, told);
      words.add(words(read), words(told));
      read.stream()
          .filter(text -> !told.contains(text))
          .forEach(text -> wrong.accept(row.get("id").asText() + "\ttoo much\t" + text));
      told.stream()
          .filter(text -> !read.contains(text))
          .forEach(text -> wrong.accept(row.get("id").asText() + "\tmissed\t" + text));
    }
    return paragraphs.figures("  " + name + ", exact") + words.figures("  " + name + ", words");
  }

  /** By its commonest word; the gold is in languages that the engine does not tell apart, too. */
  private static boolean isEnglish(List<String> words) {
    return words.stream().filter("the"::equalsIgnoreCase).count() > words.size() * LEAST_ARTICLES;
  }

  private static List<String> told(JsonNode row) {
    List<String> told = new ArrayList<>();
    row.get("paragraphs").forEach(paragraph -> told.add(line(paragraph.asText())));
    told.removeIf(String::isEmpty);
    return told;
  }

  private static String heads(Pages pages, List<JsonNode> rows, Consumer<String> wrong) {
    int titles = 0;
    int dates = 0;
    for (JsonNode row : rows) {
      Page page = read(pages, row);
      if (letters(page.title().orElse("")).equals(letters(row.get("title").asText()))) {
        titles++;
      } else {
        wrong.accept(row.get("id").asText() + "\ttitle\t" + page.title().orElse(""));
      }
      if (isSameMoment(page.published(), row.get("published").asText())) {
        dates++;
      } else {
        wrong.accept(row.get("id").asText() + "\tdate\t" + page.published().orElse(""));
      }
    }
    return String.format(
        Locale.ROOT,
        "  title the same words               %5.1f %%%n  publication the same moment       %5.1f %%%n",
        100.0 * titles / Math.max(1, rows.size()),
        100.0 * dates / Math.max(1, rows.size()));
  }

  private static Page read(Pages pages, JsonNode row) {
    return pages.read(html(row), Optional.empty(), Optional.empty());
  }

  private static byte[] html(JsonNode row) {
    try {
      return row.get("html").binaryValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The paragraphs and items in what Readability4J keeps of a page. */
  private static List<String> readability(JsonNode row) {
    String html = new String(html(row), StandardCharsets.UTF_8);
    Element content =
        new Readability4JExtended("https://page.example/", html).parse().getArticleContent();
    return content == null
        ? List.of()
        : content.select("p, blockquote, li, pre").stream()
            .filter(element -> element.select("> p, > blockquote").isEmpty())
            .map(Element::text)
            .filter(text -> !line(text).isEmpty())
            .toList();
  }

  private static boolean isSameMoment(Optional<String> read, String told) {
    try {
      String gold = told.replace(' ', 'T');
      if (gold.length() < "2024-05-14T10:00:00Z".length()) {
        return read.filter(date -> day(date).equals(day(gold))).isPresent();
      }
      return read.filter(date -> date.contains("T"))
          .filter(date -> second(date).equals(second(gold)))
          .isPresent();
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date.substring(0, 10));
  }

  private static Instant second(String date) {
    return OffsetDateTime.parse(date).withNano(0).toInstant();
  }

  private static String line(String text) {
    return text.replaceAll("[\\u200b\\u200c\\u200d\\u2060\\ufeff\\u00ad]", "")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }

  private static List<String> words(List<String> paragraphs) {
    return paragraphs.stream().flatMap(text -> Arrays.stream(text.split(" "))).toList();
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
  }

  private static int common(List<String> read, List<String> told) {
    Map<String, Integer> left = new HashMap<>();
    told.forEach(text -> left.merge(text, 1, Integer::sum));
    int common = 0;
    for (String text : read) {
      if (left.merge(text, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return common;
  }

  private static double f1(int right, int found, int gold) {
    return found + gold == 0 ? 1 : 2.0 * right / (found + gold);
  }
}
