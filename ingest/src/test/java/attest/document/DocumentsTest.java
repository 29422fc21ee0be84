package attest.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
  private static final String BODY =
      "<w:p><w:r><w:t>Envoys met in </w:t></w:r><w:r><w:t>Orvel.</w:t></w:r></w:p>"
          + "<w:p><w:del><w:r><w:delText>Nobody came.</w:delText></w:r></w:del>"
          + "<w:r><w:t>They will meet again.</w:t></w:r></w:p>";

  private static Documents documents;

  @BeforeAll
  static void open() {
    documents = new Documents();
  }

  @AfterAll
  static void close() {
    documents.close();
  }

  @Test
  void pdfLinesBecomeParagraphs() throws Exception {
    List<List<String>> pages = new ArrayList<>();
    List<String> towns = List.of("", "Orvel", "Halmora", "Kesh");
    for (int page = 1; page <= 3; page++) {
      pages.add(
          List.of(
              "Open Ledger, weekly edition",
              "",
              "Envoys of the two sides met in "
                  + towns.get(page)
                  + " town on Sunday, and agreed to hold",
              "talks about the bor-",
              "der on page " + page + ".",
              "",
              "They will meet again, said the envoy of the Lakes Council, as soon as the har-",
              "vest is in around " + towns.get(page) + ", and",
              "",
              "Page " + page + " of 3"));
    }
    Document.Read read = read(pdf(pages, "Talks"));
    assertEquals(Optional.of("Talks"), read.title());
    assertTrue(read.created().orElseThrow().startsWith("2024-05-14T10:00"), read.toString());
    assertEquals(
        List.of(
            "Envoys of the two sides met in Orvel town on Sunday, and agreed to hold talks"
                + " about the border on page 1.",
            "They will meet again, said the envoy of the Lakes Council, as soon as the harvest is"
                + " in around Orvel, and Envoys of the two sides met in Halmora town on Sunday, and"
                + " agreed to hold talks about the border on page 2."),
        read.paragraphs().subList(0, 2));
  }

  @Test
  void word() throws Exception {
    Document.Read read = read(docx(BODY));
    assertEquals(List.of("Envoys met in Orvel.", "They will meet again."), read.paragraphs());
    assertEquals(Optional.of("Talks"), read.title());
    assertEquals(Optional.of("Ada Morn"), read.author());
    assertEquals(Optional.of("2024-05-14T10:00:00Z"), read.created());
  }

  @Test
  void openDocument() throws Exception {
    byte[] odt =
        zip(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "content.xml",
            "<office:document-content"
                + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
                + "<office:body><office:text><text:h>Talks</text:h>"
                + "<text:p>Envoys <text:span>met</text:span>.</text:p>"
                + "</office:text></office:body></office:document-content>");
    assertEquals(List.of("Talks", "Envoys met."), read(odt).paragraphs());
  }

  @Test
  void epub() throws Exception {
    byte[] epub =
        zip(
            "mimetype", "application/epub+zip",
            "META-INF/container.xml",
                "<container version='1.0' xmlns='urn:oasis:names:tc:opendocument:xmlns:container'>"
                    + "<rootfiles><rootfile full-path='c.opf'"
                    + " media-type='application/oebps-package+xml'/></rootfiles></container>",
            "c.opf",
                "<package xmlns='http://www.idpf.org/2007/opf' version='2.0'><metadata"
                    + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Talks</dc:title>"
                    + "</metadata><manifest><item id='a' href='a.xhtml'"
                    + " media-type='application/xhtml+xml'/></manifest><spine>"
                    + "<itemref idref='a'/></spine></package>",
            "a.xhtml",
                "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body>"
                    + "<p>Envoys met.</p><p>They will meet again.</p></body></html>");
    assertEquals(List.of("Envoys met.", "They will meet again."), read(epub).paragraphs());
  }

  @Test
  void rtf() {
    byte[] rtf =
        bytes("{\\rtf1\\ansi\\pard Envoys met in {\\b Orvel}.\\par They will meet again.\\par}");
    assertEquals(List.of("Envoys met in Orvel.", "They will meet again."), read(rtf).paragraphs());
  }

  @Test
  void hostileDocumentsAreToldAndTakeNothingDown() throws Exception {
    List<String> wrong = new ArrayList<>();
    String deep = "<w:p>".repeat(100_000) + "</w:p>".repeat(100_000);
    String laughs = "<!DOCTYPE d [<!ENTITY a 'ha'>";
    for (char c = 'b'; c < 'm'; c++) {
      laughs += "<!ENTITY " + c + " '" + ("&" + (char) (c - 1) + ";").repeat(10) + "'>";
    }
    try (PDDocument empty = new PDDocument()) {
      empty.addPage(new PDPage());
      check(wrong, "document-empty", save(empty));
      empty.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      check(wrong, "document-encrypted", save(empty));
    }
    check(wrong, "document-unknown", bytes("Envoys met."));
    check(wrong, "document-unknown", new byte[0]);
    check(wrong, "document-damaged", bytes("%PDF-1.7\nnothing"));
    check(wrong, "document-damaged", bytes("PK\u0003\u0004nothing"));
    check(wrong, "document-damaged", bytes("%PDF-1.4\n" + "[".repeat(1_000_000)));
    check(wrong, "document-empty", loop());
    check(wrong, "document-damaged", docx(laughs + "]>", "&l;"));
    check(
        wrong,
        "document-(damaged|empty)",
        docx(
            "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>",
            "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"));
    check(wrong, "document-(damaged|empty)", docx(deep));
    check(
        wrong,
        "document-too-large",
        docx("<w:p><w:r><w:t>" + "a b ".repeat(1_100_000) + "</w:t></w:r></w:p>"));
    check(wrong, "document-encrypted", locked());
    assertEquals(List.of(), wrong);
    assertEquals(2, read(docx(BODY)).paragraphs().size());
  }

  @Test
  void whatTakesTooLongIsLeftAndTheNextIsRead() throws Exception {
    try (Documents hasty = new Documents(Duration.ofMillis(1))) {
      assertEquals("document-too-slow", code(hasty.read(docx(BODY))));
    }
    try (Documents patient = new Documents(Duration.ofSeconds(30))) {
      assertTrue(patient.read(docx(BODY)) instanceof Document.Read);
    }
  }

  @Test
  void aProcessThatIsKilledIsReplaced() throws Exception {
    try (Documents own = new Documents()) {
      assertTrue(own.read(docx(BODY)) instanceof Document.Read);
      List<ProcessHandle> before = ProcessHandle.current().children().toList();
      assertFalse(before.isEmpty());
      before.forEach(ProcessHandle::destroyForcibly);
      for (ProcessHandle process : before) {
        process.onExit().join();
      }
      own.read(docx(BODY));
      assertTrue(own.read(docx(BODY)) instanceof Document.Read);
    }
  }

  /** Reads a document, loses the process that did, reads another one, and waits to be killed. */
  public static void main(String[] args) throws Exception {
    Documents own = new Documents();
    own.read(docx(BODY));
    ProcessHandle first = ProcessHandle.current().children().findFirst().orElseThrow();
    first.destroyForcibly();
    first.onExit().join();
    own.read(docx(BODY));
    own.read(docx(BODY));
    System.out.println("read");
    Thread.sleep(Duration.ofMinutes(1));
  }

  @Test
  void whoeverDiesLeavesNothingBehind(@TempDir Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                DocumentsTest.class.getName())
            .start();
    assertEquals('r', process.getInputStream().read());
    List<ProcessHandle> workers = process.children().toList();
    assertEquals(1, folder.toFile().list().length, "that of the process that is alive");
    process.destroyForcibly().waitFor();
    for (ProcessHandle worker : workers) {
      worker.onExit().get(20, TimeUnit.SECONDS);
    }
    assertEquals(List.of(), List.of(folder.toFile().list()));
  }

  @Test
  void anyBytesGetAnAnswer() throws Exception {
    Random random = new Random(7);
    List<byte[]> seeds =
        List.of(
            pdf(List.of(List.of("Envoys met in Orvel.")), "Talks"),
            docx(BODY),
            bytes("{\\rtf1\\ansi\\pard Envoys met.\\par}"));
    for (int i = 0; i < 150; i++) {
      byte[] bytes = seeds.get(i % seeds.size()).clone();
      for (int n = 1 + random.nextInt(20); n > 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      documents.read(bytes);
    }
  }

  private static void check(List<String> wrong, String expected, byte[] bytes) {
    Document document = documents.read(bytes);
    if (!code(document).matches(expected)) {
      String told = document.toString();
      wrong.add(expected + ": " + told.substring(0, Math.min(300, told.length())));
    }
  }

  private static String code(Document document) {
    return switch (document) {
      case Document.Read read -> "read";
      case Document.Unreadable not -> not.code();
    };
  }

  private static Document.Read read(byte[] bytes) {
    Document document = documents.read(bytes);
    assertTrue(document instanceof Document.Read, document.toString());
    return (Document.Read) document;
  }

  /** Pages of lines; an empty one is a wider gap. */
  private static byte[] pdf(List<List<String>> pages, String title) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (List<String> lines : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          out.setFont(new PDType1Font(FontName.HELVETICA), 11);
          int y = 720;
          for (String line : lines) {
            out.beginText();
            out.newLineAtOffset(70, y);
            out.showText(line);
            out.endText();
            y -= line.isEmpty() ? 10 : 14;
          }
        }
      }
      document.getDocumentInformation().setTitle(title);
      Calendar made = GregorianCalendar.from(ZonedDateTime.parse("2024-05-14T10:00:00Z"));
      document.getDocumentInformation().setCreationDate(made);
      return save(document);
    }
  }

  private static byte[] save(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  /** A file whose pages are their own parents' parents. */
  private static byte[] loop() {
    return bytes(
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
            + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
            + "3 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>\nendobj\n"
            + "trailer\n<</Root 1 0 R/Size 4>>\n%%EOF\n");
  }

  /** A locked Word file. */
  private static byte[] locked() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(new byte[100]), "EncryptedPackage");
      files.createDocument(new ByteArrayInputStream(new byte[100]), "EncryptionInfo");
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static byte[] docx(String body) throws IOException {
    return docx("", body);
  }

  private static byte[] docx(String doctype, String body) throws IOException {
    String types = "http://schemas.openxmlformats.org/package/2006/content-types";
    String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    String words =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    return zip(
        "[Content_Types].xml",
            "<Types xmlns='"
                + types
                + "'><Default Extension='rels'"
                + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Override PartName='/word/document.xml' ContentType='"
                + words
                + "'/>"
                + "<Override PartName='/docProps/core.xml'"
                + " ContentType='application/vnd.openxmlformats-package.core-properties+xml'/>"
                + "</Types>",
        "_rels/.rels",
            "<Relationships xmlns='"
                + relations
                + "'><Relationship Id='r1' Type='"
                + office
                + "officeDocument' Target='word/document.xml'/><Relationship Id='r2'"
                + " Type='http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'"
                + " Target='docProps/core.xml'/></Relationships>",
        "docProps/core.xml",
            "<cp:coreProperties"
                + " xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
                + " xmlns:dcterms='http://purl.org/dc/terms/'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
                + "<dc:title>Talks</dc:title><dc:creator>Ada Morn</dc:creator>"
                + "<dcterms:created xsi:type='dcterms:W3CDTF'>2024-05-14T10:00:00Z</dcterms:created>"
                + "</cp:coreProperties>",
        "word/document.xml",
            doctype
                + "<w:document"
                + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                + body
                + "</w:body></w:document>");
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        ZipEntry entry = new ZipEntry(namesAndTexts[i]);
        byte[] bytes = bytes(namesAndTexts[i + 1]);
        if (namesAndTexts[i].equals("mimetype")) {
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(bytes.length);
          CRC32 crc = new CRC32();
          crc.update(bytes);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
