package io.hall.invoice.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;

/** Makes page files, signed with a key that nobody keeps. */
final class SampleOfd {

  static final String DATA = "Doc_0/Attachs/original_invoice.xml";
  static final String PAGE = "Doc_0/Pages/Page_0/Content.xml";
  static final String SIGNATURE = "Doc_0/Signs/Sign_0/Signature.xml";
  static final String VALUE = "Doc_0/Signs/Sign_0/SignedValue.dat";

  private static final AsymmetricCipherKeyPair KEY = newKey();

  /** The files of the archive; a test may change them before they are packed. */
  final Map<String, byte[]> files = new LinkedHashMap<>();

  private SampleOfd() {}

  /** A file with data attached and a page. */
  static SampleOfd of(SamplePage page, byte[] data) {
    SampleOfd ofd = ofPage(page);
    ofd.put(
        "Doc_0/Attachs/Attachments.xml",
        "<ofd:Attachments xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Attachment ID=\"90\""
            + " Name=\"original_invoice\" Format=\"xml\"><ofd:FileLoc>original_invoice.xml"
            + "</ofd:FileLoc></ofd:Attachment></ofd:Attachments>");
    ofd.files.put(DATA, data);
    ofd.put(
        "Doc_0/Document.xml",
        ofd.text("Doc_0/Document.xml")
            .replace(
                "</ofd:Document>",
                "<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments></ofd:Document>"));
    return ofd;
  }

  /** A file with a page alone. */
  static SampleOfd ofPage(SamplePage page) {
    SampleOfd ofd = new SampleOfd();
    ofd.put(
        "OFD.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ofd:OFD"
            + " xmlns:ofd=\"http://www.ofdspec.org/2016\" Version=\"1.1\" DocType=\"OFD\">"
            + "<ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo>"
            + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
    ofd.put(
        "Doc_0/Document.xml",
        "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:CommonData>"
            + "<ofd:TemplatePage ID=\"2\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/></ofd:CommonData>"
            + "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages>"
            + "</ofd:Document>");
    ofd.put(
        PAGE,
        content("<ofd:Template TemplateID=\"2\"/>", page.words().subList(1, page.words().size())));
    ofd.put("Doc_0/Tpls/Tpl_0/Content.xml", content("", page.words().subList(0, 1)));
    return ofd;
  }

  /** Signs everything in it, in the structure of GB/T 38540-2020, or of 2014. */
  SampleOfd signed(boolean recent) {
    put(
        "OFD.xml",
        text("OFD.xml")
            .replace(
                "</ofd:DocBody>",
                "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody>"));
    put(
        "Doc_0/Signs/Signatures.xml",
        "<ofd:Signatures xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Signature ID=\"1\""
            + " Type=\"Seal\" BaseLoc=\"/Doc_0/Signs/Sign_0/Signature.xml\"/></ofd:Signatures>");
    StringBuilder references = new StringBuilder();
    files.forEach(
        (path, bytes) -> {
          if (path.startsWith("Doc_0/") && !path.startsWith("Doc_0/Signs/")) {
            references
                .append("<ofd:Reference FileRef=\"/")
                .append(path)
                .append("\"><ofd:CheckValue>")
                .append(Base64.getEncoder().encodeToString(sm3(bytes)))
                .append("</ofd:CheckValue></ofd:Reference>");
          }
        });
    put(
        SIGNATURE,
        "<ofd:Signature xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:SignedInfo>"
            + "<ofd:SignatureMethod>1.2.156.10197.1.501</ofd:SignatureMethod>"
            + "<ofd:References CheckMethod=\"1.2.156.10197.1.401\">"
            + references
            + "</ofd:References></ofd:SignedInfo><ofd:SignedValue>SignedValue.dat"
            + "</ofd:SignedValue></ofd:Signature>");
    files.put(VALUE, recent ? recentValue() : oldValue());
    return this;
  }

  byte[] packed() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  String text(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException(path);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  void put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String content(String template, List<SamplePage.Word> words) {
    StringBuilder xml =
        new StringBuilder("<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\">").append(template);
    xml.append("<ofd:Content><ofd:Layer ID=\"10\">");
    int id = 11;
    for (SamplePage.Word word : words) {
      xml.append("<ofd:TextObject ID=\"")
          .append(id++)
          .append("\" Boundary=\"")
          .append(word.x())
          .append(' ')
          .append(word.y() - 3)
          .append(" 40 4\" Font=\"1\" Size=\"3.175\"><ofd:TextCode X=\"0\" Y=\"3.0\">")
          .append(word.text().replace("&", "&amp;").replace("<", "&lt;"))
          .append("</ofd:TextCode></ofd:TextObject>");
    }
    return xml.append("</ofd:Layer></ofd:Content></ofd:Page>").toString();
  }

  private byte[] recentValue() {
    DERSequence toSign =
        sequence(
            new ASN1Integer(4),
            seal(),
            new ASN1GeneralizedTime("20261108101112Z"),
            new DERBitString(sm3(files.getOrDefault(SIGNATURE, new byte[0]))),
            new DERIA5String("/" + SIGNATURE));
    return encoded(
        sequence(
            toSign,
            new DEROctetString(certificate()),
            GMObjectIdentifiers.sm2sign_with_sm3,
            new DERBitString(sm2(encoded(toSign)))));
  }

  private byte[] oldValue() {
    DERSequence toSign =
        sequence(
            new ASN1Integer(1),
            seal(),
            new DERBitString("20261108101112".getBytes(StandardCharsets.US_ASCII)),
            new DERBitString(sm3(files.getOrDefault(SIGNATURE, new byte[0]))),
            new DERIA5String("/" + SIGNATURE),
            new DEROctetString(certificate()),
            GMObjectIdentifiers.sm2sign_with_sm3);
    return encoded(sequence(toSign, new DERBitString(sm2(encoded(toSign)))));
  }

  private static DERSequence seal() {
    return sequence(new DERIA5String("a seal of nobody"));
  }

  private static byte[] certificate() {
    byte[] point = ((ECPublicKeyParameters) KEY.getPublic()).getQ().getEncoded(false);
    AlgorithmIdentifier sm2 = new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);
    V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
    generator.setSerialNumber(new ASN1Integer(BigInteger.ONE));
    generator.setSignature(sm2);
    generator.setIssuer(new X500Name("CN=nobody"));
    generator.setSubject(new X500Name("CN=nobody"));
    generator.setStartDate(new Time(new ASN1GeneralizedTime("20260101000000Z")));
    generator.setEndDate(new Time(new ASN1GeneralizedTime("20290101000000Z")));
    generator.setSubjectPublicKeyInfo(
        new SubjectPublicKeyInfo(
            new AlgorithmIdentifier(
                X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1),
            point));
    ASN1Object body = generator.generateTBSCertificate();
    return encoded(sequence(body, sm2, new DERBitString(sm2(encoded(body)))));
  }

  private static byte[] sm2(byte[] data) {
    try {
      SM2Signer signer = new SM2Signer();
      signer.init(true, KEY.getPrivate());
      signer.update(data, 0, data.length);
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] sm3(byte[] data) {
    SM3Digest digest = new SM3Digest();
    digest.update(data, 0, data.length);
    byte[] value = new byte[32];
    digest.doFinal(value, 0);
    return value;
  }

  private static AsymmetricCipherKeyPair newKey() {
    X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(
        new ECKeyGenerationParameters(new ECDomainParameters(curve), new SecureRandom()));
    return generator.generateKeyPair();
  }

  private static DERSequence sequence(ASN1Object... parts) {
    ASN1EncodableVector vector = new ASN1EncodableVector();
    vector.addAll(parts);
    return new DERSequence(vector);
  }

  private static byte[] encoded(ASN1Object object) {
    try {
      return object.getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
