package attest.bench.store;

import attest.Engine;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Many records for little reading: some thousand invented reports are read once, and each gives
 * many records with other names, numbers and days, in the text and at the same words in the record.
 * {@code attest.bench.store.Records [COUNT [DISTINCT [FOLDER]]]} writes COUNT (100,000) of them,
 * made of DISTINCT (3,000) that were read, into FOLDER ({@code bench/target/store}) as {@code
 * records.jsonl.gz}; what was read stays there as {@code read-DISTINCT.jsonl.gz} for the next time.
 */
public final class Records {
  private static final long SEED = 1;
  private static final int BATCH = 1000;
  private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
  private static final int DAYS = 2500;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Template> templates;
  private final Names names = new Names();
  private final List<String> outlets;

  private Records(List<Template> templates) {
    this.templates = templates;
    Articles articles = new Articles(SEED);
    outlets =
        IntStream.range(0, 200).mapToObj(i -> articles.article(i).outlet()).distinct().toList();
  }

  /** Makes records of reports and what the engine wrote of them, in the same order. */
  static Records of(List<String> read) {
    Articles articles = new Articles(SEED);
    return new Records(
        IntStream.range(0, read.size())
            .parallel()
            .mapToObj(i -> new Template(articles.article(i), tree(read.get(i))))
            .toList());
  }

  /** Reads the first reports of the generator, on all cores; a record a line. */
  static List<String> read(Engine engine, int distinct) {
    Articles articles = new Articles(SEED);
    return IntStream.range(0, distinct)
        .parallel()
        .mapToObj(i -> engine.read(articles.article(i).report()).toJson())
        .toList();
  }

  /** The record of a number from 0, as a line of JSON. Safe to call from many threads. */
  String record(int number) {
    Random random = Articles.random(SEED + 1, number);
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    String outlet = outlets.get(random.nextInt(outlets.size()));
    return templates.get(number % templates.size()).other("m" + number, day, outlet, names, random);
  }

  /** The first records, in order, a thousand at a time made on all cores. */
  Stream<String> first(int count) {
    return IntStream.iterate(0, from -> from < count, from -> from + BATCH)
        .boxed()
        .flatMap(
            from ->
                IntStream.range(from, Math.min(count, from + BATCH))
                    .parallel()
                    .mapToObj(this::record)
                    .toList()
                    .stream());
  }

  private static ObjectNode tree(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public static void main(String[] args) throws IOException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int distinct = args.length > 1 ? Integer.parseInt(args[1]) : 3000;
    Path folder = Path.of(args.length > 2 ? args[2] : "bench/target/store");
    Files.createDirectories(folder);
    Path read = folder.resolve("read-" + distinct + ".jsonl.gz");
    if (!Files.exists(read)) {
      long start = System.nanoTime();
      try (Engine engine = Engine.open()) {
        write(read, read(engine, distinct).stream());
      }
      tell("read %,d reports", distinct, start);
    }
    Records records;
    try (Stream<String> lines = lines(read)) {
      records = of(lines.toList());
    }
    long start = System.nanoTime();
    Path all = folder.resolve("records.jsonl.gz");
    write(all, records.first(count));
    tell("made %,d records", count, start);
    System.out.printf("%s: %,d bytes%n", all, Files.size(all));
  }

  private static void tell(String what, int count, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        what + " in %.0f s on %d cores, %.1f ms each%n",
        count,
        seconds,
        Runtime.getRuntime().availableProcessors(),
        seconds * 1000 / count);
  }

  /** The lines of a compressed file, one after the other. Close the stream. */
  static Stream<String> lines(Path file) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8));
    return in.lines()
        .onClose(
            () -> {
              try {
                in.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** Writes lines to a compressed file, which has its name only once it is whole. */
  private static void write(Path file, Stream<String> lines) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(part), 1 << 16), StandardCharsets.UTF_8),
            1 << 16)) {
      for (String line : (Iterable<String>) lines::iterator) {
        out.write(line);
        out.write('\n');
      }
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
