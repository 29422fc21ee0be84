package attest.input;

import static attest.input.Samples.bytes;
import static attest.input.Samples.gzip;
import static attest.input.Samples.inputs;
import static attest.input.Samples.told;
import static attest.input.Samples.warc;
import static attest.input.Samples.write;
import static attest.input.Samples.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.record.Refused;
import attest.resolve.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
  @TempDir Path folder;

  @Test
  void aFolderIsGoneThroughByName() throws Exception {
    write(folder, "b/2.html", bytes(Samples.PAGE));
    write(folder, "b/1.txt", bytes(Samples.TEXT));
    write(folder, "a.rss", bytes("<?xml version='1.0'?><rss version='2.0'><channel/></rss>"));
    write(folder, "c.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0});
    write(folder, "d.txt", new byte[0]);
    write(folder, ".hidden", bytes(Samples.TEXT));
    write(folder, "style.css", bytes("p { color: red }"));
    Files.createDirectory(folder.resolve("empty"));
    List<String> expected =
        List.of(
            "a.rss application/rss+xml",
            "b/1.txt text/plain",
            "b/2.html text/html",
            "c.jpg type-not-text",
            "d.txt file-empty",
            "style.css type-not-text");
    assertEquals(expected, told(inputs(folder), folder));
    assertEquals(expected, told(inputs(folder), folder), "a second run");
  }

  @Test
  void bytesTellBeforeNames() {
    write(folder, "1.txt", bytes(Samples.PAGE));
    write(folder, "2.html", bytes("%PDF-1.7\n"));
    write(folder, "3.pdf", bytes(Samples.TEXT));
    write(folder, "4", bytes("<?xml version='1.0'?><!-- made --><urlset/>"));
    write(folder, "5.doc", bytes("{\\rtf1 x}"));
    write(folder, "6", zip("[Content_Types].xml", bytes("<Types/>")));
    write(folder, "7", bytes("https://ledger.example/1\n# none\n\nhttps://ledger.example/2\n"));
    write(folder, "8.txt", "\ufeffEnvoys met.".getBytes(StandardCharsets.UTF_16LE));
    assertEquals(
        List.of(
            "1.txt text/html",
            "2.html application/pdf",
            "3.pdf text/plain",
            "4 application/xml",
            "5.doc application/rtf",
            "6 application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "7:1 address",
            "7:4 address",
            "8.txt text/plain"),
        told(inputs(folder), folder));
  }

  @Test
  void archivesLieInArchives() throws Exception {
    byte[] inner = zip("x/1.txt", bytes(Samples.TEXT), "x/1#2.txt", bytes(Samples.TEXT));
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(tar)) {
      TarArchiveEntry entry = new TarArchiveEntry("2.html");
      entry.setSize(Samples.PAGE.length());
      out.putArchiveEntry(entry);
      out.write(bytes(Samples.PAGE));
      out.closeArchiveEntry();
    }
    byte[] all =
        zip(
            "a.zip", inner,
            "b.tar.gz", gzip(tar.toByteArray()),
            "c.txt.gz", gzip(bytes(Samples.TEXT)),
            "__MACOSX/._d", bytes("x"),
            "d.jsonl", bytes("{\"text\":\"One.\"}\n\n{\"text\":\"Two.\"}"));
    write(folder, "week.zip", all);
    assertEquals(
        List.of(
            "week.zip!a.zip!x/1.txt text/plain",
            "week.zip!a.zip!x/1#2.txt text/plain",
            "week.zip!b.tar.gz!2.html text/html",
            "week.zip!c.txt.gz text/plain",
            "week.zip!d.jsonl:1 text",
            "week.zip!d.jsonl:3 text"),
        told(inputs(folder), folder));
    assertEquals(6, inputs(all).size(), "through standard input");
  }

  @Test
  void warcGivesItsPages() throws Exception {
    byte[] html = bytes(Samples.PAGE);
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.writeBytes(bytes(head + "Content-Encoding: gzip\r\n\r\n"));
    packed.writeBytes(gzip(html));
    String chunked =
        head
            + "Transfer-Encoding: chunked\r\n\r\n"
            + Integer.toHexString(html.length)
            + "\r\n"
            + Samples.PAGE
            + "\r\n0\r\n\r\n";
    for (boolean zipped : new boolean[] {false, true}) {
      Path file =
          write(
              folder,
              "crawl.warc" + (zipped ? ".gz" : ""),
              warc(
                  zipped,
                  Samples.page(1, Samples.PAGE),
                  Samples.sent(2, packed.toByteArray()),
                  Samples.sent(3, chunked),
                  Samples.sent(4, head + "Transfer-Encoding: chunked\r\n\r\n" + Samples.PAGE),
                  Samples.sent(5, "HTTP/1.1 404 Not Found\r\n\r\n" + Samples.PAGE),
                  Samples.sent(6, "HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\n\r\nGIF89a")));
      List<Input> inputs = inputs(file);
      assertEquals(
          List.of(
              "text/html;charset=utf-8",
              "text/html",
              "text/html",
              "text/html",
              "status-not-200",
              "type-not-text"),
          inputs.stream().map(Samples::outcome).toList());
      for (int i = 0; i < 4; i++) {
        Content.Document document = (Content.Document) inputs.get(i).content();
        assertEquals(Samples.PAGE, new String(document.bytes(), StandardCharsets.UTF_8));
        assertEquals("http://ledger.example/" + (i + 1), document.known().url().orElseThrow());
      }
      assertEquals(file + "!0", inputs.getFirst().key());
      assertEquals(6, inputs.stream().map(Input::key).distinct().count());
    }
  }

  @Test
  void aKeyOfAPackedWebArchiveIsThePlaceOfAMember() throws Exception {
    byte[] one = warc(true, Samples.page(1, Samples.PAGE));
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.writeBytes(one);
    two.writeBytes(warc(true, Samples.page(2, Samples.PAGE)));
    Path file = write(folder, "crawl.warc.gz", two.toByteArray());
    assertEquals(file + "!" + one.length, inputs(file).get(1).key());
    Path whole =
        write(
            folder,
            "once.warc.gz",
            gzip(warc(false, Samples.page(1, Samples.PAGE), Samples.page(2, Samples.PAGE))));
    assertEquals(
        List.of(whole + "!0", whole + "!0+1"), inputs(whole).stream().map(Input::key).toList());
  }

  @Test
  void aTableGivesARowAReport() {
    String table =
        "\ufeffid;Headline;Body;Published;Source;Link;Author\r\n"
            + "7;Talks;\"Envoys met;\nthey said \"\"soon\"\".\";14 May 2024;Open Ledger;"
            + "http://ledger.example/7;Ada Morn\r\n"
            + "8;Short;Only text\r\n"
            + "9;None;;2024-05-14;Open Ledger;http://ledger.example/9\r\n"
            + "a;b;c;d;e;f;g;h;i\r\n"
            + ";;;;;;\r\n";
    Path file = write(folder, "t.csv", bytes(table));
    List<Input> inputs = inputs(file);
    assertEquals(
        List.of(
            "t.csv:2 text",
            "t.csv:4 text",
            "t.csv:5 address",
            "t.csv:6 row-too-wide",
            "t.csv:7 text-empty"),
        told(inputs, folder));
    Report report = ((Content.Text) inputs.getFirst().content()).report();
    assertEquals("Envoys met;\nthey said \"soon\".", report.text());
    assertEquals("Talks", report.title().orElseThrow());
    assertEquals("2024-05-14", report.published().orElseThrow());
    assertEquals("Open Ledger", report.outlet().orElseThrow());
    assertEquals("Ada Morn", report.byline().orElseThrow());
    assertEquals("7", report.ref().orElseThrow());
    Known known = ((Content.Address) inputs.get(2).content()).known();
    assertEquals("Open Ledger", known.outlet().orElseThrow());
  }

  @Test
  void aTableInAnyEncoding() {
    String table = "title\ttext\nCaf\u00e9\tEnvoys met in Orvel in the caf\u00e9 on Sunday.\n";
    for (String charset : List.of("windows-1252", "UTF-8", "UTF-16")) {
      Path file = write(folder, charset, table.getBytes(Charset.forName(charset)));
      Report report = ((Content.Text) inputs(file).getFirst().content()).report();
      assertEquals("Caf\u00e9", report.title().orElseThrow(), charset);
    }
  }

  @Test
  void columnsCanBeTold() {
    Path file = write(folder, "t.csv", bytes("Volltext,Datum\nEnvoys met.,2024-05-14\n"));
    assertEquals("columns-unknown", Samples.outcome(inputs(file).getFirst()));
    Columns told = Columns.of("text=Volltext, date=Datum");
    Report report = ((Content.Text) inputs(file, told).getFirst().content()).report();
    assertEquals("2024-05-14", report.published().orElseThrow());
    assertThrows(Refused.class, () -> Columns.of("words=Volltext"));
    assertThrows(Refused.class, () -> Columns.of("text"));
  }

  @Test
  void ninjsOfEachGeneration() {
    List<String> items =
        List.of(
            """
            {"uri": "urn:x:1", "type": "text", "headline": "Talks", "byline": "Ada Morn",
             "versioncreated": "2024-05-14T10:00:00Z", "copyrightholder": "Open Ledger",
             "body_xhtml": "<div><p>Envoys <b>met</b>.</p><p>They will meet again.</p></div>"}
            """,
            """
            {"uri": "http://ledger.example/1", "standard": {"name": "ninjs", "version": "2.0"},
             "by": "Ada Morn", "versioncreated": "2024-05-14T10:00:00+00:00",
             "headlines": [{"role": "short", "value": "T"}, {"role": "main", "value": "Talks"}],
             "infosources": [{"name": "Open Ledger"}],
             "bodies": [{"role": "main", "contenttype": "text/plain",
                         "value": "Envoys met.\\n\\nThey will meet again."}]}
            """,
            """
            {"uri": "urn:x:3", "by": "Ada Morn", "versionCreated": "2024-05-14T10:00:00Z",
             "headlines": [{"value": "Talks"}], "copyrightHolder": "Open Ledger",
             "bodies": [{"contentType": "text/html",
                         "value": "<p>Envoys met.</p><p>They will meet again.</p>"}]}
            """);
    for (String item : items) {
      Report report = ((Content.Text) inputs(bytes(item)).getFirst().content()).report();
      assertEquals("Envoys met.\n\nThey will meet again.", report.text());
      assertEquals("Talks", report.title().orElseThrow());
      assertEquals("Ada Morn", report.byline().orElseThrow());
      assertEquals("Open Ledger", report.outlet().orElseThrow());
      assertEquals("2024-05-14T10:00:00Z", report.published().orElseThrow());
    }
    List<Input> list = inputs(bytes("[" + String.join(",", items) + "]"));
    assertEquals(
        List.of("-:1 text", "-:2 text", "-:3 text"), list.stream().map(Samples::told).toList());
    assertEquals("json-no-report", Samples.outcome(inputs(bytes("{\n\"a\": 1}")).getFirst()));
  }

  @Test
  void addressesAreSources() {
    Columns usual = Columns.usual();
    List<String> names =
        List.of("https://ledger.example/a", "https://ledger.example/%zz", "gone.txt");
    List<String> told = new ArrayList<>();
    try (Source source = Source.of(names, new ByteArrayInputStream(new byte[0]), usual)) {
      source.forEachRemaining(input -> told.add(Samples.outcome(input)));
      assertEquals(1, source.done());
    }
    assertEquals(List.of("address", "address-malformed", "file-missing"), told);
  }

  @Test
  void tellsHowFarItIs() {
    for (int i = 0; i < 10; i++) {
      write(folder, i + ".txt", bytes(Samples.TEXT));
    }
    double before = -1;
    try (Source source =
        Source.of(
            List.of(folder.toString()), new ByteArrayInputStream(new byte[0]), Columns.usual())) {
      while (source.hasNext()) {
        source.next();
        assertTrue(source.done() >= before && source.done() < 1);
        before = source.done();
      }
      assertTrue(before > 0.8);
      assertEquals(1, source.done());
    }
  }
}
