package attest.bench;

import attest.record.Entity;
import attest.record.ReportRecord;
import attest.record.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Scores what PolNeAR does not tell against the labels in {@code bench/labels}: whom a pronoun or
 * short name stands for, and whether words were said or only thought. Each case was read twice; a
 * value is right if it is that of the first reading or, where they differ, of either.
 */
final class Labels {
  private static final Set<String> NAMELESS = Set.of("author", "nobody", "open");

  private final Map<String, ReportRecord> records;

  /**
   * @param records of PolNeAR's development part, by document
   */
  Labels(Map<String, ReportRecord> records) {
    this.records = records;
  }

  /** The figures, as lines. */
  String figures(Path folder, boolean wrong) throws IOException {
    StringBuilder out = new StringBuilder();
    speakers(rows(folder.resolve("polnear-dev-sources.tsv")), wrong, out);
    attitudes(rows(folder.resolve("polnear-dev-attitudes.tsv")), wrong, out);
    return out.toString();
  }

  private static List<String[]> rows(Path file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#")) {
        rows.add(line.split("\t"));
      }
    }
    return rows;
  }

  private void speakers(List<String[]> rows, boolean wrong, StringBuilder out) {
    int right = 0;
    int agreed = 0;
    int found = 0;
    int rightOfFound = 0;
    for (String[] row : rows) {
      ReportRecord record = records.get(row[0]);
      int[] source = range(row[1]);
      Optional<Statement> statement =
          record.statements().stream()
              .filter(s -> s.source().flatMap(Statement.Source::span).isPresent())
              .filter(s -> s.source().get().span().get().overlaps(source[0], source[1]))
              .findFirst();
      Optional<Entity> entity =
          statement
              .flatMap(s -> s.source().get().entity())
              .or(() -> mentioned(record, source))
              .flatMap(id -> record.entities().stream().filter(e -> e.id().equals(id)).findFirst());
      boolean ok = is(record, entity, row[2]) || is(record, entity, row[3]);
      agreed += row[2].equals(row[3]) ? 1 : 0;
      right += ok ? 1 : 0;
      found += statement.isPresent() ? 1 : 0;
      rightOfFound += ok && statement.isPresent() ? 1 : 0;
      if (wrong && !ok) {
        out.append(
            row[0]
                + " "
                + row[1]
                + " "
                + text(record, source)
                + ": "
                + entity.map(Entity::name).orElse("-")
                + ", not "
                + answer(record, row[2])
                + "\n");
      }
    }
    out.append(share("speaker of a pronoun or short name", right, rows.size()));
    out.append(share("  where its statement was found", rightOfFound, found));
    out.append(share("  the two readings alike", agreed, rows.size()));
  }

  private static Optional<String> mentioned(ReportRecord record, int[] source) {
    return record.entities().stream()
        .filter(e -> e.mentions().stream().anyMatch(m -> m.span().overlaps(source[0], source[1])))
        .map(Entity::id)
        .findFirst();
  }

  /** Whether an entity, or a member of it, is who the label says. */
  private static boolean is(ReportRecord record, Optional<Entity> entity, String label) {
    if (NAMELESS.contains(label)) {
      return entity.isEmpty()
          || entity.get().mentions().stream()
              .noneMatch(m -> m.form() == attest.resolve.Mention.Form.NAME);
    }
    if (entity.isEmpty()) {
      return false;
    }
    List<Entity> all = new ArrayList<>(List.of(entity.get()));
    record.entities().stream()
        .filter(e -> entity.get().members().contains(e.id()))
        .forEach(all::add);
    for (String each : label.split(";")) {
      int[] name = range(each);
      Set<String> words = words(text(record, name));
      for (Entity one : all) {
        boolean there = one.mentions().stream().anyMatch(m -> m.span().overlaps(name[0], name[1]));
        if (there || words(one.name()).containsAll(words)) {
          return true;
        }
      }
    }
    return false;
  }

  private void attitudes(List<String[]> rows, boolean wrong, StringBuilder out) {
    int right = 0;
    int matched = 0;
    int agreed = 0;
    for (String[] row : rows) {
      ReportRecord record = records.get(row[0]);
      int[] cue = range(row[1]);
      int[] content = range(row[2]);
      agreed += row[3].equals(row[4]) ? 1 : 0;
      Optional<Statement> statement =
          record.statements().stream()
              .filter(s -> s.cue().isPresent() && s.cue().get().overlaps(cue[0], cue[1]))
              .filter(s -> s.content().stream().anyMatch(c -> c.overlaps(content[0], content[1])))
              .findFirst();
      if (statement.isPresent()) {
        String attitude = statement.get().attitude().name().toLowerCase(Locale.ROOT);
        boolean ok = attitude.equals(row[3]) || attitude.equals(row[4]);
        matched++;
        right += ok ? 1 : 0;
        if (wrong && !ok) {
          out.append(row[0] + " " + row[1] + " " + text(record, cue) + ": not " + row[3] + "\n");
        }
      }
    }
    out.append(share("speech or thought, of those matched", right, matched));
    out.append(share("  the two readings alike", agreed, rows.size()));
  }

  private static String share(String name, int right, int of) {
    return String.format(
        Locale.ROOT, "%-34s %5.1f %%  of %d%n", name, 100.0 * right / Math.max(1, of), of);
  }

  private static String answer(ReportRecord record, String label) {
    return NAMELESS.contains(label) ? label : text(record, range(label.split(";")[0]));
  }

  private static int[] range(String cell) {
    String[] ends = cell.split("-");
    return new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])};
  }

  private static String text(ReportRecord record, int[] range) {
    String text = record.article().text();
    int start = text.offsetByCodePoints(0, range[0]);
    return text.substring(start, text.offsetByCodePoints(start, range[1] - range[0]));
  }

  private static Set<String> words(String name) {
    Set<String> words =
        new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    words.removeAll(Set.of("", "the", "a", "an", "of"));
    return words;
  }
}
