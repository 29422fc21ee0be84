package attest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.Engine;
import attest.record.Entity;
import attest.record.ReportRecord;
import attest.resolve.Report;
import attest.resolve.cast.ActorTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorsTest {
  private static final String TABLE =
      """
      # names	kind	country	sectors	from	to	nouns
      Halmora Watch|HW	organization	NGO	SOC	-	-	watch,group
      Ada Morel	person	CHE	GOV	2019	2022-05
      Ada Morel	person	CHE	EDU	2022-06
      Seru Valley Shield	force	-	PRM
      """;

  @TempDir private Path folder;

  @AfterEach
  void clean() throws IOException {
    Files.deleteIfExists(Run.OWN.file());
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("own.tsv"), text).toString();
  }

  @Test
  void aTableIsKeptShownAndRemoved() throws IOException {
    assertEquals(
        "No actors of your own. 'attest actors FILE.tsv' adds some.\n",
        Run.attest("", "actors").out());
    Run added = Run.attest("", "actors", file(TABLE));
    assertEquals(0, added.status(), added.err());
    assertTrue(added.out().startsWith("4 actors kept ("), added.out());
    assertTrue(Run.attest("", "actors").out().startsWith("4 actors of your own ("));
    assertEquals("Removed.\n", Run.attest("", "actors", "--remove").out());
    assertEquals("There were none.\n", Run.attest("", "actors", "--remove").out());
  }

  @Test
  void whatDoesNotHoldIsSaidByLineAndChangesNothing() throws IOException {
    Run.attest("", "actors", file(TABLE));
    Run run =
        Run.attest(
            "",
            "actors",
            file(
                """
                Halmora Watch	organization	NGO	SOC
                Halmora Watch	organization	NGO	SOC
                Halmora Watch	organization	CHE	SOC
                Orlo	animal	CHE	SOC
                Orlo	person	XYZ	SOC
                Orlo	person	CHE	BAD
                Orlo	person	CHE	GOV	2022	2019
                Orlo	person	CHE	GOV	yesterday
                Orlo
                """));
    assertEquals(1, run.status());
    List<String> codes = run.out().lines().map(l -> l.replaceAll(":.*", "")).toList();
    assertEquals(
        List.of(
            "2 actor-twice",
            "3 actor-contradiction",
            "4 actor-kind",
            "5 actor-country",
            "6 actor-sector",
            "7 actor-date",
            "8 actor-date",
            "9 actor-columns"),
        codes);
    assertTrue(run.err().contains("nothing was changed"), run.err());
    assertTrue(Run.attest("", "actors").out().startsWith("4 actors"));
  }

  @Test
  void whatAttestKnowsOtherwiseIsSaid() throws IOException {
    Run run = Run.attest("", "actors", file("NATO\torganization\tIGO\tMIL\n"));
    assertTrue(run.out().contains("Yours goes before the one attest knows: NATO"), run.out());
  }

  @Test
  void anEngineReadsWithThem() {
    ActorTable table = ActorTable.parse(TABLE);
    assertEquals(List.of(), table.faults());
    try (Engine engine = Engine.open(Optional.of(table))) {
      ReportRecord record =
          engine.read(
              Report.given(
                  "Ada Morel said on Monday that Halmora Watch had left the valley.",
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of("2021-03-02"),
                  Optional.empty(),
                  Optional.empty()));
      assertEquals(table.version(), record.engine().models().get("actors"));
      assertEquals(
          Map.of("Ada Morel", "CHE [GOV]", "Halmora Watch", "NGO [SOC]"),
          actors(record, "Ada Morel", "Halmora Watch"));
    }
  }

  private static Map<String, String> actors(ReportRecord record, String... names) {
    Map<String, String> found = new java.util.TreeMap<>();
    for (Entity entity : record.entities()) {
      if (List.of(names).contains(entity.name())) {
        found.put(
            entity.name(),
            entity.actor().map(a -> a.country().orElse("-") + " " + a.sector()).orElse("none"));
      }
    }
    return found;
  }

  @Test
  void thePlaceIsTheSystems() {
    Path linux = OwnActors.of(Map.of(), "Linux", "/home/ada").file();
    assertEquals(Path.of("/home/ada/.local/share/attest/actors.tsv"), linux);
    Path set = OwnActors.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", "/home/ada").file();
    assertEquals(Path.of("/data/attest/actors.tsv"), set);
    Path mac = OwnActors.of(Map.of(), "Mac OS X", "/Users/ada").file();
    assertTrue(mac.toString().contains("Application Support"));
    Path windows = OwnActors.of(Map.of("LOCALAPPDATA", "local"), "Windows 11", "ada").file();
    assertFalse(windows.toString().contains(".local"));
  }
}
