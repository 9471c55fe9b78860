package io.hall.security.seal;

import io.hall.check.Checked;
import io.hall.check.Finding;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Puts questions to a time-stamp authority by HTTP, and waits for an answer so long and no more.
 */
final class StampPost {

  private static final int OK = 200;

  private final URI authority;
  private final HttpClient client;
  private final Duration timeout;

  StampPost(URI authority, Duration timeout) {
    boolean web = "http".equals(authority.getScheme()) || "https".equals(authority.getScheme());
    if (!web || authority.getHost() == null || authority.getRawUserInfo() != null) {
      throw SealCode.AUTHORITY.failure();
    }
    this.authority = authority;
    this.timeout = timeout;
    this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  /** The host alone: an address may hold what its owner gave to one customer. */
  String authority() {
    return authority.getHost();
  }

  Checked<byte[]> ask(byte[] question) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request(question), head -> new BoundedBody(TimeStampVerifier.LONGEST));
    try {
      return read(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unanswered();
    } catch (ExecutionException e) {
      return isTooLong(e) ? SealCode.STAMP_MALFORMED.refusal() : unanswered();
    } catch (TimeoutException e) {
      return unanswered();
    } finally {
      answer.cancel(true);
    }
  }

  private HttpRequest request(byte[] question) {
    return HttpRequest.newBuilder(authority)
        .timeout(timeout)
        .header("Content-Type", "application/timestamp-query")
        .header("Accept", "application/timestamp-reply")
        .POST(BodyPublishers.ofByteArray(question))
        .build();
  }

  private static Checked<byte[]> read(HttpResponse<byte[]> answer) {
    return answer.statusCode() == OK
        ? Checked.valid(answer.body())
        : Checked.invalid(Finding.of(SealCode.STAMP_HTTP).with("status", answer.statusCode()));
  }

  private static boolean isTooLong(Throwable failure) {
    return Optional.ofNullable(failure.getCause())
        .filter(
            cause ->
                cause instanceof BoundedBody.TooLong
                    || cause.getCause() instanceof BoundedBody.TooLong)
        .isPresent();
  }

  private Checked<byte[]> unanswered() {
    return Checked.invalid(Finding.of(SealCode.NO_ANSWER).with("millis", timeout.toMillis()));
  }
}
