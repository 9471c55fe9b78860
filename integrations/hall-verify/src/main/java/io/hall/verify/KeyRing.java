package io.hall.verify;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Public keys by their names. */
final class KeyRing {

  private static final int NAME = 40;
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN CERTIFICATE-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END CERTIFICATE-----\r?\n?");

  private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

  /** Takes a certificate in PEM or DER, and returns its key's name. */
  String add(byte[] certificate) throws Unfit {
    byte[] key = Der.publicKey(der(certificate));
    String name = name(key);
    keys.put(name, key);
    return name;
  }

  private static byte[] der(byte[] certificate) throws Unfit {
    if (certificate.length > 0 && certificate[0] == Der.SEQUENCE) {
      return certificate;
    }
    String text =
        Bytes.utf8(certificate, 0, certificate.length)
            .orElseThrow(() -> new Unfit(Say.CERTIFICATE));
    Matcher pem = PEM.matcher(text);
    Unfit.unless(pem.matches(), Say.CERTIFICATE);
    try {
      return Base64.getMimeDecoder().decode(pem.group(1));
    } catch (IllegalArgumentException e) {
      throw new Unfit(Say.CERTIFICATE);
    }
  }

  private static String name(byte[] key) {
    return Bytes.hex(Bytes.sha256(key)).substring(0, NAME);
  }

  Optional<byte[]> find(String name) {
    return Optional.ofNullable(keys.get(name));
  }
}
