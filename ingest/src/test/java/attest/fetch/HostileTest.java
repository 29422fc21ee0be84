package attest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.Clockwork;
import attest.Server;
import attest.input.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a hostile network may try, each case with the code it comes to. */
class HostileTest {
  private static final Limits SMALL =
      new Limits(
          Duration.ofMillis(500),
          Duration.ofMillis(400),
          Duration.ofMillis(900),
          4096,
          50,
          1 << 20,
          5);

  /** Addresses that are not public, in all the ways to write them. */
  private static final List<String> PRIVATE =
      List.of(
          "http://127.0.0.1/",
          "http://127.8.8.8:8080/",
          "http://0.0.0.0/",
          "http://10.1.2.3/",
          "http://172.16.0.1/",
          "http://172.31.255.255/",
          "http://192.168.1.1/",
          "http://100.64.0.1/",
          "http://100.127.255.254/",
          "http://169.254.169.254/latest/meta-data/",
          "http://168.63.129.16/",
          "http://192.0.0.192/",
          "http://198.18.0.1/",
          "http://224.0.0.1/",
          "http://255.255.255.255/",
          "http://１２７.０.０.１/",
          "http://127。0。0。1/",
          "http://127.0.0.1./",
          "http://[::1]/",
          "http://[::]/",
          "http://[0:0:0:0:0:0:0:1]/",
          "http://[::ffff:127.0.0.1]/",
          "http://[::ffff:a00:1]/",
          "http://[::127.0.0.1]/",
          "http://[64:ff9b::10.0.0.1]/",
          "http://[64:ff9b:1::a00:1]/",
          "http://[2002:a00:1::1]/",
          "http://[2001:0:a00:1::1]/",
          "http://[fe80::1]/",
          "http://[fec0::1]/",
          "http://[fc00::1]/",
          "http://[fd00:ec2::254]/",
          "http://[ff02::1]/",
          "http://[2001:db8::1]/");

  /** Addresses of which no honest page has one. */
  private static final List<String> BROKEN =
      List.of(
          "http://2130706433/",
          "http://0177.0.0.1/",
          "http://0x7f.0.0.1/",
          "http://0x7f000001/",
          "http://127.1/",
          "http://10.0.0.256/",
          "http://%31%32%37.0.0.1/",
          "http://[fe80::1%25eth0]/",
          "http://[::1/",
          "http:///nowhere",
          "http://a.example:80:80/",
          "http://a..example/",
          "http://a.example\r\nHost: b.example/",
          "//a.example/",
          "");

  /** What a case does with the socket of a request. */
  private interface Act {
    void answer(Socket socket) throws Exception;
  }

  private record Case(String name, String code, String address, Act act) {}

  private final List<Case> cases = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> everyCaseHasItsCode() throws IOException {
    addresses();
    names();
    redirects();
    heads();
    bodies();
    rules();
    assertTrue(cases.size() >= 100, cases.size() + " cases");
    return cases.stream()
        .map(one -> DynamicTest.dynamicTest(one.code() + ": " + one.name(), () -> run(one)));
  }

  private static void run(Case one) {
    AtomicInteger lookups = new AtomicInteger();
    try (Server server =
            Server.start(
                (request, socket) -> {
                  boolean rules = one.name().startsWith("robots");
                  if (request.path().equals("/robots.txt") && !rules) {
                    Server.send(socket, Server.response("404 Not Found", ""));
                  } else {
                    one.act().answer(socket);
                  }
                });
        Fetcher fetcher =
            new Fetcher(
                Settings.of("desk@observers.example")
                    .withLoopback(server.port())
                    .with(SMALL)
                    .with(new Clockwork())
                    .with(host -> lookUp(host, lookups)))) {
      String address = one.address().replace("PORT", Integer.toString(server.port()));
      long start = System.nanoTime();
      Answer answer = get(fetcher, address);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertEquals(one.code(), code(answer), () -> answer.toString());
      assertTrue(took.toMillis() < 5000, "took " + took);
    }
  }

  /** Gets an address as a source may have it, even one that is no URI. */
  private static Answer get(Fetcher fetcher, String written) {
    return Addresses.of(written)
        .map(address -> fetcher.get(address, Validators.NONE))
        .orElse(new Answer.Failed(Problem.failed("address-broken", ""), Optional.empty()));
  }

  private static String code(Answer answer) {
    return switch (answer) {
      case Answer.Failed failed -> failed.problem().code();
      case Answer.Fetched fetched -> "fetched";
      case Answer.NotModified same -> "same";
    };
  }

  private static List<InetAddress> lookUp(String host, AtomicInteger lookups)
      throws UnknownHostException {
    String number =
        switch (host) {
          case "here.example" -> "127.0.0.1";
          case "inside.example" -> "10.1.2.3";
          case "secret.example" -> "169.254.169.254";
          case "xn--bcher-kva.example" -> "192.168.3.3";
          case "six.example" -> "fd12:3456::1";
          case "mixed.example" -> "93.184.216.34 10.0.0.1";
          case "changing.example" -> lookups.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1";
          case "slow.example" -> slow();
          default -> throw new UnknownHostException(host);
        };
    List<InetAddress> found = new ArrayList<>();
    for (String one : number.split(" ", -1)) {
      found.add(InetAddress.getByName(one));
    }
    return found;
  }

  private static String slow() {
    try {
      Thread.sleep(3000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "127.0.0.1";
  }

  private void addresses() {
    PRIVATE.forEach(address -> address(address, "address-private"));
    BROKEN.forEach(address -> address(address, "address-broken"));
    for (String address :
        List.of(
            "file:///etc/passwd",
            "ftp://a.example/",
            "gopher://a.example:70/1",
            "data:text/html,hello",
            "javascript:alert(1)",
            "jar:http://a.example/a.jar!/b",
            "mailto:a@a.example")) {
      address(address, "scheme-refused");
    }
    address("http://user@a.example/", "user-refused");
    address("http://a.example\\@127.0.0.1/", "user-refused");
    address("http://a.example:80@here.example/", "user-refused");
    address("http://a.example:22/", "port-refused");
    address("http://a.example:6379/", "port-refused");
    address("https://a.example:80000/", "port-refused");
    address("http://a.example:99999/", "port-refused");
    address("http://127.0.0.1:1/", "port-refused");
  }

  private void names() {
    address("http://inside.example/", "address-private");
    address("http://secret.example/", "address-private");
    address("http://bücher.example/", "address-private");
    address("http://six.example/", "address-private");
    address("http://mixed.example/", "address-private");
    address("http://here.example:8080/", "address-private");
    address("http://nowhere.example/", "host-unknown");
    address("http://slow.example/", "host-timeout");
    add("name that changes", "address-private", "http://changing.example:PORT/", s -> text(s, ""));
    add("name of this machine", "fetched", "http://here.example:PORT/", s -> text(s, "hello"));
    add("no TLS", "tls-failed", "https://127.0.0.1:PORT/", s -> text(s, "hello"));
  }

  private void redirects() {
    PRIVATE.forEach(to -> redirect(to, "address-private"));
    redirect("http://inside.example/", "address-private");
    redirect("//10.0.0.1/", "address-private");
    redirect("http://2130706433/", "redirect-broken");
    redirect("http://a.example\rX: y/", "redirect-broken");
    redirect("", "redirect-broken");
    redirect("file:///etc/passwd", "scheme-refused");
    redirect("data:text/html,hello", "scheme-refused");
    redirect("gopher://127.0.0.1:6379/_INFO", "scheme-refused");
    redirect("http://user:word@a.example/", "user-refused");
    redirect("http://127.0.0.1:22/", "port-refused");
    redirect("/start", "redirect-loop");
    redirect("/start#elsewhere", "redirect-loop");
    redirect("/" + "x".repeat(3000), "redirect-broken");
    AtomicInteger count = new AtomicInteger();
    answer(
        "redirects without end",
        "redirects-too-many",
        s -> raw(s, "HTTP/1.1 302 Found\r\nLocation: /" + count.incrementAndGet() + "\r\n\r\n"));
    answer(
        "redirect without a place", "redirect-broken", s -> raw(s, "HTTP/1.1 302 Found\r\n\r\n"));
  }

  private void heads() {
    answer("1 GB header", "headers-too-large", s -> endless(s, "HTTP/1.1 200 OK\r\nX: ", "a"));
    answer(
        "headers without end",
        "headers-too-large",
        s -> endless(s, "HTTP/1.1 200 OK\r\n", "X: a\r\n"));
    answer(
        "folded header",
        "headers-too-large",
        s -> endless(s, "HTTP/1.1 200 OK\r\nX: a\r\n", " a\r\n"));
    answer("status line without end", "headers-too-large", s -> endless(s, "HTTP/1.1 200 ", "O"));
    answer("noise without end", "headers-too-large", s -> endless(s, "", "noise\r\n"));
    answer("blank lines without end", "headers-too-large", s -> endless(s, "", "\r\n"));
    answer(
        "informed without end", "fetch-timeout", s -> endless(s, "", "HTTP/1.1 102 Wait\r\n\r\n"));
    answer("no HTTP", "response-missing", s -> raw(s, "<html>hello</html>\r\n"));
    answer("no status", "response-missing", s -> raw(s, "HTTP/1.1 abc OK\r\n\r\n"));
    answer("other protocol", "response-missing", s -> raw(s, "SSH-2.0-OpenSSH_9.9\r\n"));
    answer("no answer", "response-missing", s -> {});
    answer("silence", "read-timeout", s -> Thread.sleep(2000));
    answer("half a head", "response-broken", s -> raw(s, "HTTP/1.1 200 OK\r\nContent-Le"));
    answer("head byte by byte", "fetch-timeout", s -> drip(s, "HTTP/1.1 200 OK\r\nX: "));
    answer("same though never asked", "http-304", s -> raw(s, "HTTP/1.1 304 Not Modified\r\n\r\n"));
    answer("part though never asked", "http-206", s -> raw(s, Server.response("206 Part", "half")));
    answer("nothing", "http-204", s -> raw(s, "HTTP/1.1 204 No Content\r\n\r\n"));
    answer("odd status", "http-999", s -> raw(s, Server.response("999 Odd", "odd")));
    answer(
        "unknown charset",
        "fetched",
        s ->
            raw(
                s,
                Server.response(
                    "200 OK", "a", "Content-Type: text/html; charset=none-such-\u0001")));
  }

  private void bodies() throws IOException {
    String ok = "HTTP/1.1 200 OK\r\n";
    String chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
    byte[] zeros = new byte[64 << 20];
    byte[] bomb = gzip(zeros);
    byte[] flat = deflate(zeros);
    byte[] twice = gzip(bomb);
    answer("gzip bomb", "body-too-large", s -> coded(s, "gzip", bomb));
    answer("deflate bomb", "body-too-large", s -> coded(s, "deflate", flat));
    answer("bomb in a bomb", "coding-unknown", s -> coded(s, "gzip, gzip", twice));
    answer("coding not asked for", "coding-unknown", s -> coded(s, "br", bomb));
    answer("gzip that is none", "coding-broken", s -> coded(s, "gzip", new byte[100]));
    answer(
        "half a gzip",
        "body-truncated",
        s -> coded(s, "gzip", half(gzip("hello, all of you".getBytes(StandardCharsets.UTF_8)))));
    answer(
        "half a deflate",
        "body-truncated",
        s ->
            coded(
                s, "deflate", half(deflate("hello, all of you".getBytes(StandardCharsets.UTF_8)))));
    answer("body without end", "body-too-large", s -> endless(s, ok + "\r\n", "a"));
    answer("chunks without end", "body-too-large", s -> endless(s, chunked, "3\r\nabc\r\n"));
    answer(
        "chunk sizes of letters",
        "response-broken",
        s -> raw(s, chunked + "zz\r\nabc\r\n0\r\n\r\n"));
    answer("negative chunk", "response-broken", s -> raw(s, chunked + "-3\r\nabc\r\n0\r\n\r\n"));
    answer(
        "chunk of 16 EB", "response-broken", s -> raw(s, chunked + "fffffffffffffffff\r\nabc\r\n"));
    answer(
        "chunk longer than said",
        "response-broken",
        s -> raw(s, chunked + "3\r\nabcdef\r\n0\r\n\r\n"));
    answer("chunk shorter than said", "body-truncated", s -> raw(s, chunked + "30\r\nabc\r\n"));
    answer("no last chunk", "body-truncated", s -> raw(s, chunked + "3\r\nabc\r\n"));
    answer(
        "trailers without end",
        "headers-too-large",
        s -> endless(s, chunked + "3\r\nabc\r\n0\r\n", "X: a\r\n"));
    answer("chunk size without end", "headers-too-large", s -> endless(s, chunked, "0"));
    answer(
        "shorter than said", "body-truncated", s -> raw(s, ok + "Content-Length: 100\r\n\r\nabc"));
    answer(
        "two lengths",
        "response-broken",
        s -> raw(s, ok + "Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde"));
    answer(
        "two ways to tell the length",
        "response-broken",
        s ->
            raw(
                s,
                ok
                    + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"));
    answer("negative length", "response-broken", s -> raw(s, ok + "Content-Length: -1\r\n\r\nabc"));
    answer(
        "length of letters", "response-broken", s -> raw(s, ok + "Content-Length: abc\r\n\r\nabc"));
    answer(
        "length of 8 EB",
        "body-truncated",
        s -> raw(s, ok + "Content-Length: 9223372036854775807\r\n\r\nabc"));
    answer(
        "unknown transfer coding",
        "response-broken",
        s -> raw(s, ok + "Transfer-Encoding: none-such\r\n\r\nabc"));
    answer(
        "body byte by byte", "fetch-timeout", s -> drip(s, ok + "Content-Length: 100000\r\n\r\n"));
    answer(
        "silence in the body",
        "read-timeout",
        s -> {
          raw(s, ok + "Content-Length: 10\r\n\r\nabc");
          Thread.sleep(2000);
        });
    answer(
        "torn line",
        "connection-broken",
        s -> {
          raw(s, ok + "Content-Length: 10\r\n\r\nabc");
          Thread.sleep(100);
          s.setSoLinger(true, 0);
          s.close();
        });
    answer("until the line ends", "fetched", s -> raw(s, "HTTP/1.0 200 OK\r\n\r\nabc"));
  }

  private void rules() {
    answer(
        "robots.txt that failed",
        "robots-unavailable",
        s -> raw(s, Server.response("500 Oops", "")));
    answer(
        "robots.txt that forbids",
        "robots-disallowed",
        s -> text(s, "User-agent: attest\nDisallow: /\n"));
    answer(
        "robots.txt without end",
        "body-too-large",
        s -> endless(s, "HTTP/1.1 200 OK\r\n\r\n", "Disallow: /*a*a*a*a*a*a\n"));
    answer(
        "robots.txt elsewhere, inside",
        "address-private",
        s -> raw(s, Server.response("302 Found", "", "Location: http://10.0.0.1/")));
    answer(
        "robots.txt of noise",
        "fetched",
        s -> text(s, "\u0000\u0001Disallow Disallow\uffff: :::\n".repeat(1000)));
    answer(
        "robots.txt full of stars",
        "fetched",
        s -> text(s, "User-agent: *\nDisallow: /" + "*s*t*a*r*t".repeat(2000) + "$\n"));
  }

  private void address(String address, String code) {
    add("at " + address.replaceAll("\\p{Cntrl}", "?"), code, address, s -> text(s, "hello"));
  }

  private void answer(String name, String code, Act act) {
    add(name, code, "http://127.0.0.1:PORT/start", act);
  }

  private void redirect(String to, String code) {
    answer(
        "sent to " + to.substring(0, Math.min(60, to.length())).replaceAll("\\p{Cntrl}", "?"),
        code,
        s -> raw(s, Server.response("302 Found", "", "Location: " + to)));
  }

  private void add(String name, String code, String address, Act act) {
    cases.add(new Case(name, code, address, act));
  }

  private static void raw(Socket socket, String text) throws IOException {
    Server.send(socket, text);
  }

  private static void text(Socket socket, String text) throws IOException {
    Server.send(socket, Server.response("200 OK", text));
  }

  private static void coded(Socket socket, String coding, byte[] body) throws IOException {
    String head = "HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\nContent-Length: ";
    Server.send(socket, head + body.length + "\r\n\r\n");
    socket.getOutputStream().write(body);
  }

  /** Sends the same again and again, up to 1 GB. */
  private static void endless(Socket socket, String start, String again) throws IOException {
    Server.send(socket, start);
    OutputStream out = socket.getOutputStream();
    byte[] much = again.repeat((1 << 16) / again.length()).getBytes(StandardCharsets.UTF_8);
    for (long sent = 0; sent < 1L << 30; sent += much.length) {
      out.write(much);
    }
  }

  private static void drip(Socket socket, String start) throws Exception {
    Server.send(socket, start);
    for (int i = 0; i < 100; i++) {
      Thread.sleep(50);
      Server.send(socket, "a");
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new DeflaterOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  /** Answers in which some bytes are wrong give what they give, but always an answer. */
  @Test
  void anyBytes() {
    Random random = new Random(11);
    String[] whole = {
      Server.response(
          "200 OK", "hello", "ETag: \"a\"", "Retry-After: 5", "Content-Type: text/html"),
      Server.response("302 Found", "", "Location: /other"),
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n",
      Server.response("503 Busy", "", "Retry-After: 5")
    };
    try (Server server =
            Server.start(
                (request, socket) -> raw(socket, spoilt(whole[random.nextInt(4)], random)));
        Fetcher fetcher =
            new Fetcher(
                Settings.of("desk@observers.example")
                    .withLoopback(server.port())
                    .with(SMALL)
                    .with(new Clockwork()))) {
      Wire wire =
          new Wire(
              Settings.of("desk@observers.example").withLoopback(server.port()).with(SMALL),
              new Guard(Settings.of("desk@observers.example").withLoopback(server.port())));
      Map<String, Integer> codes = new TreeMap<>();
      for (int i = 0; i < 1000; i++) {
        codes.merge(once(wire, URI.create(server.at("/" + i))), 1, Integer::sum);
        fetcher.get(URI.create(server.at("/" + i)), Validators.NONE);
      }
      wire.close();
      assertTrue(codes.size() > 5, codes::toString);
    }
  }

  private static String once(Wire wire, URI address) {
    try {
      return "status " + wire.get(address, Validators.NONE, 1000).status();
    } catch (Failure e) {
      return e.problem().code();
    }
  }

  private static String spoilt(String answer, Random random) {
    StringBuilder text = new StringBuilder(answer);
    for (int n = random.nextInt(4); n > 0; n--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(128));
        case 1 -> text.deleteCharAt(at);
        default -> text.insert(at, "\r\n:;, 0-9".charAt(random.nextInt(9)));
      }
    }
    return text.toString();
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }
}
