package attest.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.store.Job;
import attest.store.Library;
import attest.store.Receipt;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk takes in leads to nothing that is not public, and to no file of this machine. */
class FetchGuardTest {
  @TempDir Path folder;

  @Test
  void nothingPrivateAndNoFileIsTakenIn() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    Settings settings = new Settings("127.0.0.1", 0, false, Optional.of("desk@observers.example"));
    try (Library library = Library.open(folder);
        Desk desk = Desk.open(library, Guarded::read, settings)) {
      Browsing here = new Browsing(desk.address());
      here.load("/sources");
      Path secret = Files.writeString(folder.resolve("secret.txt"), "The secret of the machine.");
      for (String address :
          List.of(
              secret.toString(),
              "file://" + secret,
              "-",
              "--help",
              "gopher://127.0.0.1/",
              "https://a.example/\n" + secret)) {
        assertEquals(400, here.post("/sources", "addresses", address).status(), address);
      }
      String places =
          String.join(
              "\n",
              "http://127.0.0.1:" + server.getAddress().getPort() + "/",
              "http://localhost:8080/",
              "http://169.254.169.254/latest/meta-data/",
              "http://[::1]:8080/",
              desk.address().toString());
      assertEquals(303, here.post("/sources", "addresses", places).status());
      Job job = library.register().jobs().get(0);
      for (int i = 0; i < 300 && job.state() != Job.State.DONE; i++) {
        Thread.sleep(100);
        job = library.register().jobs().get(0);
      }
      assertEquals(Map.of(Receipt.Outcome.FAILED, 5L), job.outcomes());
      assertEquals(0, asked.get());
      assertTrue(
          library.register().receipts(List.of(places.split("\n"))).values().stream()
              .allMatch(
                  receipt ->
                      List.of("address-private", "port-refused").contains(receipt.code().get())),
          () -> library.register().receipts(List.of(places.split("\n"))).toString());
    } finally {
      server.stop(0);
    }
  }
}
