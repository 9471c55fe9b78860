package io.hall.security.seal;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.proof.TimeStamper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a time-stamp authority over HTTP (时间戳服务, RFC 3161, 3.4), and checks every answer before it
 * is kept: it must be granted, over this digest, to this question, signed by an authority that is
 * trusted, and not far from the clock. Safe for use by several threads.
 *
 * <p>It never throws and holds nothing up for long. Whatever is wrong with an answer, there is no
 * token, and the log says why with a code ({@code SEAL-051} to {@code SEAL-059}). It is asked while
 * the store is locked, so it waits for two seconds unless told otherwise, and after an authority
 * that did not answer it asks nobody for a minute: many days closed at once wait once. A day closed
 * without a token stays without one.
 *
 * <p>It keeps one connection pool of the JDK with a thread of its own; make one and keep it.
 */
public final class HttpTimeStamper implements TimeStamper {

  private static final Logger LOG = LoggerFactory.getLogger(HttpTimeStamper.class);

  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final Duration REST = Duration.ofMinutes(1);
  private static final int NONCE_BITS = 64;

  private final URI authority;
  private final TimeStampVerifier verifier;
  private final Clock clock;
  private final Duration tolerance;
  private final StampPost post;
  private final SecureRandom random = new SecureRandom();
  private volatile Instant unanswered = Instant.EPOCH;

  /**
   * Makes a client that waits two seconds for an answer and takes a time that is five minutes from
   * the clock's at most.
   *
   * @param authority its address, {@code http} or {@code https}, without a user's name
   * @param verifier which authorities are trusted
   * @throws CheckFailedException with {@code SEAL-050} if the address is another
   */
  public HttpTimeStamper(URI authority, TimeStampVerifier verifier, Clock clock) {
    this(authority, verifier, clock, TIMEOUT, TOLERANCE);
  }

  private HttpTimeStamper(
      URI authority,
      TimeStampVerifier verifier,
      Clock clock,
      Duration timeout,
      Duration tolerance) {
    this.authority = authority;
    this.verifier = verifier;
    this.clock = clock;
    this.tolerance = tolerance;
    this.post = new StampPost(authority, timeout);
  }

  /**
   * Returns a client with other limits.
   *
   * @param timeout how long to wait for a whole answer; more than nothing, 10 s at most, for others
   *     wait for the store meanwhile
   * @param tolerance how far the authority's time may be from the clock's; not negative
   * @throws CheckFailedException with {@code SEAL-050} if one is outside of its limits
   */
  public HttpTimeStamper within(Duration timeout, Duration tolerance) {
    if (timeout.toMillis() < 1
        || timeout.compareTo(LONGEST_TIMEOUT) > 0
        || tolerance.isNegative()) {
      throw SealCode.AUTHORITY.failure();
    }
    return new HttpTimeStamper(authority, verifier, clock, timeout, tolerance);
  }

  @Override
  public Optional<byte[]> stamp(byte[] digest) {
    if (rests()) {
      LOG.debug("{} is not asked for a time stamp: it did not answer before", post.authority());
      return Optional.empty();
    }
    Checked<byte[]> token = ask(digest);
    token.findings().forEach(this::log);
    return token.value();
  }

  /** A clock that was set back ends the rest. */
  private boolean rests() {
    Duration since = Duration.between(unanswered, clock.instant());
    return !since.isNegative() && since.compareTo(REST) < 0;
  }

  private void log(Finding finding) {
    if (finding.code() == SealCode.NO_ANSWER) {
      unanswered = clock.instant();
    }
    LOG.warn(
        "No time stamp of {}: {} {}",
        post.authority(),
        finding.code().id(),
        finding.message(Locale.getDefault()));
  }

  private Checked<byte[]> ask(byte[] digest) {
    TimeStampRequest question = question(digest);
    try {
      Checked<byte[]> answer = post.ask(question.getEncoded());
      return answer.value().map(bytes -> token(question, bytes)).orElse(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TimeStampRequest question(byte[] digest) {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    return generator.generate(TSPAlgorithms.SHA256, digest, new BigInteger(NONCE_BITS, random));
  }

  /** Returns the token of an answer, in DER, once it has proved good. */
  private Checked<byte[]> token(TimeStampRequest question, byte[] answer) {
    try {
      TimeStampResponse read =
          new TimeStampResponse(TimeStampResp.getInstance(ASN1Primitive.fromByteArray(answer)));
      TimeStampToken token = read.getTimeStampToken();
      if (token == null || !isGranted(read)) {
        return rejected(read);
      }
      return checked(question, token, token.getEncoded(ASN1Encoding.DER));
    } catch (IOException | TSPException | RuntimeException e) {
      return SealCode.STAMP_MALFORMED.refusal();
    }
  }

  private static boolean isGranted(TimeStampResponse answer) {
    return answer.getStatus() == PKIStatus.GRANTED
        || answer.getStatus() == PKIStatus.GRANTED_WITH_MODS;
  }

  private static Checked<byte[]> rejected(TimeStampResponse answer) {
    return Checked.invalid(Finding.of(SealCode.STAMP_REJECTED).with("status", answer.getStatus()));
  }

  private Checked<byte[]> checked(TimeStampRequest question, TimeStampToken read, byte[] token) {
    Checked<TimeStamp> stamp = verifier.verify(token, question.getMessageImprintDigest());
    if (stamp.value().isEmpty()) {
      return Checked.invalid(stamp.findings());
    }
    if (!question.getNonce().equals(read.getTimeStampInfo().getNonce())) {
      return SealCode.STAMP_NONCE.refusal();
    }
    Duration off = Duration.between(clock.instant(), stamp.value().get().time()).abs();
    return off.compareTo(tolerance) > 0
        ? Checked.invalid(Finding.of(SealCode.STAMP_TIME).with("seconds", off.toSeconds()))
        : Checked.valid(token);
  }
}
