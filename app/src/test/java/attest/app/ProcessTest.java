package attest.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attest.Engine;
import attest.record.ReportRecord;
import attest.record.Verifier;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, with the real engine where its weights are there. */
class ProcessTest {
  private static final String TEXT =
      """
      Flood talks end in İzmir

      The ministers of the two states met on Friday, İrem Işık said. “We agreed on 1,500 tents,”\
       she told reporters 🏕. Her colleague IAN MINTI warned that 12 people were still missing.
      """;

  @TempDir Path folder;

  @Test
  void startsAndFails() throws Exception {
    Outcome version = run(Map.of(), List.of(), "--version");
    assertEquals("attest " + Engine.VERSION + "\n", version.out());
    Outcome missing = run(Map.of(), List.of(), "read", "no-such-file.txt");
    assertEquals(3, missing.status());
    assertEquals("attest: There is no file no-such-file.txt (file-missing)\n", missing.err());
  }

  @Test
  void givesTheSameBytesInEveryLocaleAndTimeZone() throws Exception {
    assumeWeights();
    Path file = Files.writeString(folder.resolve("report.txt"), TEXT);
    String[] read = {"read", "--json", "--published", "2031-03-08", file.toString()};
    byte[] expected = run(Map.of("TZ", "UTC"), List.of("-Duser.language=en"), read).bytes();
    String[][] places = {{"tr", "TR"}, {"ar", "EG"}, {"th", "TH"}, {"hi", "IN"}};
    for (String[] place : places) {
      List<String> locale =
          List.of(
              "-Duser.language=" + place[0],
              "-Duser.country=" + place[1],
              "-Dfile.encoding=ISO-8859-1",
              "-Dstdout.encoding=US-ASCII");
      Outcome outcome = run(Map.of("TZ", "Pacific/Kiritimati"), locale, read);
      assertEquals("", outcome.err());
      assertArrayEquals(expected, outcome.bytes(), place[0]);
    }
    assertEquals(List.of(), Verifier.verify(new String(expected, StandardCharsets.UTF_8)));
  }

  @Test
  void givesTheSameRecordsAloneAndAmongOthers() throws Exception {
    assumeWeights();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      var report = Lines.MAPPER.createObjectNode().put("text", i + " " + TEXT.repeat(i % 3 + 1));
      lines.append(report).append('\n');
    }
    Path all = Files.writeString(folder.resolve("all.jsonl"), lines);
    List<String> records =
        run(Map.of(), List.of(), "read", "--jsonl", all.toString()).out().lines().toList();
    assertEquals(12, records.size());
    try (Engine engine = Engine.open()) {
      for (String line : records) {
        ReportRecord record = ReportRecord.fromJson(line);
        var report = attest.resolve.Report.of(record.article().text());
        assertEquals(line, engine.read(report).toJson());
      }
    }
  }

  @Test
  void readsFromOtherLanguagesNothingButTheirName() throws Exception {
    assumeWeights();
    Path file =
        Files.writeString(
            folder.resolve("fr.txt"),
            "Le ministre a dit que la route est fermée depuis lundi et qu’elle le restera.");
    ReportRecord record =
        ReportRecord.fromJson(run(Map.of(), List.of(), "read", "--json", file.toString()).out());
    assertEquals("fr", record.article().language().orElseThrow());
    assertEquals("language-unsupported", record.notes().get(0).code());
    assertTrue(record.entities().isEmpty() && record.times().isEmpty());
  }

  @Test
  void leavesNothingInTheHomeFolder() throws Exception {
    assumeWeights();
    Path home = Files.createDirectory(folder.resolve("home"));
    Path file = Files.writeString(folder.resolve("report.txt"), TEXT);
    Map<String, String> environment = Map.of("HOME", home.toString(), "XDG_CACHE_HOME", "");
    List<String> flags = List.of("-Duser.home=" + home);
    assertEquals(0, run(environment, flags, "read", "--json", file.toString()).status());
    try (var left = Files.list(home)) {
      assertEquals(List.of(), left.toList());
    }
  }

  private static void assumeWeights() {
    assumeTrue(
        Engine.class.getResource("weights/encoder.onnx") != null,
        "the weights are not there: make train makes them");
  }

  private record Outcome(int status, byte[] bytes, String err) {
    String out() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private Outcome run(Map<String, String> environment, List<String> flags, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "attest.app.Main"));
    command.addAll(List.of(arguments));
    File err = folder.resolve("err.txt").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    byte[] out = process.getInputStream().readAllBytes();
    return new Outcome(process.waitFor(), out, Files.readString(err.toPath()));
  }
}
