package attest.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes on a line, as no decent client would send them. */
final class Raw {
  private Raw() {}

  /** Sends lines and tells all that comes back; the last line asks to close the connection. */
  static String send(URI desk, String... lines) throws IOException {
    return send(desk, String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
  }

  static String send(URI desk, String bytes) throws IOException {
    try (Socket socket = new Socket(desk.getHost(), desk.getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      try {
        out.write(bytes.getBytes(StandardCharsets.UTF_8));
        out.flush();
      } catch (SocketException e) {
        // The desk has answered already, and hung up.
      }
      return all(socket.getInputStream());
    }
  }

  private static String all(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      in.transferTo(all);
    } catch (SocketException e) {
      // Hung up.
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  /** The status of an answer; 0 where there was none. */
  static int status(String answer) {
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }
}
