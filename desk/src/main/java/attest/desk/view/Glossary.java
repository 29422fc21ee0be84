package attest.desk.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words of the record in plain words, from {@code glossary.tsv}. */
final class Glossary {
  private Glossary() {}

  static List<Help.Topic> topics() {
    try (InputStream in = Glossary.class.getResourceAsStream("/attest/desk/glossary.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 3))
          .map(cells -> new Help.Topic(cells[0], cells[1], cells[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
