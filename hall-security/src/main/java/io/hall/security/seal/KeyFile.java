package io.hall.security.seal;

import io.hall.check.CheckFailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/**
 * A key in a file with a password (PKCS#12, RFC 7292): one private key and its certificate. Files
 * of every curve are read and written by Bouncy Castle: the JDK takes an SM2 key for a wrong
 * password.
 */
public final class KeyFile {

  private static final int LONGEST = 1 << 16;

  /** For the key and for the MAC alike: who guesses passwords takes the cheaper of the two. */
  private static final int ITERATIONS = 200_000;

  /** What was drawn at random is not found by guessing, however cheap a guess is. */
  private static final int ITERATIONS_OF_RANDOM = 1_000;

  /** 128 bits, in hexadecimal digits. */
  private static final int LEAST_RANDOM = 32;

  private static final AlgorithmIdentifier PRF =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE);

  private KeyFile() {}

  /**
   * Reads the key of a file.
   *
   * @param algorithm what it is to seal with
   * @param password which is neither kept nor changed; the caller wipes it
   * @throws CheckFailedException with {@code SEAL-010} if it is no such file, {@code SEAL-011} if
   *     the password is wrong or the file was changed, {@code SEAL-012} if it does not hold one key
   *     with its certificate, {@code SEAL-001} if the key is not for {@code algorithm}, {@code
   *     SEAL-006} if key and certificate are no pair
   * @throws IOException if the file cannot be read
   */
  public static SealKey read(Path file, char[] password, SealAlgorithm algorithm)
      throws IOException {
    byte[] bytes = bytes(file);
    requireForm(bytes);
    KeyStore store = open(bytes, password);
    try {
      List<String> keys = keys(store);
      if (keys.size() != 1
          || !(store.getCertificate(keys.get(0)) instanceof X509Certificate certificate)
          || !(store.getKey(keys.get(0), password) instanceof PrivateKey secret)) {
        throw SealCode.KEY_FILE_ENTRIES.failure();
      }
      algorithm.verifier(certificate); // before the key is tried
      return new SealKey(algorithm, Certificates.BOUNCY_CASTLE, secret, certificate);
    } catch (GeneralSecurityException e) {
      throw SealCode.KEY_FILE.failure();
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw SealCode.KEY_FILE.failure();
      }
      return bytes;
    }
  }

  /** A file without a MAC could have been changed without a trace. */
  private static void requireForm(byte[] bytes) {
    boolean form;
    try {
      form = new PKCS12PfxPdu(bytes).hasMac();
    } catch (IOException | RuntimeException e) {
      form = false;
    }
    if (!form) {
      throw SealCode.KEY_FILE.failure();
    }
  }

  private static KeyStore open(byte[] bytes, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12", Certificates.BOUNCY_CASTLE);
      store.load(new ByteArrayInputStream(bytes), password);
      return store;
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw SealCode.PASSWORD.failure();
    }
  }

  private static List<String> keys(KeyStore store) throws GeneralSecurityException {
    List<String> keys = Collections.list(store.aliases());
    keys.removeIf(alias -> !isKey(store, alias));
    return keys;
  }

  private static boolean isKey(KeyStore store, String alias) {
    try {
      return store.isKeyEntry(alias);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /**
   * Writes a key that was made in memory into a new file that its owner alone can read: AES-256 and
   * SHA-256, as openssl 3 does.
   *
   * @param password which is neither kept nor changed; the caller wipes it
   * @throws FileAlreadyExistsException if there is a file already
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, SealKey key, char[] password) throws IOException {
    write(file, encrypted(key, password, ITERATIONS));
  }

  /**
   * Writes a key as {@link #write} does, under a password that a machine drew and nobody needs to
   * remember: the file is read in a hundredth of the time, for guesses need not be dear.
   *
   * @param random a password with 128 random bits or more, such as 32 hexadecimal digits of a
   *     {@link java.security.SecureRandom}; neither kept nor changed, the caller wipes it
   * @throws IllegalArgumentException if it has fewer than 32 characters
   * @throws FileAlreadyExistsException if there is a file already
   * @throws IOException if it cannot be written
   */
  public static void writeUnderRandom(Path file, SealKey key, char[] random) throws IOException {
    if (random.length < LEAST_RANDOM) {
      throw new IllegalArgumentException("A random password has 32 characters or more");
    }
    write(file, encrypted(key, random, ITERATIONS_OF_RANDOM));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (OutputStream out =
        Channels.newOutputStream(Files.newByteChannel(file, options, ownersAlone(file)))) {
      out.write(bytes);
    }
  }

  private static FileAttribute<?>[] ownersAlone(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  static byte[] encrypted(SealKey key, char[] password, int iterations) throws IOException {
    try {
      OutputEncryptor encryptor = encryptor(password, iterations);
      return new PKCS12PfxPduBuilder()
          .addData(named(key, new JcaPKCS12SafeBagBuilder(key.secret(), encryptor)))
          .addData(named(key, new JcaPKCS12SafeBagBuilder(key.certificate())))
          .build(
              new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256)
                  .setProvider(Certificates.BOUNCY_CASTLE)
                  .setIterationCount(iterations),
              password)
          .getEncoded("DER");
    } catch (OperatorCreationException | PKCSException e) {
      throw SealCode.KEY_FAILED.failure();
    }
  }

  /** The same local id on both tells readers that they belong together. */
  private static PKCS12SafeBag named(SealKey key, PKCS12SafeBagBuilder bag) {
    byte[] id = key.name().getBytes(StandardCharsets.US_ASCII);
    return bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, new DEROctetString(id))
        .build();
  }

  private static OutputEncryptor encryptor(char[] password, int iterations)
      throws OperatorCreationException {
    return new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
        .setProvider(Certificates.BOUNCY_CASTLE)
        .setPRF(PRF)
        .setIterationCount(iterations)
        .build(password);
  }
}
