package attest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.Clockwork;
import attest.Server;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secure connections: to the address that was checked, with the name that was asked for. */
class TlsTest {
  private static final String TRUST = "javax.net.ssl.trustStore";
  private static final char[] WORD = "changeit".toCharArray();

  @TempDir Path folder;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private Server secure;
  private Server open;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws Exception {
    Path keys = keys();
    open = Server.start(request -> request.path().equals("/robots.txt") ? null : text("open"));
    secure =
        Server.start(
            context(keys).getServerSocketFactory(),
            (request, socket) -> {
              SSLSocket line = (SSLSocket) socket;
              ((ExtendedSSLSession) line.getSession())
                  .getRequestedServerNames()
                  .forEach(
                      name -> asked.add(new String(name.getEncoded(), StandardCharsets.US_ASCII)));
              Server.send(socket, answer(request.path()));
            });
    System.setProperty(TRUST, keys.toString());
    System.setProperty(TRUST + "Password", new String(WORD));
    fetcher =
        new Fetcher(
            Settings.of("desk@observers.example")
                .withLoopback(secure.port(), open.port())
                .with(new Clockwork())
                .with(host -> List.of(InetAddress.getLoopbackAddress())));
  }

  @AfterEach
  void close() {
    System.clearProperty(TRUST);
    System.clearProperty(TRUST + "Password");
    fetcher.close();
    secure.close();
    open.close();
  }

  private String answer(String path) {
    return switch (path) {
      case "/robots.txt" -> Server.response("404 Not Found", "");
      case "/down" -> Server.response("302 Found", "", "Location: " + open.at("/"));
      default -> text("secure");
    };
  }

  private static String text(String body) {
    return Server.response("200 OK", body);
  }

  /** A key for secure.example, which the tests trust. */
  private Path keys() throws Exception {
    Path keys = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "secure",
                "-keyalg",
                "EC",
                "-dname",
                "CN=secure.example",
                "-ext",
                "SAN=dns:secure.example",
                "-storepass",
                new String(WORD),
                "-keystore",
                keys.toString())
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().readAllBytes();
    assertEquals(0, keytool.waitFor());
    return keys;
  }

  private static SSLContext context(Path keys) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, WORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, WORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private Answer get(String host, String path) {
    return fetcher.get(URI.create("https://" + host + ":" + secure.port() + path), Validators.NONE);
  }

  @Test
  void theNameIsTheOneThatWasAskedFor() {
    assertInstanceOf(Answer.Fetched.class, get("secure.example", "/"));
    assertEquals(List.of("secure.example", "secure.example"), asked);
    Answer.Failed other = assertInstanceOf(Answer.Failed.class, get("other.example", "/"));
    assertEquals("tls-failed", other.problem().code());
  }

  @Test
  void aRedirectToPlainHttpIsNoted() {
    Answer.Fetched page = assertInstanceOf(Answer.Fetched.class, get("secure.example", "/down"));
    assertTrue(page.downgraded());
    assertEquals(open.at("/"), page.address().toString());
  }
}
