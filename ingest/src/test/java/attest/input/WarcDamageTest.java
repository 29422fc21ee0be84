package attest.input;

import static attest.input.Samples.bytes;
import static attest.input.Samples.gzip;
import static attest.input.Samples.warc;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web archives with damage in the middle: what is whole is given, what is not is told. */
class WarcDamageTest {
  private static final int COUNT = 40;

  @TempDir Path folder;

  /** Records, and where each begins. */
  private record Archive(byte[] bytes, List<Integer> starts, List<String> pages) {
    int end(int record) {
      return record + 1 < starts.size() ? starts.get(record + 1) : bytes.length;
    }

    Map<String, byte[]> byAddress() {
      Map<String, byte[]> pages = new LinkedHashMap<>();
      for (int i = 0; i < this.pages.size(); i++) {
        pages.put("http://ledger.example/" + i, Samples.bytes(this.pages.get(i)));
      }
      return pages;
    }
  }

  private static Archive archive(boolean packed, Random random) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List<Integer> starts = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      starts.add(all.size());
      StringBuilder page = new StringBuilder(Samples.PAGE);
      for (int n = random.nextInt(i % 10 == 9 ? 8000 : 200); n > 0; n--) {
        page.append("<p>Notice ").append(random.nextInt()).append(" of the WARC/1.0 desk.</p>\n");
      }
      pages.add(page.toString());
      all.writeBytes(warc(packed, Samples.page(i, page.toString())));
    }
    return new Archive(all.toByteArray(), starts, pages);
  }

  private List<Input> inputs(String name, byte[] bytes) {
    return Samples.inputs(Samples.write(folder, name, bytes));
  }

  private static String address(Input input) {
    return ((Content.Document) input.content()).known().url().orElse("");
  }

  private static List<Input> lost(List<Input> inputs) {
    return inputs.stream().filter(i -> i.content() instanceof Content.Nothing).toList();
  }

  private static List<Input> given(List<Input> inputs) {
    return inputs.stream().filter(i -> i.content() instanceof Content.Document).toList();
  }

  private static String sentence(Input input) {
    return ((Content.Nothing) input.content()).problem().sentence();
  }

  @Test
  void saysHowMuchWasPassedOver() throws Exception {
    for (boolean packed : new boolean[] {false, true}) {
      Archive archive = archive(packed, new Random(1));
      byte[] bytes = archive.bytes().clone();
      int start = archive.starts().get(7);
      bytes[start + 4] ^= 0x55;
      bytes[start + 12] ^= 0x55;
      List<Input> inputs = inputs(packed ? "a.warc.gz" : "a.warc", bytes);
      assertEquals(COUNT - 1, given(inputs).size());
      Input lost = lost(inputs).getFirst();
      assertEquals(lost, inputs.get(7), "in its place");
      assertTrue(lost.key().endsWith("!" + start), lost.key());
      assertEquals(
          "It is damaged at byte "
              + start
              + "; "
              + (archive.end(7) - start)
              + " bytes were passed over up to the next record.",
          sentence(lost));
    }
  }

  @Test
  void givesAllThatIsWhole() throws Exception {
    Random random = new Random(2);
    Archive plain = archive(false, random);
    Archive gzipped = archive(true, random);
    for (int trial = 0; trial < 300; trial++) {
      boolean packed = trial % 2 == 0;
      Archive archive = packed ? gzipped : plain;
      byte[] bytes = archive.bytes().clone();
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + 1 + random.nextInt(trial % 3 == 0 ? 1 : 20_000));
      for (int i = from; i < to; i++) {
        bytes[i] = (byte) (bytes[i] + 1 + random.nextInt(255));
      }
      List<Input> inputs = inputs("trial-" + trial + (packed ? ".warc.gz" : ".warc"), bytes);
      List<String> addresses = given(inputs).stream().map(WarcDamageTest::address).toList();
      String told = "trial " + trial + ", bytes " + from + " to " + to + ": " + lost(inputs);
      for (int i = 0; i < COUNT; i++) {
        boolean whole = archive.end(i) <= from || archive.starts().get(i) >= to;
        String address = "http://ledger.example/" + i;
        assertTrue(!whole || addresses.contains(address), told + " lost " + i);
      }
      assertTrue(addresses.size() >= COUNT || !lost(inputs).isEmpty(), told);
      assertEquals(inputs.size(), inputs.stream().map(Input::key).distinct().count(), told);
      Map<String, byte[]> pages = archive.byAddress();
      for (Input input : given(inputs)) {
        if (packed) {
          assertArrayEquals(
              pages.get(address(input)), ((Content.Document) input.content()).bytes(), told);
        }
      }
    }
  }

  @Test
  void givesWhatATruncatedOneHolds() throws Exception {
    Random random = new Random(3);
    Archive plain = archive(false, random);
    Archive gzipped = archive(true, random);
    for (int trial = 0; trial < 100; trial++) {
      boolean packed = trial % 2 == 0;
      Archive archive = packed ? gzipped : plain;
      int cut = 1 + random.nextInt(archive.bytes().length - 1);
      List<Input> inputs =
          inputs(
              "cut-" + trial + (packed ? ".warc.gz" : ".warc"),
              Arrays.copyOf(archive.bytes(), cut));
      int whole = (int) archive.starts().stream().filter(s -> s <= cut).count() - 1;
      boolean between = archive.starts().contains(cut);
      // The last record may lack nothing but what ends it.
      int given = given(inputs).size();
      assertTrue(given == whole || given == whole + 1, given + " of " + whole);
      assertTrue(between || given == whole + 1 || lost(inputs).size() == 1, "cut at " + cut);
      if (given == whole && !between) {
        assertEquals("warc-truncated", Samples.outcome(lost(inputs).getFirst()));
        assertTrue(sentence(lost(inputs).getFirst()).contains("at byte "), "says where");
      }
    }
  }

  @Test
  void oneThatIsPackedInOnePieceGivesWhatItHolds() throws Exception {
    byte[] bytes = gzip(archive(false, new Random(4)).bytes());
    bytes[bytes.length - 6] ^= 1;
    List<Input> inputs = inputs("once.warc.gz", bytes);
    assertTrue(given(inputs).size() >= COUNT - 2, given(inputs).size() + " given");
    assertEquals(List.of("warc-damaged"), lost(inputs).stream().map(Samples::outcome).toList());
  }

  @Test
  void beginsBehindADamagedBeginning() throws Exception {
    for (boolean packed : new boolean[] {false, true}) {
      byte[] bytes = warc(packed, Samples.page(1, Samples.PAGE), Samples.page(2, Samples.PAGE));
      bytes[packed ? 14 : 1] ^= 0x7f;
      List<Input> inputs = inputs(packed ? "first.warc.gz" : "first.warc", bytes);
      assertEquals(
          List.of("http://ledger.example/2"),
          given(inputs).stream().map(WarcDamageTest::address).toList());
      assertEquals(1, lost(inputs).size());
    }
  }

  @Test
  void aWarcFileOfSomethingElseIsTold() {
    List<Input> inputs = inputs("notes.warc", bytes(Samples.TEXT));
    assertEquals(List.of("warc-damaged"), inputs.stream().map(Samples::outcome).toList());
  }
}
