package attest.desk;

import attest.desk.work.Reading;
import attest.input.Content;
import attest.input.ReportLine;
import attest.record.ReportRecord;
import attest.resolve.Report;
import attest.store.Library;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The invented reports that a desk shows whose owner has no library yet. */
public final class Examples {
  private Examples() {}

  /** Reads them into a library. */
  public static void fill(Library library, Reading reading) {
    List<ReportRecord> records = new ArrayList<>();
    try (InputStream in = Examples.class.getResourceAsStream("reports.jsonl");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (ReportLine.read(Optional.of(line), Report.of("")) instanceof Content.Text text) {
          records.add(reading.read(text.report()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    library.add(records);
  }
}
