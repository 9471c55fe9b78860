package io.hall.verify;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a seal is valid: Ed25519 and ECDSA by the JDK, SM2 by Bouncy Castle where it is there.
 */
final class SealCheck {

  private static final String ED25519 = "ED25519";
  private static final String ECDSA = "ECDSA_P256_SHA256:DER";
  private static final String SM2 = "SM2_SM3:DER:";
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9._-]{1,32}");

  private static final byte[] ED25519_KEY = form("302a300506032b6570032100");
  private static final byte[] P256_KEY =
      form("3059301306072a8648ce3d020106082a8648ce3d03010703420004");
  private static final byte[] SM2_KEY =
      form("3059301306072a8648ce3d020106082a811ccf5501822d03420004");
  private static final BigInteger P256_HALF =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16)
          .shiftRight(1);

  private static final Recent VALID = new Recent();

  private SealCheck() {}

  /** Throws what is wrong with a seal, if something is. */
  static void require(Sealed.Seal seal, byte[] content, byte[] key) throws Unfit {
    byte[] asked = question(seal, content, key);
    if (!VALID.has(asked)) {
      Unfit.unless(isValid(seal, content, key), Say.SEAL_INVALID, seal.key());
      VALID.add(asked);
    }
  }

  /** What was asked, in 32 bytes: a seal that was found valid is so when it is asked again. */
  private static byte[] question(Sealed.Seal seal, byte[] content, byte[] key) {
    MessageDigest digest = Bytes.sha256();
    for (byte[] part : List.of(Bytes.of(seal.algorithm()), key, content, seal.value())) {
      digest.update(ByteBuffer.allocate(4).putInt(part.length).array());
      digest.update(part);
    }
    return digest.digest();
  }

  private static boolean isValid(Sealed.Seal seal, byte[] content, byte[] key) throws Unfit {
    boolean valid;
    if (seal.algorithm().equals(ED25519)) {
      valid = isKey(key, ED25519_KEY, 32) && seal.value().length == 64;
      valid = valid && verify("Ed25519", "Ed25519", key, content, seal.value());
    } else if (seal.algorithm().equals(ECDSA)) {
      valid = isKey(key, P256_KEY, 64) && isOnlyForm(seal.value());
      valid = valid && verify("EC", "SHA256withECDSA", key, content, seal.value());
    } else {
      valid = isKey(key, SM2_KEY, 64) && sm2(seal, content, key);
    }
    return valid;
  }

  private static boolean sm2(Sealed.Seal seal, byte[] content, byte[] key) throws Unfit {
    String user = seal.algorithm().startsWith(SM2) ? seal.algorithm().substring(SM2.length()) : "";
    Unfit.unless(USER.matcher(user).matches(), Say.SEAL_ALGORITHM, seal.algorithm());
    Unfit.unless(CastleGate.isOpen(), Say.NO_CASTLE, seal.key());
    return isInteger(seal.value()) && Castle.verify(key, user, content, seal.value());
  }

  private static boolean verify(
      String family, String algorithm, byte[] key, byte[] content, byte[] value) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initVerify(
          KeyFactory.getInstance(family).generatePublic(new X509EncodedKeySpec(key)));
      signature.update(content);
      return signature.verify(value);
    } catch (GeneralSecurityException | RuntimeException e) {
      return false; // no point on the curve, no signature in form
    }
  }

  private static boolean isKey(byte[] key, byte[] form, int length) {
    return key.length == form.length + length
        && Arrays.equals(key, 0, form.length, form, 0, form.length);
  }

  /** A sequence of two positive integers in DER, s in its lower half. */
  private static boolean isOnlyForm(byte[] value) {
    try {
      return isInteger(value) && second(value).compareTo(P256_HALF) <= 0;
    } catch (Unfit e) {
      return false;
    }
  }

  private static boolean isInteger(byte[] value) {
    try {
      Der outer = Der.of(value);
      Der pair = outer.take(Der.SEQUENCE);
      byte[] r = pair.content(Der.INTEGER);
      byte[] s = pair.content(Der.INTEGER);
      boolean shortest = isShortest(r) && isShortest(s);
      return outer.isEnd() && pair.isEnd() && shortest && value.length < 0x80 && value[1] >= 0;
    } catch (Unfit e) {
      return false;
    }
  }

  private static boolean isShortest(byte[] integer) {
    return integer.length > 0
        && integer[0] >= 0
        && !(integer[0] == 0 && (integer.length == 1 || integer[1] >= 0));
  }

  private static BigInteger second(byte[] value) throws Unfit {
    Der pair = Der.of(value).take(Der.SEQUENCE);
    pair.take(Der.INTEGER);
    return new BigInteger(pair.content(Der.INTEGER));
  }

  private static byte[] form(String digits) {
    return Bytes.ofHex(digits).orElseThrow();
  }
}
