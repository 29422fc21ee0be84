package attest.export;

import attest.record.Finding;
import attest.record.Verifier;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A folder that {@link Exporter} wrote, checked again years later without engine, store or network:
 * that each file of the manifest is there with its size, hash and rows, that there is no other, and
 * that every record in it holds.
 */
public final class Dump {
  private final Path folder;
  private final Consumer<Finding> findings;
  private long records;

  private Dump(Path folder, Consumer<Finding> findings) {
    this.folder = folder;
    this.findings = findings;
  }

  /** Whether a path is a folder with a manifest. */
  public static boolean isOne(Path path) {
    return Files.isRegularFile(path.resolve(Manifest.NAME));
  }

  /**
   * Checks a folder.
   *
   * @param findings takes what does not hold; the path begins with the file and, for a record, its
   *     line: {@code records.jsonl:3 $.events[0]}
   * @return the number of records that were checked one by one
   * @throws IOException if something cannot be read
   */
  public static long verify(Path folder, Consumer<Finding> findings) throws IOException {
    Dump dump = new Dump(folder, findings);
    dump.check();
    return dump.records;
  }

  private void check() throws IOException {
    Manifest manifest;
    try {
      manifest = Manifest.fromJson(Files.readString(folder.resolve(Manifest.NAME)));
    } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
      find(
          Manifest.NAME, "manifest-broken", "The manifest cannot be used: " + e.getMessage() + ".");
      return;
    }
    Set<String> known = new TreeSet<>(Set.of(Manifest.NAME));
    for (Manifest.File file : manifest.files()) {
      Path path = folder.resolve(file.name());
      if (!known.add(file.name()) || !path.getParent().equals(folder)) {
        find(
            file.name(),
            "file-name",
            "The manifest names it twice, or it lies outside the folder.");
      } else if (!Files.isRegularFile(path)) {
        find(file.name(), "file-missing", "The file is not there.");
      } else {
        check(manifest, file, path);
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(each -> each.getFileName().toString())
          .filter(name -> !known.contains(name))
          .sorted()
          .forEach(name -> find(name, "file-unknown", "The manifest does not know this file."));
    }
  }

  private void check(Manifest manifest, Manifest.File file, Path path) throws IOException {
    long bytes = Files.size(path);
    if (bytes != file.bytes()) {
      find(file.name(), "size-lies", "The file has " + bytes + " bytes, not " + file.bytes() + ".");
    }
    if (!hash(path).equals(file.sha256())) {
      find(file.name(), "hash-lies", "The file's SHA-256 is not that of the manifest.");
    }
    long rows = rows(manifest, file, path);
    if (rows != file.rows()) {
      find(file.name(), "rows-lie", "The file has " + rows + " rows, not " + file.rows() + ".");
    }
  }

  private static String hash(Path path) throws IOException {
    MessageDigest digest = HashedFile.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Counts the rows of a file, and checks its records; a Parquet file is known by its hash. */
  private long rows(Manifest manifest, Manifest.File file, Path path) throws IOException {
    String name = file.name();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "jsonl" -> lines(name, path, name.equals("records.jsonl"), manifest.text());
      case "csv" -> quotedLines(path) - 1;
      case "tsv" -> feeds(path) - (file.format().equals("gdelt") ? 0 : 1);
      case "geojson", "jsonld", "json" -> items(name, path);
      default -> file.rows();
    };
  }

  private long lines(String name, Path path, boolean whole, boolean text) throws IOException {
    long line = 0;
    try (BufferedReader in = Files.newBufferedReader(path)) {
      for (String json = in.readLine(); json != null; json = in.readLine()) {
        line++;
        if (whole) {
          records++;
          check(name + ":" + line + " ", json, text);
        }
      }
    } catch (java.nio.charset.CharacterCodingException e) {
      find(name, "file-not-utf8", "The file is not UTF-8.");
    }
    return line;
  }

  /** A record; of one without its text, only that it is such a record. */
  private void check(String at, String json, boolean text) {
    List<Finding> found = new ArrayList<>();
    if (text) {
      found.addAll(Verifier.verify(json));
    } else {
      try {
        JsonNode article = JsonLines.MAPPER.readTree(json).path("article");
        if (!article.path("text").isNull()
            || !article.path("id").asText().matches("[0-9a-f]{64}")) {
          found.add(new Finding("$.article", "text-present", "The record should have no text."));
        }
      } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
        found.add(new Finding("$", "no-json", "It is no JSON."));
      }
    }
    found.forEach(each -> find(at + each.path(), each.code(), each.message()));
  }

  /** Line ends outside quotation marks. */
  private static long quotedLines(Path path) throws IOException {
    long lines = 0;
    boolean quoted = false;
    try (InputStream in = new java.io.BufferedInputStream(Files.newInputStream(path))) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        quoted ^= b == '"';
        lines += b == '\n' && !quoted ? 1 : 0;
      }
    }
    return lines;
  }

  private static long feeds(Path path) throws IOException {
    long lines = 0;
    try (InputStream in = new java.io.BufferedInputStream(Files.newInputStream(path))) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        lines += b == '\n' ? 1 : 0;
      }
    }
    return lines;
  }

  /** The elements of the first list of a JSON file. */
  private long items(String name, Path path) throws IOException {
    long items = 0;
    try (JsonParser json = JsonLines.MAPPER.getFactory().createParser(path.toFile())) {
      while (json.nextToken() != JsonToken.START_ARRAY && json.currentToken() != null) {
        // Passes over what stands before.
      }
      while (json.nextToken() == JsonToken.START_OBJECT) {
        items++;
        json.skipChildren();
      }
      while (json.nextToken() != null) {
        // Reads on, so that a broken end is found.
      }
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      find(name, "no-json", "The file is no JSON: " + e.getOriginalMessage() + ".");
    }
    return items;
  }

  private void find(String path, String code, String message) {
    findings.accept(new Finding(path, code, message));
  }
}
