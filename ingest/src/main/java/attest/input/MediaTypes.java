package attest.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What bytes are: their first ones decide, then a name; what a sender claims has no say. */
public final class MediaTypes {
  /** So many first bytes are enough to tell. */
  static final int HEAD = 1 << 16;

  /** Of them, how many characters are looked at one by one. */
  private static final int START = 1 << 12;

  /** Nothing at all. */
  static final String EMPTY = "application/x-empty";

  /** Bytes that are no text and nothing that is known. */
  static final String BINARY = "application/octet-stream";

  /** Reports, one a line. */
  static final String LINES = "application/x-ndjson";

  /** Addresses, one a line. */
  static final String ADDRESSES = "text/uri-list";

  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

  private record Magic(int at, String start, String type) {}

  private static final List<Magic> MAGIC =
      List.of(
          new Magic(0, "\u001f\u008b", "application/gzip"),
          new Magic(0, "WARC/", "application/warc"),
          new Magic(257, "ustar", "application/x-tar"),
          new Magic(0, "%PDF-", "application/pdf"),
          new Magic(0, "{\\rtf", "application/rtf"),
          new Magic(0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "application/msword"),
          new Magic(0, "PK\u0005\u0006", "application/zip"),
          new Magic(0, "BZh", "application/x-bzip2"),
          new Magic(0, "\u00fd7zXZ", "application/x-xz"),
          new Magic(0, "(\u00b5/\u00fd", "application/zstd"),
          new Magic(0, "7z\u00bc\u00af", "application/x-7z-compressed"),
          new Magic(0, "Rar!", "application/vnd.rar"),
          new Magic(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
          new Magic(0, "\u0089PNG", "image/png"),
          new Magic(0, "GIF8", "image/gif"),
          new Magic(8, "WEBP", "image/webp"),
          new Magic(8, "WAVE", "audio/wav"),
          new Magic(0, "ID3", "audio/mpeg"),
          new Magic(0, "OggS", "audio/ogg"),
          new Magic(4, "ftyp", "video/mp4"),
          new Magic(0, "wOF", "font/woff"));

  private static final Map<String, String> ROOTS =
      Map.of(
          "html", "text/html",
          "rss", "application/rss+xml",
          "rdf:rdf", "application/rss+xml",
          "feed", "application/atom+xml",
          "urlset", "application/xml",
          "sitemapindex", "application/xml",
          "opml", "text/x-opml",
          "svg", "image/svg+xml");

  /** Elements that fragments of pages begin with. */
  private static final Set<String> HTML =
      Set.of(
          "head", "body", "meta", "title", "link", "script", "style", "div", "p", "article", "main",
          "section", "header", "table", "h1", "h2", "span", "a", "b", "i", "ul", "center", "font");

  private static final Map<String, String> NAMES =
      Map.of(
          "css", "text/css",
          "js", "text/javascript",
          "csv", "text/csv",
          "tsv", "text/csv",
          "jsonl", LINES,
          "ndjson", LINES,
          "xml", "application/xml",
          "html", "text/html",
          "htm", "text/html",
          "xhtml", "text/html");

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private MediaTypes() {}

  /** Whether a text is an address of the web and nothing else. */
  static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** The media type of bytes, of which the first 65,536 may be all there are, with that name. */
  public static String of(byte[] bytes, String name) {
    int length = Math.min(bytes.length, HEAD);
    if (length == 0) {
      return EMPTY;
    }
    String raw = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    for (Magic magic : MAGIC) {
      if (raw.startsWith(magic.start(), magic.at())) {
        return magic.type();
      }
    }
    String ending = ending(name);
    if (raw.startsWith("PK\u0003\u0004")) {
      return zip(raw, ending);
    }
    if (raw.substring(0, Math.min(length, 1024)).contains("%PDF-")) {
      return "application/pdf";
    }
    return text(raw, length < HEAD, ending);
  }

  /** Whether {@link attest.document.Documents} may read it. */
  public static boolean isDocument(String type) {
    return type.equals("application/pdf") || Opening.isOffice(type);
  }

  /** The letters behind the last full stop of a name, in lower case. */
  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** A zip file, or one of the documents that are zip files: their first entry tells. */
  private static String zip(String raw, String ending) {
    if (raw.length() < 30) {
      return "application/zip";
    }
    int named = raw.charAt(26) | raw.charAt(27) << 8;
    int data = 30 + named + (raw.charAt(28) | raw.charAt(29) << 8);
    String first = raw.substring(30, Math.min(raw.length(), 30 + named));
    if (first.equals("mimetype") && data < raw.length()) {
      String type = raw.substring(data, Math.min(raw.length(), data + 60));
      int end = 0;
      while (end < type.length() && "+-./".indexOf(type.charAt(end)) >= 0
          || end < type.length() && Character.isLetterOrDigit(type.charAt(end))) {
        end++;
      }
      return type.startsWith("application/epub+zip")
          ? "application/epub+zip"
          : type.substring(0, end).replaceAll("PK$", "");
    }
    boolean office =
        first.equals("[Content_Types].xml")
            || first.startsWith("_rels/")
            || first.startsWith("docProps/")
            || first.startsWith("word/");
    return switch (ending) {
      case "docx", "docm" -> OOXML + "wordprocessingml.document";
      case "xlsx", "xlsm" -> OOXML + "spreadsheetml.sheet";
      case "pptx", "pptm" -> OOXML + "presentationml.presentation";
      case "odt" -> "application/vnd.oasis.opendocument.text";
      case "epub" -> "application/epub+zip";
      default -> office ? OOXML + "wordprocessingml.document" : "application/zip";
    };
  }

  private static String text(String raw, boolean whole, String ending) {
    boolean wide = raw.startsWith("\u00ff\u00fe") || raw.startsWith("\u00fe\u00ff");
    String text = raw;
    if (wide) {
      text = new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_16);
    } else if (raw.startsWith("\u00ef\u00bb\u00bf")) {
      text = raw.substring(3);
    }
    String first = text.substring(0, Math.min(START, text.length()));
    if (text.indexOf('\0') >= 0 || PlainText.isBinary(first)) {
      return BINARY;
    }
    String trimmed = text.stripLeading();
    if (trimmed.isEmpty()) {
      return whole ? EMPTY : "text/plain";
    }
    String named = NAMES.getOrDefault(ending, "");
    if (trimmed.startsWith("<")) {
      return marked(trimmed, named);
    }
    if (named.equals(LINES) || named.equals("text/css") || named.equals("text/javascript")) {
      return named;
    }
    if (trimmed.startsWith("{")) {
      return areLines(trimmed) ? LINES : "application/json";
    }
    if (trimmed.startsWith("[") && (ending.equals("json") || opensJson(trimmed))) {
      return "application/json";
    }
    if (areAddresses(trimmed, whole)) {
      return ADDRESSES;
    }
    boolean table = named.equals("text/csv") || !ending.equals("txt") && Columns.isHead(trimmed);
    return table ? "text/csv" : named.equals("text/html") ? named : "text/plain";
  }

  private static boolean opensJson(String text) {
    String after = text.substring(1).stripLeading();
    return after.startsWith("{") || after.startsWith("]");
  }

  /**
   * Whether each line is an object of its own: the first ends as it began, or the second begins.
   */
  private static boolean areLines(String text) {
    int end = text.indexOf('\n');
    String first = (end < 0 ? text : text.substring(0, end)).stripTrailing();
    return end < 0 || first.endsWith("}") || text.startsWith("{\"", end + 1);
  }

  private static boolean areAddresses(String text, boolean whole) {
    List<String> lines = text.lines().map(String::strip).toList();
    int complete = whole ? lines.size() : lines.size() - 1;
    List<String> told =
        lines.stream()
            .limit(complete)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    return !told.isEmpty() && told.stream().allMatch(MediaTypes::isAddress);
  }

  /** What begins with a pointed bracket: the root element tells. */
  private static String marked(String text, String named) {
    String root = root(text);
    String known = ROOTS.get(root);
    if (known != null) {
      return known;
    } else if (HTML.contains(root) || named.equals("text/html")) {
      return "text/html";
    } else if (named.equals("application/xml") || text.startsWith("<?xml")) {
      return "application/xml";
    }
    return "text/plain";
  }

  /** The name of the first element, in lower case. */
  private static String root(String text) {
    int at = 0;
    while (at < text.length()) {
      int next;
      if (text.startsWith("<!--", at)) {
        next = after(text, "-->", at);
      } else if (text.startsWith("<?", at)) {
        next = after(text, ">", at);
      } else if (text.regionMatches(true, at, "<!doctype html", 0, 14)) {
        return "html";
      } else if (text.startsWith("<!", at)) {
        int bracket = text.indexOf('[', at);
        int end = after(text, ">", at);
        next = bracket >= 0 && bracket < end ? after(text, "]>", at) : end;
      } else if (text.charAt(at) == '<') {
        int end = at + 1;
        while (end < text.length() && isName(text.charAt(end))) {
          end++;
        }
        return text.substring(at + 1, end).toLowerCase(Locale.ROOT);
      } else if (Character.isWhitespace(text.charAt(at))) {
        next = at + 1;
      } else {
        return "";
      }
      at = next;
    }
    return "";
  }

  private static int after(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || ":-_.".indexOf(c) >= 0;
  }
}
