package attest.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.record.ReportRecord;
import attest.resolve.Event.Type;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands in the files shaped like those of others. */
class PeersTest {
  /** The pairs of ACLED's codebook. */
  private static final Map<String, List<String>> ACLED =
      Map.of(
          "Battles",
          List.of(
              "Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
          "Explosions/Remote violence",
          List.of(
              "Chemical weapon",
              "Air/drone strike",
              "Suicide bomb",
              "Shelling/artillery/missile attack",
              "Remote explosive/landmine/IED",
              "Grenade"),
          "Protests",
          List.of(
              "Peaceful protest",
              "Protest with intervention",
              "Excessive force against protesters"),
          "Riots",
          List.of("Violent demonstration", "Mob violence"),
          "Strategic developments",
          List.of(
              "Agreement",
              "Arrests",
              "Change to group/activity",
              "Disrupted weapons use",
              "Headquarters or base established",
              "Looting/property destruction",
              "Non-violent transfer of territory",
              "Other"),
          "Violence against civilians",
          List.of("Sexual violence", "Attack", "Abduction/forced disappearance"));

  @Test
  void acledsTableHasOnlyTypesOfBothSides() {
    Set<List<String>> keys = new HashSet<>();
    Set<String> types = new HashSet<>();
    for (Type type : Type.values()) {
      types.add(type.name());
    }
    Rows.read(
        Acled.class,
        "acled.tsv",
        cells -> {
          assertEquals(5, cells.length);
          assertTrue(keys.add(List.of(cells[0], cells[1], cells[2])), cells[0] + cells[1]);
          assertTrue(types.contains(cells[0]), cells[0]);
          assertTrue(Set.of("armed", "civilian", "unknown", "any").contains(cells[2]), cells[2]);
          if (!Set.of("-", "none").contains(cells[3])) {
            assertTrue(ACLED.get(cells[3]).contains(cells[4]), cells[3] + ": " + cells[4]);
          }
        });
    assertTrue(keys.size() > 30);
  }

  @Test
  void acled() {
    Acled acled = Acled.load();
    Optional<String> firearms = Optional.of("firearms");
    assertEquals(
        "Battles", acled.kind("ASSAULT", firearms, Set.of("REB")).orElseThrow().event().get());
    assertEquals(
        "Violence against civilians",
        acled.kind("ASSAULT", firearms, Set.of("JRN")).orElseThrow().event().get());
    assertEquals(Optional.empty(), acled.kind("ASSAULT", firearms, Set.of()).orElseThrow().event());
    assertEquals(Optional.empty(), acled.kind("PROTEST", Optional.of("strike"), Set.of()));
    assertEquals(Optional.empty(), acled.kind("CONSULT", Optional.empty(), Set.of()));
    Map<String, String> row = only(Format.ACLED, Records.SAMPLE);
    assertEquals("2031-03-03", row.get("event_date"));
    assertEquals("1", row.get("time_precision"));
    assertEquals("Militia fighters", row.get("actor1"));
    assertEquals("2", row.get("fatalities"));
    assertEquals("2", row.get("geo_precision"));
    assertEquals("", row.get("event_type"));
    assertEquals(
        "shelled, says the outlet; 2 killed, says the outlet; 5+ injured, says the outlet",
        row.get("notes").replace("\"", ""));
  }

  @Test
  void ucdp() {
    Map<String, String> row = only(Format.UCDP, Records.SAMPLE);
    assertEquals("Militia fighters", row.get("side_a"));
    assertEquals("the bridge", row.get("side_b"));
    assertEquals("POINT (-0.25 12.5)", row.get("geom_wkt"));
    assertEquals(List.of("2", "2", "2"), List.of(row.get("low"), row.get("best"), row.get("high")));
    assertEquals("1", row.get("date_prec"));
    assertEquals("2", row.get("where_prec"));
    assertEquals("The Ardon Herald", row.get("source_office"));
    assertEquals("147960", row.get("priogrid_gid"));
  }

  @Test
  void whatDidNotHappenIsNoRow() {
    ObjectNode json = (ObjectNode) Records.tree(Records.SAMPLE.toJson());
    ((ObjectNode) json.at("/events/0")).put("status", "denied");
    ReportRecord denied = ReportRecord.fromJson(json.toString());
    for (Format format : List.of(Format.ACLED, Format.UCDP)) {
      assertEquals(1, Records.write(Exporter.ofAll(), format, denied).lines().count());
    }
    for (Format format : List.of(Format.POLECAT, Format.GDELT)) {
      assertTrue(!Records.write(Exporter.ofAll(), format, denied).contains("ASSAULT"));
    }
    assertTrue(Records.write(Exporter.ofAll(), Format.EVENTS, denied).contains("denied"));
    assertTrue(Records.write(Exporter.ofAll(), Format.PLOVER, denied).contains("denied"));
  }

  @Test
  void everyTypeAndModeHasACodeOfCameo() {
    Cameo cameo = Cameo.load();
    for (Type type : Type.values()) {
      if (type != Type.OTHER) {
        Cameo.Code code = cameo.of(type, Optional.of("no such mode"));
        assertTrue(code.code().matches("[0-2][0-9]{2,3}"), code::code);
        assertTrue(Math.abs(code.goldstein()) <= 10);
        assertTrue(code.quad() <= 2 == code.goldstein() > 0, type + ": " + code);
      }
    }
  }

  @Test
  void days() {
    LocalDate day = LocalDate.of(2031, 3, 4);
    assertEquals("2031.2575", Days.fraction(day));
    assertEquals("2031.9999", Days.fraction(LocalDate.of(2031, 12, 31)));
    assertEquals(Optional.of(7L), Days.length(Optional.of(day), Optional.of(day.plusDays(6))));
    assertEquals(List.of(1, 2, 3), List.of(Days.acled(1), Days.acled(7), Days.acled(8)));
    assertEquals(
        List.of(1, 2, 3, 4, 5),
        List.of(Days.ucdp(1), Days.ucdp(6), Days.ucdp(7), Days.ucdp(31), Days.ucdp(32)));
  }

  /** The first row of a file of simple cells, by its header. */
  private static Map<String, String> only(Format format, ReportRecord record) {
    List<String> lines = Records.write(Exporter.ofAll(), format, record).lines().toList();
    assertEquals(2, lines.size());
    String[] names = lines.get(0).split(",", -1);
    String[] cells = lines.get(1).split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    assertEquals(names.length, cells.length);
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      row.put(names[i], cells[i]);
    }
    return row;
  }
}
