package attest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.record.Entity;
import attest.record.Event;
import attest.record.ReportRecord;
import attest.resolve.Report;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A report without capitals is read like one with them, and its record keeps it as it is. */
class CaselessReportTest {
  private static final String TEXT =
      "police said today that councilman pedro almendra was killed by three gunmen in the town of"
          + " santa rosalba.    almendra, 52, was a member of the united farmers front (uff)."
          + " the uff said in a statement that it will not be silenced.    in another incident,"
          + " a bomb damaged the office of the northern rail company. nobody was hurt.";

  @Test
  void namesAreFoundAndStayAsTheyAreWritten() {
    try (Engine engine = Engine.open()) {
      ReportRecord record = engine.read(Report.of(TEXT));
      assertEquals(TEXT, record.article().text());
      Event killing =
          record.events().stream()
              .filter(each -> each.trigger().text().equals("killed"))
              .findFirst()
              .orElseThrow();
      String victim = killing.recipient().get(0).entity().orElseThrow();
      Entity almendra =
          record.entities().stream().filter(e -> e.id().equals(victim)).findFirst().orElseThrow();
      assertEquals(attest.resolve.Entity.Kind.PERSON, almendra.kind());
      assertEquals("pedro almendra", almendra.name());
      assertTrue(almendra.mentions().size() > 1);
      for (Entity each : record.entities()) {
        each.mentions()
            .forEach(
                m ->
                    assertEquals(
                        m.span().text(), TEXT.substring(m.span().start(), m.span().end())));
      }
    }
  }

  @Test
  void capitalsAloneAreReadTheSameWay() {
    try (Engine engine = Engine.open()) {
      ReportRecord small = engine.read(Report.of(TEXT));
      ReportRecord capital = engine.read(Report.of(TEXT.toUpperCase(Locale.ROOT)));
      assertEquals(small.events().size(), capital.events().size());
      assertEquals(small.statements().size(), capital.statements().size());
    }
  }
}
