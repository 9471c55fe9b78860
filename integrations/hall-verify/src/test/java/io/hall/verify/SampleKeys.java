package io.hall.verify;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/** Keys that seal, with certificates made by hand: nobody asks who issued them. */
final class SampleKeys {

  private static final BigInteger P256 =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  /** A key with its name and certificate. */
  @SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
  record Key(String algorithm, String name, byte[] certificate, KeyPair pair) {

    String pem() {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
          + "\n-----END CERTIFICATE-----\n";
    }

    /** The line of a seal over {@code text}. */
    String seal(String text) {
      byte[] value = sign(text.getBytes(StandardCharsets.UTF_8));
      return "seal " + algorithm + " " + name + " " + HexFormat.of().formatHex(value) + "\n";
    }

    private byte[] sign(byte[] text) {
      try {
        boolean edwards = algorithm.equals("ED25519");
        Signature signature = Signature.getInstance(edwards ? "Ed25519" : "SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(text);
        byte[] value = signature.sign();
        return edwards ? value : lower(value);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static final Key EDWARDS = make("ED25519", 1);
  static final Key ECDSA = make("ECDSA_P256_SHA256:DER", 2);
  static final Key STRANGER = make("ED25519", 3);

  private SampleKeys() {}

  private static Key make(String algorithm, long seed) {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(seed);
      boolean edwards = algorithm.equals("ED25519");
      KeyPairGenerator generator = KeyPairGenerator.getInstance(edwards ? "Ed25519" : "EC");
      if (edwards) {
        generator.initialize(255, random);
      } else {
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      }
      KeyPair pair = generator.generateKeyPair();
      byte[] key = pair.getPublic().getEncoded();
      return new Key(algorithm, name(key), certificate(key), pair);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String name(byte[] key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(digest).substring(0, 40);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] certificate(byte[] key) {
    byte[] algorithm = tag(0x30, HexFormat.of().parseHex("06032b6570"));
    byte[] time = tag(0x17, "260101000000Z".getBytes(StandardCharsets.US_ASCII));
    byte[] signed =
        tag(
            0x30,
            tag(0xA0, new byte[] {2, 1, 2}),
            new byte[] {2, 1, 7},
            algorithm,
            tag(0x30),
            tag(0x30, time, time),
            tag(0x30),
            key);
    return tag(0x30, signed, algorithm, tag(0x03, new byte[65]));
  }

  private static byte[] tag(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (content.size() >= 256) {
      out.write(0x82);
      out.write(content.size() >> 8);
    } else if (content.size() >= 128) {
      out.write(0x81);
    }
    out.write(content.size());
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }

  /** The same signature with the smaller s. */
  private static byte[] lower(byte[] value) {
    int r = value[3];
    BigInteger first = new BigInteger(1, java.util.Arrays.copyOfRange(value, 4, 4 + r));
    BigInteger second = new BigInteger(1, java.util.Arrays.copyOfRange(value, 6 + r, value.length));
    if (second.compareTo(P256.shiftRight(1)) > 0) {
      second = P256.subtract(second);
    }
    return tag(0x30, tag(2, first.toByteArray()), tag(2, second.toByteArray()));
  }
}
