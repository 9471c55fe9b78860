package io.hall.app.seal;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.proof.SealVerifier;
import io.hall.security.seal.SealAlgorithm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Certificates of keys in files, as somebody who checks a seal has got them. */
final class KeyFiles {

  private static final List<SealAlgorithm> ALGORITHMS =
      List.of(
          SealAlgorithm.ed25519(),
          SealAlgorithm.ecdsaP256(),
          SealAlgorithm.sm2(SealAlgorithm.USUAL_USER_ID));

  private KeyFiles() {}

  /** Reads a certificate; {@code SEALED-001} if it is none. */
  static X509Certificate read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509", new BouncyCastleProvider())
              .generateCertificate(in);
    } catch (CertificateException | ClassCastException e) {
      throw no(file);
    }
  }

  private static CheckFailedException no(Path file) {
    return new CheckFailedException(
        Finding.of(SealedCode.NO_CERTIFICATE).in(file.getFileName().toString()));
  }

  /** Returns the algorithm that the key of a certificate is for. */
  static SealAlgorithm algorithm(X509Certificate certificate) {
    return ALGORITHMS.stream()
        .filter(algorithm -> fits(algorithm, certificate))
        .findFirst()
        .orElseThrow(
            () -> new CheckFailedException(Finding.of(SealedCode.NO_CERTIFICATE).in("--key")));
  }

  private static boolean fits(SealAlgorithm algorithm, X509Certificate certificate) {
    try {
      SealVerifier verifier = algorithm.verifier(certificate);
      return verifier.algorithm().equals(algorithm.name());
    } catch (CheckFailedException e) {
      return false;
    }
  }
}
