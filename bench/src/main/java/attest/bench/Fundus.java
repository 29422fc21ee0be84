package attest.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Web pages of the Fundus project with what its parsers, each made by hand for one outlet, take
 * from them. An outlet's file of results has a part for each version of its parser; the pages of
 * the outlet, by their days, are those of the versions, by their numbers.
 */
final class Fundus {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Fundus() {}

  /** Rows of {@code id}, {@code html}, {@code title}, {@code published} and {@code paragraphs}. */
  static List<JsonNode> rows(Path archive) throws IOException {
    NavigableMap<String, byte[]> files = files(archive);
    List<JsonNode> rows = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".json")) {
        String outlet = file.getKey().substring(0, file.getKey().length() - ".json".length());
        Iterator<byte[]> pages = files.subMap(outlet + "_1", outlet + "_3").values().iterator();
        for (Map.Entry<String, JsonNode> version : versions(file.getValue())) {
          rows.add(row(outlet + " " + version.getKey(), pages.next(), version.getValue()));
        }
      }
    }
    return rows;
  }

  private static NavigableMap<String, byte[]> files(Path archive) throws IOException {
    NavigableMap<String, byte[]> files = new TreeMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        files.put(entry.getName(), tar.readAllBytes());
      }
    }
    return files;
  }

  private static List<Map.Entry<String, JsonNode>> versions(byte[] json) throws IOException {
    return JSON.readTree(json).properties().stream()
        .sorted(Comparator.comparingInt(version -> number(version.getKey())))
        .toList();
  }

  /** {@code V1_1} as 11, {@code V2} as 20. */
  private static int number(String version) {
    int[] parts =
        Arrays.stream(version.substring(1).split("_")).mapToInt(Integer::parseInt).toArray();
    return parts[0] * 10 + (parts.length > 1 ? parts[1] : 0);
  }

  private static JsonNode row(String id, byte[] zipped, JsonNode gold) throws IOException {
    ObjectNode row = JSON.createObjectNode().put("id", id);
    row.put("html", new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes());
    row.set("title", gold.get("title"));
    row.set("published", gold.get("publishing_date"));
    ArrayNode paragraphs = row.putArray("paragraphs");
    for (JsonNode section : gold.path("body").path("sections")) {
      section.path("paragraphs").forEach(paragraphs::add);
    }
    return row;
  }
}
