package attest.store;

import attest.record.ReportRecord;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jdbi.v3.core.Handle;

/** A record's JSON as it is kept: without the text, which is kept once for all records of it. */
final class Packed {
  private static final String TEXT = ",\"text\":\"";
  private static final String AFTER = "\"},\"entities\":[";

  private Packed() {}

  /** Takes the text out of a record's JSON and deflates the rest. */
  static byte[] pack(String json) {
    int from = json.indexOf(TEXT) + TEXT.length();
    int to = json.indexOf(AFTER, from);
    return deflate((json.substring(0, from) + json.substring(to)).getBytes(StandardCharsets.UTF_8));
  }

  /** The JSON as {@link ReportRecord#toJson} gave it. */
  static String unpack(byte[] packed, String text) {
    String json = new String(inflate(packed), StandardCharsets.UTF_8);
    int at = json.indexOf(TEXT) + TEXT.length();
    char[] quoted = JsonStringEncoder.getInstance().quoteAsString(text);
    return new StringBuilder(json.length() + quoted.length)
        .append(json, 0, at)
        .append(quoted)
        .append(json, at, json.length())
        .toString();
  }

  /** The JSON of records by their ids, in that order; those that were forgotten are left out. */
  static List<String> lines(Handle handle, List<Long> records) {
    Map<Long, String> found = new HashMap<>();
    if (!records.isEmpty()) {
      handle
          .createQuery(
              "select c.id, c.json, t.text from record c join text t on t.report = c.report"
                  + " where c.id in (<records>)")
          .bindList("records", records)
          .map(
              (row, context) ->
                  Map.entry(row.getLong(1), unpack(row.getBytes(2), row.getString(3))))
          .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    }
    return records.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
      byte[] buffer = new byte[1 << 13];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static byte[] inflate(byte[] bytes) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes);
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 6);
      byte[] buffer = new byte[1 << 13];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw damaged(null);
        }
        out.write(buffer, 0, count);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw damaged(e);
    } finally {
      inflater.end();
    }
  }

  private static StoreError damaged(DataFormatException cause) {
    return new StoreError("record-damaged", "A record in the library is damaged.", cause);
  }
}
