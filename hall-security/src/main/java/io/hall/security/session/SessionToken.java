package io.hall.security.session;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonWrittenOnly;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the browser shows to be let in again (会话令牌): 256 random bits. The store keeps its hash
 * alone.
 *
 * <p>Immutable. It says nothing of itself in {@link #toString()}; {@link #text()} is for the cookie
 * and for nothing else: never for an address, a log or a page.
 */
@JsonWrittenOnly
public final class SessionToken {

  private static final int LENGTH = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final byte[] PURPOSE = "hall.session.1".getBytes(StandardCharsets.UTF_8);

  private final byte[] bytes;

  private SessionToken(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns a new token. */
  static SessionToken next(SecureRandom random) {
    byte[] bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    return new SessionToken(bytes);
  }

  /** Reads a token as {@link #text()} writes it; empty if the text is none. */
  public static Optional<SessionToken> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    SessionToken token = new SessionToken(Base64.getUrlDecoder().decode(text));
    return token.text().equals(text) ? Optional.of(token) : Optional.empty();
  }

  /** The token for the cookie: 43 characters of Base64 without padding (RFC 4648, url). */
  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * What the store keeps. Random as the token is, it needs no salt and no slow hash, and looking
   * the hash up tells nobody anything of the token by its time.
   */
  Hash hash() {
    return ChainHash.SHA_256.of(PURPOSE, bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SessionToken token && MessageDigest.isEqual(bytes, token.bytes);
  }

  @Override
  public int hashCode() {
    return hash().hashCode();
  }

  /** Says that it is one. */
  @Override
  @JsonValue
  public String toString() {
    return "SessionToken[***]";
  }
}
