package attest.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Invented inputs of many sorts: texts, pages, lines, an archive, copies, and what is no report.
 */
final class Mixed {
  private static final List<String> WHO =
      List.of(
          "Minister Ivona Kesh",
          "spokesman Bram Tolle",
          "the Lakes Council",
          "the Orvel Front",
          "Governor Sel Marin",
          "the Velmar police",
          "envoy Dana Ferrin",
          "the harbour union");
  private static final List<String> DID =
      List.of(
          "said the road to Halmora would stay closed", "condemned the shelling of Tal Marit",
          "urged both sides to return to the table", "denied that anybody had been hurt",
          "promised medicine for the villages", "accused the army of breaking the truce",
          "met farmers at the border post", "warned of new fighting before the harvest");
  private static final List<String> WHEN =
      List.of("on Monday", "late on Tuesday", "last week", "in the morning", "after the talks");

  private Mixed() {}

  /** A report of some sentences, unlike any with another number. */
  static String text(int number) {
    Random random = new Random(number * 31L + 7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      text.append(WHO.get(random.nextInt(WHO.size())).replaceFirst("^the", "The"))
          .append(' ')
          .append(DID.get(random.nextInt(DID.size())))
          .append(' ')
          .append(WHEN.get(random.nextInt(WHEN.size())))
          .append(", notice ")
          .append(number * 7 + i)
          .append(" of station ")
          .append(random.nextInt(100_000))
          .append(i == 2 ? ".\n\n" : ". ");
    }
    return text.toString().strip() + "\n";
  }

  /** The same as an outlet would print it: another headline, a byline, and the end cut off. */
  static String copy(int number) {
    String text = text(number);
    return "A long day in the valley\n\nBy Staff Reporter\n\n"
        + text.substring(0, text.lastIndexOf(". ", text.length() - 3) + 1);
  }

  /** The same as a web page. */
  static String page(int number) {
    return "<!doctype html><html lang=en><head><title>Report "
        + number
        + "</title>"
        + "<meta property=article:published_time content=2024-05-14T08:00:00Z></head><body>"
        + "<nav><a href=/>Home</a> <a href=/world>World</a></nav><article><h1>Report from the valley, "
        + number
        + "</h1>"
        + text(number)
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> "<p>" + line + "</p>")
            .toList()
            .toString()
            .replaceAll("^\\[|\\]$", "")
            .replace("</p>, <p>", "</p><p>")
        + "</article><footer>Imprint</footer></body></html>";
  }

  /** Fills a folder with 20 times so many inputs, and gives how many those are. */
  static int fill(Path folder, int times) throws IOException {
    int next = 0;
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 6 * times; i++) {
      lines.add("{\"id\":\"l" + i + "\",\"text\":\"" + text(next++).replace("\n", "\\n") + "\"}");
    }
    lines.add(3, "{\"id\": \"broken");
    lines.add(9, "{\"title\": \"no text\"}");
    Files.write(folder.resolve("a.jsonl"), lines);
    for (int i = 0; i < 4 * times; i++) {
      Files.writeString(
          Files.createDirectories(folder.resolve("b" + i % 7)).resolve(i + ".txt"), text(next++));
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("c.zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 5 * times; i++) {
        zip.putNextEntry(new ZipEntry("pages/" + i + ".html"));
        zip.write(page(next++).getBytes(StandardCharsets.UTF_8));
      }
    }
    for (int i = 0; i < times; i++) {
      Files.writeString(folder.resolve("d" + i + ".txt"), text(i));
      Files.writeString(folder.resolve("e" + i + ".txt"), copy(i + times));
      Files.write(
          folder.resolve("f" + i + ".png"),
          new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
      Files.createFile(folder.resolve("g" + i + ".txt"));
      Files.writeString(
          folder.resolve("h" + i + ".txt"),
          "Der Minister sagte am Montag, dass die Straße nach Halmora geschlossen bleibt und die"
              + " Gespräche in der nächsten Woche weitergehen sollen, Nachricht "
              + i
              + ".");
    }
    return 20 * times + 2;
  }
}
