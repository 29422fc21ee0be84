package attest.input;

import static attest.input.Samples.bytes;
import static attest.input.Samples.gzip;
import static attest.input.Samples.warc;
import static attest.input.Samples.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that were made to do harm, or were harmed: each has its outcome, and none stops the rest.
 */
class HostileTest {
  private static final byte[] TEXT = bytes(Samples.TEXT);
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  @TempDir Path folder;

  private record Case(String name, byte[] bytes, String outcomes) {}

  @Test
  void everyFileHasItsOutcome() throws Exception {
    List<String> wrong = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    archives(cases);
    webArchives(cases);
    texts(cases);
    assertTrue(cases.size() >= 50, "only " + cases.size());
    for (Case c : cases) {
      Path file = folder.resolve(c.name());
      Files.write(file, c.bytes());
      long start = System.nanoTime();
      List<Input> inputs = Samples.inputs(file);
      String outcomes = String.join(" ", inputs.stream().map(Samples::outcome).toList());
      long millis = (System.nanoTime() - start) / 1_000_000;
      if (!outcomes.equals(c.outcomes()) || millis > 8000) {
        wrong.add(c.name() + ": " + outcomes + " (" + millis + " ms)");
      }
      assertEquals(inputs.size(), inputs.stream().map(Input::key).distinct().count(), c.name());
      Files.delete(file);
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static void archives(List<Case> cases) throws IOException {
    byte[] one = zip("a.txt", TEXT);
    byte[] two = zip("a1.txt", TEXT, "a2.txt", TEXT);
    byte[] bomb = bomb();
    add(cases, "bomb.zip", bomb, "input-too-large archive-bomb");
    add(cases, "bombs.zip", zip("b.zip", bomb), "input-too-large archive-bomb archive-bomb");
    add(cases, "deep.zip", zip("1", zip("2", zip("3", one))), "archive-too-deep");
    add(
        cases,
        "up.zip",
        zip("../../a.txt", TEXT, "/etc/a.txt", TEXT, "C:\\a", TEXT),
        "text/plain text/plain text/plain");
    add(cases, "nul.zip", zip("a\0b\n.txt", TEXT), "text/plain");
    add(cases, "long.zip", zip("n".repeat(60_000), TEXT), "text/plain");
    add(cases, "locked.zip", patched(one, 6, 1), "entry-encrypted source-damaged");
    add(cases, "method.zip", patched(one, 8, 99), "entry-method-unknown source-damaged");
    add(cases, "twice.zip", replaced(two, "a2.txt", "a1.txt"), "text/plain text/plain");
    add(cases, "cut.zip", Arrays.copyOf(one, 40), "source-damaged source-damaged");
    add(
        cases,
        "cut-between.zip",
        Arrays.copyOf(two, at(two, "PK", 3)),
        "text/plain source-damaged");
    add(cases, "empty.zip", zip(), "");
    add(cases, "noise.zip", patched(one, 37, 0xff), "source-damaged source-damaged");
    add(cases, "twice.gz", gzip(gzip(TEXT)), "text/plain");
    add(cases, "thrice.gz", gzip(gzip(gzip(TEXT))), "text/plain");
    add(cases, "four.gz", gzip(gzip(gzip(gzip(TEXT)))), "archive-too-deep");
    add(cases, "cut.gz", Arrays.copyOf(gzip(TEXT), 30), "source-damaged");
    add(cases, "head.gz", Arrays.copyOf(gzip(TEXT), 5), "source-damaged");
    add(cases, "bomb.gz", gzip(new byte[40 << 20]), "file-binary");
    add(cases, "bomb.txt.gz", gzip(line("a", 40 << 20)), "input-too-large");
    add(cases, "bomb.jsonl.gz", gzip(line("{\"a", 150 << 20)), "archive-bomb");
    byte[] tar = tar();
    add(cases, "links.tar", tar, "file-special file-special text/plain");
    add(
        cases,
        "cut.tar",
        Arrays.copyOf(tar, 1600),
        "file-special file-special source-damaged source-damaged");
    add(cases, "a.7z", latin("7z\u00bc\u00af'\u001c"), "archive-unknown");
    add(cases, "a.bz2", latin("BZh91AY&SY"), "archive-unknown");
  }

  private static void webArchives(List<Case> cases) throws IOException {
    byte[] one = warc(false, Samples.page(1, Samples.PAGE));
    byte[] two = warc(false, Samples.page(1, Samples.PAGE), Samples.page(2, Samples.PAGE));
    byte[] packed = warc(true, Samples.page(1, Samples.PAGE), Samples.page(2, Samples.PAGE));
    String page = "text/html;charset=utf-8";
    add(cases, "head.warc", Arrays.copyOf(two, one.length + 40), page + " warc-truncated");
    add(cases, "block.warc", Arrays.copyOf(two, two.length - 100), page + " warc-truncated");
    add(cases, "cut.warc.gz", Arrays.copyOf(packed, packed.length - 100), page + " warc-truncated");
    add(cases, "noise.warc.gz", patched(packed, packed.length / 2 + 80, 0), page + " warc-damaged");
    add(cases, "short.warc", length(two, -20), "warc-damaged " + page);
    add(cases, "long.warc", length(two, 50), "warc-damaged " + page);
    add(cases, "far.warc", length(two, 1_000_000), "warc-damaged " + page);
    add(cases, "negative.warc", replacedLength(two, "-5"), "warc-damaged " + page);
    add(cases, "words.warc", replacedLength(two, "many"), "warc-damaged " + page);
    add(
        cases,
        "head-large.warc",
        latin("WARC/1.0\r\nX: " + "x".repeat(3 << 20) + "\r\n\r\n"),
        "warc-head-too-large");
    add(
        cases,
        "head-large.warc.gz",
        gzip(latin("WARC/1.0\r\nX: " + "x".repeat(64 << 20) + "\r\n\r\n")),
        "warc-head-too-large");
    add(cases, "newlines.warc", joined(one, latin("\r\n".repeat(100_000))), page + " warc-damaged");
    add(
        cases,
        "lying.warc",
        latin("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 90000000\r\n\r\n".repeat(60_000)),
        "warc-damaged ".repeat(46) + "warc-truncated");
    add(cases, "versions.warc", latin("WARC/1.0\r\n".repeat(3_000_000)), "warc-damaged");
    byte[] magic = latin("\u001f\u008b\b\b".repeat(4_000_000));
    add(cases, "magic.warc.gz", joined(packed, magic), page + " " + page + " warc-truncated");
    add(cases, "after.warc", joined(one, latin("no record")), page + " warc-damaged");
    add(
        cases,
        "chunks.warc",
        warc(
            false,
            Samples.sent(1, OK + "Transfer-Encoding: chunked\r\n\r\nfffffff\r\nabc\r\n0\r\n\r\n"),
            Samples.sent(2, OK + "Transfer-Encoding: chunked\r\n\r\n-3\r\nabc\r\n0\r\n\r\n"),
            Samples.page(3, Samples.PAGE)),
        "http-damaged text/html " + page);
    add(
        cases,
        "http.warc",
        warc(
            false,
            Samples.sent(1, "\0\0\0\0"),
            Samples.sent(2, "HTTP/1.1 200 OK\r\nX: " + "x".repeat(2 << 20)),
            Samples.sent(3, OK + "Content-Length: 99999999999999999999\r\n\r\n" + Samples.PAGE),
            Samples.sent(4, OK + "Content-Length: 5\r\n\r\n" + Samples.PAGE),
            Samples.page(5, Samples.PAGE)),
        "http-damaged file-empty text/html text/html " + page);
    byte[] head = latin(OK + "Content-Encoding: gzip\r\n\r\n");
    byte[] large = gzip(joined(bytes(Samples.PAGE), line("a", 60 << 20)));
    add(
        cases,
        "packed.warc",
        warc(
            false,
            Samples.sent(1, joined(head, Arrays.copyOf(gzip(bytes(Samples.PAGE)), 60))),
            Samples.sent(2, joined(head, bytes(Samples.PAGE))),
            Samples.sent(3, joined(head, large)),
            Samples.page(4, Samples.PAGE)),
        "http-damaged http-damaged input-too-large " + page);
  }

  private static void texts(List<Case> cases) {
    add(cases, "surrogates.jsonl", bytes("{\"text\":\"a \\ud83d b\"}"), "text");
    add(
        cases,
        "long.jsonl",
        joined(line("{\"text\":\"", 60 << 20), bytes("\n{\"text\":\"b\"}")),
        "line-too-long text");
    add(cases, "endless.jsonl", line("{\"text\":\"", 150 << 20), "line-endless");
    add(
        cases,
        "deep.jsonl",
        bytes("[".repeat(100_000) + "\n{\"text\":\"b\"}"),
        "line-no-json text");
    add(cases, "latin.jsonl", latin("{\"text\":\"\u00e9\"}"), "line-not-utf8");
    add(cases, "deep.json", bytes("{\n\"a\":".repeat(100_000)), "json-damaged");
    add(cases, "nothing.json", bytes("[]"), "file-empty");
    add(
        cases,
        "picture.json",
        bytes("{\n\"uri\":\"x\",\"type\":\"picture\",\"headline\":\"T\",\"body_text\":\"b\"}"),
        "item-no-text");
    add(cases, "unclosed.csv", bytes("title,text\na,b\nc,\"d\ne,f\n"), "text table-damaged");
    add(cases, "long.csv", joined(bytes("title,text\na,\""), line("b", 40 << 20)), "row-too-long");
    add(cases, "head.csv", bytes("title,text\n"), "");
    add(cases, "strange.csv", bytes("x,y\n1,2\n"), "columns-unknown");
    add(cases, "broken.csv", latin("title,text\n\u00ff\u00fe\u0080,\u00e9\n"), "text");
    add(cases, "nul.txt", bytes("a\0b"), "file-binary");
    add(cases, "utf7.txt", bytes("Caf+AOk- in Orvel"), "text/plain");
    add(cases, "broken.txt", latin("Envoys met in Orvel \u00ff\u00ff\u00fe."), "text/plain");
    add(cases, "half.txt", joined(latin("\u00ff\u00fe"), latin("a\0=\u00d8b\0")), "text/plain");
    add(cases, "large.txt", line("Envoys met. ", 40 << 20), "input-too-large");
    add(cases, "blank.txt", bytes(" \n \n"), "file-empty");
    add(
        cases,
        "deep.xml",
        bytes("<?xml version='1.0'?>" + "<x>".repeat(100_000)),
        "application/xml");
    add(cases, "deep.html", bytes("<div>".repeat(100_000)), "text/html");
    add(cases, "doctype.xml", bytes("<!DOCTYPE a [".repeat(10_000)), "application/xml");
    add(cases, "comment.html", bytes("<!--".repeat(10_000)), "text/html");
    add(
        cases,
        "laughs.rss",
        bytes("<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'a>'>]><rss/>"),
        "application/rss+xml");
    add(
        cases,
        "addresses.txt",
        bytes("http://a.example/\n" + "http://b.example/\n".repeat(10_000) + "x\nhttp://[\n"),
        "address " + "address ".repeat(10_000) + "address-malformed address-malformed");
  }

  @Test
  void whereAnArchiveBreaksOffIsAlwaysTold() throws Exception {
    byte[] zip = zip("a1.txt", TEXT, "a2.zip", zip("a.txt", TEXT));
    int directory = at(zip, "PK\u0001\u0002", 2);
    for (int i = 4; i < directory; i++) {
      List<Input> inputs = Samples.inputs(Arrays.copyOf(zip, i));
      String last = inputs.isEmpty() ? "nothing" : Samples.outcome(inputs.getLast());
      assertTrue(last.matches("source-damaged|archive-truncated"), "cut at " + i + ": " + last);
    }
  }

  @Test
  void whatIsNoFileIsNotOpened() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("f"));
    Files.createSymbolicLink(inner.resolve("a-loop"), folder);
    Files.createSymbolicLink(inner.resolve("b-gone"), folder.resolve("gone"));
    Files.createSymbolicLink(inner.resolve("c-device"), Path.of("/dev/zero"));
    Files.createSymbolicLink(inner.resolve("d-self"), inner.resolve("d-self"));
    Process made = new ProcessBuilder("mkfifo", inner.resolve("e-pipe").toString()).start();
    assertEquals(0, made.waitFor());
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(inner.resolve("f-socket")));
      assertEquals(
          List.of(
              "f/a-loop link-loop",
              "f/b-gone link-broken",
              "f/c-device file-special",
              "f/d-self link-broken",
              "f/e-pipe file-special",
              "f/f-socket file-special"),
          Samples.told(Samples.inputs(folder), folder));
    }
  }

  @Test
  void aFileThatVanishesIsTold() throws Exception {
    Samples.write(folder, "a.txt", TEXT);
    Path gone = Samples.write(folder, "b.txt", TEXT);
    Samples.write(folder, "c.txt", TEXT);
    List<String> told = new ArrayList<>();
    try (Source source = open(folder.toString(), InputStream.nullInputStream())) {
      told.add(Samples.outcome(source.next()));
      Files.delete(gone);
      source.forEachRemaining(input -> told.add(Samples.outcome(input)));
    }
    assertEquals(List.of("text/plain", "file-missing", "text/plain"), told);
  }

  @Test
  void standardInputMayBeEndless() {
    assertEquals(List.of("input-too-large"), endless("Envoys met. "));
    assertEquals(List.of("line-endless"), endless("{\"text\":\"Envoys "));
    assertEquals(List.of("file-binary"), endless("\0"));
    assertEquals(List.of("row-too-long"), endless("title,text\na,\"b"));
  }

  private static List<String> endless(String start) {
    InputStream more =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) 'x');
            return length;
          }
        };
    List<String> told = new ArrayList<>();
    try (Source source =
        open("-", new SequenceInputStream(new ByteArrayInputStream(bytes(start)), more))) {
      source.forEachRemaining(input -> told.add(Samples.outcome(input)));
    }
    return told;
  }

  @Test
  void anyBytesGiveInputsOrProblems() throws Exception {
    Random random = new Random(11);
    List<byte[]> seeds =
        List.of(
            zip("a.txt", TEXT, "b.zip", zip("c.html", bytes(Samples.PAGE))),
            gzip(TEXT),
            tar(),
            warc(false, Samples.page(1, Samples.PAGE), Samples.page(2, Samples.PAGE)),
            warc(true, Samples.page(1, Samples.PAGE), Samples.page(2, Samples.PAGE)),
            bytes("title,text\na,\"b\nc\"\nd,e\n"),
            bytes("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n"),
            bytes("{\"uri\":\"x\",\n\"headline\":\"T\",\"body_xhtml\":\"<p>b</p>\"}"),
            bytes("http://ledger.example/1\nhttp://ledger.example/2\n"),
            new byte[600]);
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = seeds.get(i % seeds.size()).clone();
      for (int n = random.nextInt(12); n >= 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      if (random.nextInt(3) == 0) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
      }
      for (Input input : Samples.inputs(bytes)) {
        if (input.content() instanceof Content.Nothing nothing) {
          assertTrue(nothing.problem().code().matches("[a-z0-9-]+"), nothing.toString());
          assertTrue(nothing.problem().sentence().endsWith("."), nothing.toString());
        }
      }
    }
  }

  private static Source open(String name, InputStream standard) {
    return Source.of(List.of(name), standard, Columns.usual());
  }

  private static void add(List<Case> cases, String name, byte[] bytes, String outcomes) {
    cases.add(new Case(name, bytes, outcomes));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A line that begins so and goes on for so many bytes. */
  private static byte[] line(String start, int length) {
    byte[] line = new byte[length];
    Arrays.fill(line, (byte) 'x');
    System.arraycopy(latin(start), 0, line, 0, start.length());
    return line;
  }

  private static byte[] joined(byte[] one, byte[] two) {
    byte[] joined = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, joined, one.length, two.length);
    return joined;
  }

  private static byte[] patched(byte[] bytes, int at, int value) {
    byte[] patched = bytes.clone();
    patched[at] = (byte) value;
    return patched;
  }

  private static byte[] replaced(byte[] bytes, String what, String with) {
    return latin(new String(bytes, StandardCharsets.ISO_8859_1).replace(what, with));
  }

  private static int at(byte[] bytes, String what, int time) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int at = text.indexOf(what);
    for (; time > 1; time--) {
      at = text.indexOf(what, at + 1);
    }
    return at;
  }

  /** A web archive whose first record says that it is longer than it is. */
  private static byte[] length(byte[] warc, int more) {
    String text = new String(warc, StandardCharsets.ISO_8859_1);
    String told = text.replaceAll("(?s).*?Content-Length: (\\d+)\r\n.*", "$1");
    return replacedLength(warc, String.valueOf(Integer.parseInt(told) + more));
  }

  private static byte[] replacedLength(byte[] warc, String length) {
    String text = new String(warc, StandardCharsets.ISO_8859_1);
    return latin(text.replaceFirst("Content-Length: \\d+", "Content-Length: " + length));
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write(line("a", 150 << 20));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("b.txt"));
      zip.write(TEXT);
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static byte[] tar() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      tar.putArchiveEntry(new TarArchiveEntry("device", TarConstants.LF_BLK));
      tar.closeArchiveEntry();
      TarArchiveEntry file = new TarArchiveEntry("a.txt");
      file.setSize(600);
      tar.putArchiveEntry(file);
      tar.write(line("Envoys met.", 600));
      tar.closeArchiveEntry();
    }
    return out.toByteArray();
  }
}
