package io.hall.app.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Certificates as text (RFC 7468), for openssl and for people. */
public final class Pem {

  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private Pem() {}

  /** Returns the file of a certificate. */
  public static byte[] of(X509Certificate certificate) throws IOException {
    try {
      String lines = LINES.encodeToString(certificate.getEncoded());
      return ("-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n")
          .getBytes(StandardCharsets.US_ASCII);
    } catch (CertificateEncodingException e) {
      throw new IOException("The certificate cannot be written", e);
    }
  }
}
