package attest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.net.ServerSocketFactory;

/** A server on this machine that says what it is told to, however wrong. */
public final class Server implements AutoCloseable {
  private final ServerSocket socket;
  private final Handler handler;
  private final AtomicInteger open = new AtomicInteger();

  /** What was asked, in its order. */
  public final List<Request> requests = new CopyOnWriteArrayList<>();

  /** How many answers were thought of at once, at most. */
  public final AtomicInteger atOnce = new AtomicInteger();

  /** Says what a request is answered with. */
  public interface Handler {
    void answer(Request request, Socket socket) throws Exception;
  }

  /** One request; names of headers in small letters. */
  public record Request(String path, Map<String, String> headers) {}

  private Server(ServerSocket socket, Handler handler) {
    this.socket = socket;
    this.handler = handler;
  }

  /** Starts one. */
  public static Server start(Handler handler) {
    return start(ServerSocketFactory.getDefault(), handler);
  }

  /** Starts one with sockets of another kind. */
  public static Server start(ServerSocketFactory sockets, Handler handler) {
    try {
      InetAddress here = InetAddress.getLoopbackAddress();
      Server server = new Server(sockets.createServerSocket(0, 50, here), handler);
      Thread.startVirtualThread(server::accept);
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts one that answers with whole texts; null where there is no such page. */
  public static Server start(Function<Request, String> answers) {
    AtomicReference<Server> server = new AtomicReference<>();
    server.set(
        start(
            (request, socket) -> {
              String answer = server.get().thought(request, answers);
              send(socket, answer == null ? response("404 Not Found", "") : answer);
            }));
    return server.get();
  }

  /** Thinks of an answer, and counts how many do so at once. */
  private String thought(Request request, Function<Request, String> answers) {
    atOnce.accumulateAndGet(open.incrementAndGet(), Math::max);
    try {
      return answers.apply(request);
    } finally {
      open.decrementAndGet();
    }
  }

  /** An answer as it should be. */
  public static String response(String status, String body, String... headers) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + length + "\r\n" + more + "\r\n" + body;
  }

  /** Sends a text. */
  public static void send(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** An address on this server. */
  public String at(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** The paths that were asked for, in their order. */
  public List<String> paths() {
    return requests.stream().map(Request::path).toList();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket one = socket.accept();
        Thread.startVirtualThread(() -> answer(one));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket one) {
    try (one) {
      Request request = read(one);
      if (request != null) {
        requests.add(request);
        handler.answer(request, one);
        one.shutdownOutput();
        one.getInputStream().readAllBytes();
      }
    } catch (Exception e) {
      // The client hung up, as many tests want it to.
    }
  }

  private static Request read(Socket one) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(one.getInputStream(), StandardCharsets.ISO_8859_1));
    String first = in.readLine();
    if (first == null || first.split(" ", -1).length < 2) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      String[] parts = line.split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
    }
    return new Request(first.split(" ", -1)[1], headers);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
