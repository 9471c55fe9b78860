package io.hall.security.seal;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.tsp.GenTimeAccuracy;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPUtil;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;

/** Whose time-stamp tokens count. */
final class StampTrust {

  /** More of them would only keep the search for a path busy. */
  private static final int MOST_CERTIFICATES = 8;

  private static final int LONGEST_PATH = 3;

  private static final Set<ASN1ObjectIdentifier> HASHES =
      Set.of(
          NISTObjectIdentifiers.id_sha256,
          NISTObjectIdentifiers.id_sha384,
          NISTObjectIdentifiers.id_sha512,
          GMObjectIdentifiers.sm3);

  private final List<X509CertificateHolder> trusted;
  private final Set<TrustAnchor> anchors;

  StampTrust(List<X509Certificate> trusted) {
    this.trusted = trusted.stream().map(Certificates::holder).toList();
    this.anchors =
        this.trusted.stream()
            .map(holder -> new TrustAnchor(certificate(holder), null))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** As Bouncy Castle reads it, for only that knows SM2. */
  private static X509Certificate certificate(X509CertificateHolder holder) {
    return Certificates.read(Certificates.encoded(holder));
  }

  /** Returns the certificates that the token may be signed by: those in it, and those trusted. */
  List<X509CertificateHolder> signers(TimeStampToken token) {
    List<X509CertificateHolder> known = inside(token);
    if (known.size() > MOST_CERTIFICATES) {
      return List.of();
    }
    known.addAll(trusted);
    return known.stream().filter(token.getSID()::match).distinct().toList();
  }

  private static List<X509CertificateHolder> inside(TimeStampToken token) {
    return new ArrayList<>(token.getCertificates().getMatches(null));
  }

  /** Returns why the token does not count as one of this signer; empty if it does. */
  Optional<SealCode> wrong(TimeStampToken token, X509CertificateHolder signer) {
    try {
      requireStrong(token);
      if (!isForStamps(signer) || !signer.isValidOn(token.getTimeStampInfo().getGenTime())) {
        return Optional.of(SealCode.STAMP_CERTIFICATE);
      }
      token.validate(
          new JcaSimpleSignerInfoVerifierBuilder()
              .setProvider(Certificates.BOUNCY_CASTLE)
              .build(signer));
      requireTrusted(token, signer);
      return Optional.empty();
    } catch (TSPException | OperatorException | GeneralSecurityException | RuntimeException e) {
      return Optional.of(SealCode.STAMP_SIGNATURE);
    }
  }

  private static void requireStrong(TimeStampToken token) throws GeneralSecurityException {
    for (SignerInformation signer : token.toCMSSignedData().getSignerInfos()) {
      if (!HASHES.contains(signer.getDigestAlgorithmID().getAlgorithm())) {
        throw new GeneralSecurityException("hash");
      }
    }
  }

  private static boolean isForStamps(X509CertificateHolder signer) {
    try {
      TSPUtil.validateCertificate(signer);
      return true;
    } catch (TSPValidationException e) {
      return false;
    }
  }

  private void requireTrusted(TimeStampToken token, X509CertificateHolder signer)
      throws GeneralSecurityException {
    if (!trusted.contains(signer)) {
      List<X509Certificate> inside = inside(token).stream().map(StampTrust::certificate).toList();
      Collection<? extends Certificate> path =
          CertPathBuilder.getInstance("PKIX", Certificates.BOUNCY_CASTLE)
              .build(search(certificate(signer), inside, token.getTimeStampInfo().getGenTime()))
              .getCertPath()
              .getCertificates();
      for (Certificate one : path) {
        requireStrong((X509Certificate) one);
      }
    }
  }

  private PKIXBuilderParameters search(
      X509Certificate signer, List<X509Certificate> inside, Date time)
      throws GeneralSecurityException {
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(signer);
    PKIXBuilderParameters search = new PKIXBuilderParameters(anchors, target);
    search.addCertStore(
        CertStore.getInstance(
            "Collection", new CollectionCertStoreParameters(inside), Certificates.BOUNCY_CASTLE));
    search.setDate(time);
    search.setMaxPathLength(LONGEST_PATH);
    search.setRevocationEnabled(false);
    return search;
  }

  private static void requireStrong(X509Certificate certificate) throws GeneralSecurityException {
    String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
    if (algorithm.startsWith("SHA1") || algorithm.startsWith("MD")) {
      throw new GeneralSecurityException("hash");
    }
  }

  static Duration accuracy(TimeStampTokenInfo info) {
    GenTimeAccuracy accuracy = info.getGenTimeAccuracy();
    return accuracy == null
        ? Duration.ZERO
        : Duration.ofSeconds(accuracy.getSeconds())
            .plusMillis(accuracy.getMillis())
            .plusNanos(accuracy.getMicros() * 1000L);
  }
}
