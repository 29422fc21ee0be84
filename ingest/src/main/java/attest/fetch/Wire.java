package attest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks one server once, on a connection of its own, so that nothing left over from one answer gets
 * into the next. Follows nothing, repeats nothing, keeps no cookies.
 */
final class Wire implements AutoCloseable {
  /** Longer values of headers are not kept. */
  private static final int VALUE = 2048;

  private final Limits limits;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService alarms =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  Wire(Settings settings, Guard guard) {
    this.limits = settings.limits();
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections(limits, guard))
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(Timeout.of(limits.read()))
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setUserAgent(settings.agent())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  private static PoolingHttpClientConnectionManager connections(Limits limits, Guard guard) {
    Http1Config lines =
        Http1Config.custom()
            .setMaxLineLength(limits.line())
            .setMaxHeaderCount(limits.headers())
            .build();
    CharCodingConfig letters =
        CharCodingConfig.custom()
            .setCharset(StandardCharsets.UTF_8)
            .setMalformedInputAction(CodingErrorAction.REPLACE)
            .setUnmappableInputAction(CodingErrorAction.REPLACE)
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(guard)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(lines)
                .charCodingConfig(letters)
                .build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(limits.connect()))
                .setSocketTimeout(Timeout.of(limits.read()))
                .build())
        .setMaxConnTotal(1000)
        .setMaxConnPerRoute(10)
        .build();
  }

  /**
   * Asks for an address.
   *
   * @param most bytes that the body may have
   */
  Reply get(URI address, Validators validators, int most) throws Failure {
    return ask(request(address, validators), address, most);
  }

  /**
   * Hands something over; what is answered is not kept.
   *
   * @param headers names and values
   */
  int post(URI address, Map<String, String> headers, byte[] body) throws Failure {
    HttpPost request = new HttpPost(address);
    request.setHeader("Connection", "close");
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    return ask(request, address, 0).status();
  }

  private Reply ask(HttpUriRequestBase request, URI address, int most) throws Failure {
    AtomicBoolean late = new AtomicBoolean();
    Future<?> alarm =
        alarms.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            limits.whole().toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return exchange(request, host(address), most);
    } catch (IOException | RuntimeException e) {
      throw late.get()
          ? new Failure("fetch-timeout", "The answer was not there in time.")
          : e instanceof IOException known ? failure(known, address.getHost()) : broken();
    } finally {
      alarm.cancel(false);
    }
  }

  private static HttpGet request(URI address, Validators validators) {
    HttpGet request = new HttpGet(address);
    request.setHeader("Accept", "*/*");
    request.setHeader("Accept-Encoding", Coding.ACCEPTED);
    request.setHeader("Connection", "close");
    validators.etag().ifPresent(tag -> request.setHeader("If-None-Match", tag));
    validators.modified().ifPresent(day -> request.setHeader("If-Modified-Since", day));
    return request;
  }

  private static HttpHost host(URI address) {
    String name = address.getHost().replaceAll("[\\[\\]]", "");
    return new HttpHost(address.getScheme(), name, Guard.port(address));
  }

  private Reply exchange(HttpUriRequestBase request, HttpHost host, int most)
      throws IOException, Failure {
    ClassicHttpResponse response = client.executeOpen(host, request, null);
    try {
      Reply head = new Reply(response.getCode(), name -> value(response, name), new byte[0]);
      if (response.countHeaders("Content-Length") > 1
          || response.containsHeader("Content-Length")
              && response.containsHeader("Transfer-Encoding")) {
        throw broken();
      }
      if (most == 0 || !head.isWhole() || response.getEntity() == null) {
        return head;
      }
      byte[] body = read(response.getEntity().getContent(), most);
      String coding = value(response, "Content-Encoding").orElse("");
      return new Reply(head.status(), head.header(), Coding.decode(body, coding, most));
    } finally {
      // Hangs up first: to close an answer is to read it to its end.
      request.cancel();
      close(response);
    }
  }

  private static void close(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException e) {
      // The line is down, and that was the purpose.
    }
  }

  private static byte[] read(InputStream in, int most) throws IOException, Failure {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      body.write(buffer, 0, n);
      if (body.size() > most) {
        throw tooLarge(most);
      }
    }
    return body.toByteArray();
  }

  private static Optional<String> value(ClassicHttpResponse response, String name) {
    return Optional.ofNullable(response.getFirstHeader(name))
        .map(Header::getValue)
        .map(String::strip)
        .filter(value -> !value.isEmpty() && value.length() <= VALUE)
        .filter(value -> value.chars().noneMatch(c -> c < ' ' || c == 0x7f));
  }

  static Failure tooLarge(int most) {
    return new Failure("body-too-large", "The answer has more than " + most + " bytes.");
  }

  static Failure truncated() {
    return new Failure("body-truncated", "The answer ended before it was whole.");
  }

  private static Failure broken() {
    return new Failure("response-broken", "The server's answer is not HTTP as it should be.");
  }

  private static Failure failure(IOException e, String host) {
    return switch (e) {
      case Guard.Refused refused -> new Failure(refused.problem(), Optional.empty());
      case UnknownHostException unknown ->
          new Failure("host-unknown", "There is no host " + host + ".");
      case ConnectTimeoutException timeout ->
          new Failure("connect-timeout", "The host " + host + " does not answer.");
      case SocketTimeoutException timeout ->
          new Failure("read-timeout", "The host " + host + " fell silent.");
      case ConnectException refused ->
          new Failure("connect-failed", "The host " + host + " takes no connections.");
      case NoRouteToHostException unreachable ->
          new Failure("connect-failed", "The host " + host + " cannot be reached.");
      case SSLException secure ->
          new Failure("tls-failed", "No secure connection with " + host + ": " + e.getMessage());
      case MessageConstraintException large ->
          new Failure("headers-too-large", "The head of the answer is too large.");
      case TruncatedChunkException cut -> truncated();
      case MalformedChunkCodingException chunk -> broken();
      case NoHttpResponseException none ->
          new Failure("response-missing", "The host " + host + " hung up without an answer.");
      case ConnectionClosedException cut -> truncated();
      case ClientProtocolException protocol -> broken();
      default -> new Failure("connection-broken", "The connection broke: " + e.getMessage());
    };
  }

  @Override
  public void close() {
    alarms.shutdownNow();
    try {
      client.close();
    } catch (IOException e) {
      // Nothing was left to be done.
    }
  }
}
