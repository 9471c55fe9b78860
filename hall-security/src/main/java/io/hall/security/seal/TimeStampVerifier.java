package io.hall.security.seal;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;

/**
 * Checks time-stamp tokens (时间戳令牌, RFC 3161) over a SHA-256 with the certificates of authorities
 * that are trusted. Immutable; safe for use by several threads.
 *
 * <p>A token counts if one trusted certificate signed it, or one that a trusted one vouches for
 * through at most three certificates in the token. The signer's certificate must be for time
 * stamping alone (a critical extended key usage), and valid at the token's time: a token stays good
 * when its certificate has ended. Whether a certificate was revoked is not asked.
 */
public final class TimeStampVerifier {

  private static final int SHA256_BYTES = 32;
  static final int LONGEST = 65_536;

  private final StampTrust trust;

  /**
   * Makes a verifier.
   *
   * @param trusted the certificates of authorities, or of those that vouch for them; at least one
   * @throws CheckFailedException with {@code SEAL-050} if there is none, {@code SEAL-004} if one
   *     cannot be read
   */
  public TimeStampVerifier(List<X509Certificate> trusted) {
    if (trusted.isEmpty()) {
      throw SealCode.AUTHORITY.failure();
    }
    trust = new StampTrust(trusted);
  }

  /**
   * Returns what a token says, if it is one over {@code digest} of a trusted authority. Never
   * throws, whatever the token holds.
   *
   * @param token the token, without the answer that it came in; 64 KiB at most
   * @param digest a SHA-256
   * @return the time; or {@code SEAL-054} (no token in form), {@code SEAL-055} (over something
   *     else), {@code SEAL-057} (not signed by a trusted authority, or changed), {@code SEAL-058}
   *     (its certificate is not for time stamping, or was not valid)
   */
  public Checked<TimeStamp> verify(byte[] token, byte[] digest) {
    try {
      return read(token)
          .map(read -> verify(read, digest))
          .orElseGet(SealCode.STAMP_MALFORMED::refusal);
    } catch (RuntimeException e) { // certificates inside are parsed when they are looked at
      return SealCode.STAMP_MALFORMED.refusal();
    }
  }

  private Checked<TimeStamp> verify(TimeStampToken token, byte[] digest) {
    if (!isOver(token.getTimeStampInfo(), digest)) {
      return SealCode.STAMP_OF_OTHER.refusal();
    }
    Finding why = Finding.of(SealCode.STAMP_SIGNATURE);
    for (X509CertificateHolder signer : trust.signers(token)) {
      Optional<SealCode> wrong = trust.wrong(token, signer);
      if (wrong.isEmpty()) {
        return Checked.valid(stamp(token.getTimeStampInfo(), signer));
      }
      why = Finding.of(wrong.get());
    }
    return Checked.invalid(why);
  }

  private static boolean isOver(TimeStampTokenInfo info, byte[] digest) {
    return digest.length == SHA256_BYTES
        && info.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
        && Arrays.equals(info.getMessageImprintDigest(), digest);
  }

  private static TimeStamp stamp(TimeStampTokenInfo info, X509CertificateHolder signer) {
    return new TimeStamp(
        info.getGenTime().toInstant(), StampTrust.accuracy(info), Certificates.keyName(signer));
  }

  /** Reads a token; empty if it is not one, one in pieces, or one with something behind it. */
  static Optional<TimeStampToken> read(byte[] token) {
    if (token.length > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new TimeStampToken(ContentInfo.getInstance(ASN1Primitive.fromByteArray(token))));
    } catch (IOException | TSPException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
