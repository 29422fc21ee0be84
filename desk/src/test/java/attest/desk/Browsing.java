package attest.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser without a screen: it keeps cookies and the form of the last page, and follows nothing.
 */
final class Browsing {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private static final Pattern FORM =
      Pattern.compile("name=\"form\" (?:content|value)=\"([^\"]*)\"");

  /** As much of an answer is read; some never end. */
  private static final int LONGEST = 2 << 20;

  final URI desk;
  final Map<String, String> cookies = new HashMap<>();
  final Map<String, String> headers = new HashMap<>();
  String form = "";

  Browsing(URI desk) {
    this.desk = desk;
  }

  /** What came back. */
  record Answer(int status, HttpHeaders headers, String body) {
    String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  Answer get(String path) {
    return send("GET", path, null, null);
  }

  /** Gets a page, and keeps its form. */
  Answer load(String path) {
    Answer answer = get(path);
    Matcher found = FORM.matcher(answer.body());
    form = found.find() ? found.group(1) : "";
    return answer;
  }

  /** Sends a form with what the page had in it. */
  Answer post(String path, String... fields) {
    return send("POST", path, "form=" + encode(form) + fields(fields), null);
  }

  /** Sends a form without that. */
  Answer postBare(String path, String... fields) {
    String body = fields(fields);
    return send("POST", path, body.isEmpty() ? "" : body.substring(1), null);
  }

  private static String fields(String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
    }
    return body.toString();
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Sends anything; the body is a form where no other type is given. */
  Answer send(String method, String path, String body, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(desk.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", type == null ? "application/x-www-form-urlencoded" : type);
    }
    if (!cookies.isEmpty()) {
      StringBuilder all = new StringBuilder();
      cookies.forEach((name, value) -> all.append(name).append('=').append(value).append("; "));
      request.header("Cookie", all.toString());
    }
    headers.forEach(request::header);
    try {
      HttpResponse<InputStream> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      keep(response);
      try (InputStream in = response.body()) {
        String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        return new Answer(response.statusCode(), response.headers(), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(HttpResponse<?> response) {
    for (String cookie : response.headers().allValues("Set-Cookie")) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      if (pair[1].isEmpty()) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
  }
}
