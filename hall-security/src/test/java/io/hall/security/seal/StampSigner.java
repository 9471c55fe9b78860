package io.hall.security.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** The key of an authority in the house, which makes tokens, good ones and others. */
record StampSigner(
    String name, KeyPair pair, X509Certificate certificate, List<X509Certificate> chain) {

  /** What its certificate says it is for. */
  enum Purpose {
    STAMPS,
    STAMPS_NOT_CRITICAL,
    STAMPS_AND_MORE,
    NOTHING,
    AUTHORITY
  }

  static final Instant FROM = Instant.parse("2026-10-01T00:00:00Z");
  static final Instant TO = Instant.parse("2028-09-30T00:00:00Z");

  private static final ASN1ObjectIdentifier POLICY =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.13762.3");
  private static final AtomicLong SERIAL = new AtomicLong(1);

  /** One that nobody vouches for but itself. */
  static StampSigner alone() {
    return make("CN=In-house time", Purpose.STAMPS, FROM, TO);
  }

  static StampSigner make(String name, Purpose purpose, Instant from, Instant to) {
    KeyPair pair = newPair();
    return new StampSigner(
        name, pair, certificate(name, pair, purpose, from, to, name, pair), List.of());
  }

  /** Vouches for another key. */
  StampSigner vouches(String other, Purpose purpose) {
    KeyPair its = newPair();
    List<X509Certificate> above = new ArrayList<>(chain);
    above.add(certificate);
    return new StampSigner(
        other, its, certificate(other, its, purpose, FROM, TO, name, pair), above);
  }

  /** Another certificate of its key. */
  X509Certificate other(Purpose purpose, Instant from, Instant to) {
    return certificate(name, pair, purpose, from, to, name, pair);
  }

  private static KeyPair newPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Certificates.BOUNCY_CASTLE);
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static X509Certificate certificate(
      String subject,
      KeyPair of,
      Purpose purpose,
      Instant from,
      Instant to,
      String issuer,
      KeyPair by) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              new X500Name(issuer),
              BigInteger.valueOf(SERIAL.getAndIncrement()),
              Date.from(from),
              Date.from(to),
              new X500Name(subject),
              of.getPublic());
      boolean authority = purpose == Purpose.AUTHORITY;
      int usage = authority ? KeyUsage.keyCertSign : KeyUsage.digitalSignature;
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      if (purpose != Purpose.NOTHING && !authority) {
        boolean critical = purpose != Purpose.STAMPS_NOT_CRITICAL;
        builder.addExtension(Extension.extendedKeyUsage, critical, purposes(purpose));
      }
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate());
      return Certificates.read(builder.build(signer).getEncoded());
    } catch (IOException | OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }

  private static ExtendedKeyUsage purposes(Purpose purpose) {
    return purpose == Purpose.STAMPS_AND_MORE
        ? new ExtendedKeyUsage(
            new KeyPurposeId[] {KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_codeSigning})
        : new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping);
  }

  TimeStampToken token(TimeStampRequest question, Instant time) {
    try {
      return generator()
          .generate(question, BigInteger.valueOf(SERIAL.getAndIncrement()), Date.from(time));
    } catch (TSPException e) {
      throw new AssertionError(e);
    }
  }

  /** Signs a token over {@code digest}. */
  byte[] token(byte[] digest, Instant time) {
    return encoded(token(question(digest), time));
  }

  private static TimeStampRequest question(byte[] digest) {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    return generator.generate(TSPAlgorithms.SHA256, digest);
  }

  /** Signs a token that shows a certificate which no sound authority would show. */
  byte[] showing(X509Certificate other, byte[] digest, Instant time) {
    try {
      byte[] hash = Certificates.digest(new SHA256Digest(), other.getEncoded());
      var names = new SigningCertificateV2(new ESSCertIDv2(hash));
      var attributes =
          new AttributeTable(
                  new Attribute(
                      PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(names)))
              .add(CMSAttributes.signingTime, new Time(Date.from(time)));
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSimpleSignerInfoGeneratorBuilder()
              .setSignedAttributeGenerator(attributes)
              .build("SHA256withECDSA", pair.getPrivate(), other));
      generator.addCertificates(new JcaCertStore(List.of(other)));
      byte[] info = token(question(digest), time).getTimeStampInfo().getEncoded();
      return generator
          .generate(new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, info), true)
          .getEncoded("DER");
    } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] encoded(TimeStampToken token) {
    try {
      return token.getEncoded("DER");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  TimeStampResponse granted(TimeStampRequest question, Instant time) {
    try {
      return new TimeStampResponseGenerator(generator(), TSPAlgorithms.ALLOWED)
          .generate(question, BigInteger.valueOf(SERIAL.getAndIncrement()), Date.from(time));
    } catch (TSPException e) {
      throw new AssertionError(e);
    }
  }

  TimeStampResponse rejected() {
    try {
      return new TimeStampResponseGenerator(generator(), Set.of())
          .generateFailResponse(PKIStatus.REJECTION, PKIFailureInfo.badAlg, "no");
    } catch (TSPException e) {
      throw new AssertionError(e);
    }
  }

  TimeStampTokenGenerator generator() {
    try {
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      var generator =
          new TimeStampTokenGenerator(
              new JcaSimpleSignerInfoGeneratorBuilder()
                  .build("SHA256withECDSA", pair.getPrivate(), certificate),
              digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
              POLICY);
      List<X509Certificate> shown = new ArrayList<>(chain);
      shown.add(certificate);
      generator.addCertificates(new JcaCertStore(shown));
      generator.setAccuracyMillis(500);
      return generator;
    } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
      throw new AssertionError(e);
    }
  }
}
