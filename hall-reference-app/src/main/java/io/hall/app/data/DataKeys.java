package io.hall.app.data;

import io.hall.calendar.BusinessDate;
import io.hall.security.seal.KeyFile;
import io.hall.security.seal.KeyOwner;
import io.hall.security.seal.NewKey;
import io.hall.security.seal.SealAlgorithm;
import io.hall.security.seal.SealKey;
import io.hall.security.vault.KeyProvider;
import io.hall.security.vault.LocalKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.PBEParameterSpec;

/**
 * The keys that belong to a data folder, made when they are first needed: {@code vault.p12}, under
 * which personal texts are encrypted, {@code seal-YEAR.p12} for the seals of each season, and the
 * password of both. They lie in {@code keys} of the data folder, or where {@code HALL_KEYS} says,
 * for their owner alone; a copy of the database without them tells nothing of a person.
 */
public final class DataKeys {

  private static final String VAULT_KEY = "vault-1";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  private DataKeys(Path folder) {
    this.folder = folder;
  }

  /** Returns the keys of a data folder, there already or not. */
  public static DataKeys of(Path data) {
    String elsewhere = System.getenv("HALL_KEYS");
    return new DataKeys(elsewhere == null ? data.resolve("keys") : Path.of(elsewhere));
  }

  /** Where they lie. */
  public Path folder() {
    return folder;
  }

  /** Whether there is a key under which texts may have been encrypted. */
  boolean isThere() {
    return Files.isRegularFile(vaultFile());
  }

  private Path vaultFile() {
    return folder.resolve("vault.p12");
  }

  /** Returns what wraps the keys of the vault. */
  KeyProvider vault() throws IOException {
    char[] password = password();
    try {
      if (!isThere()) {
        makeVault(password);
      }
      return LocalKeys.pkcs12(vaultFile(), password, VAULT_KEY);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private void makeVault(char[] password) throws IOException {
    try {
      KeyGenerator generator = KeyGenerator.getInstance("AES");
      generator.init(256);
      SecretKey key = generator.generateKey();
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, password);
      store.setEntry(VAULT_KEY, new KeyStore.SecretKeyEntry(key), protection(password));
      try (OutputStream out = OwnFile.create(vaultFile())) {
        store.store(out, password);
      }
    } catch (GeneralSecurityException e) {
      throw new IOException("The vault's key cannot be made", e);
    }
  }

  /** A password of 256 random bits need not be made dear to try. */
  private static KeyStore.PasswordProtection protection(char[] password) {
    return new KeyStore.PasswordProtection(
        password, "PBEWithHmacSHA256AndAES_256", new PBEParameterSpec(random(20), 1_000));
  }

  private static byte[] random(int length) {
    byte[] random = new byte[length];
    RANDOM.nextBytes(random);
    return random;
  }

  /** Returns the key that is mixed into every password record, made when it is first needed. */
  public byte[] pepper() throws IOException {
    Path file = folder.resolve("pepper");
    password(); // makes the folder
    if (!Files.isRegularFile(file)) {
      try (OutputStream out = OwnFile.create(file)) {
        out.write(random(32));
      }
    }
    return Files.readAllBytes(file);
  }

  /** Returns the company's key for the season year in which {@code at} lies, from July to July. */
  public SealKey seal(Instant at) throws IOException {
    LocalDate day = LocalDate.ofInstant(at, BusinessDate.ZONE);
    int year = day.getMonthValue() < 7 ? day.getYear() - 1 : day.getYear();
    Path file = folder.resolve("seal-" + year + ".p12");
    char[] password = password();
    try {
      if (!Files.isRegularFile(file)) {
        ZonedDateTime from = LocalDate.of(year, 7, 1).atStartOfDay(BusinessDate.ZONE);
        NewKey key =
            new NewKey(
                SealAlgorithm.ed25519(),
                KeyOwner.COMPANY,
                from.toInstant(),
                from.plusYears(1).toInstant());
        KeyFile.writeUnderRandom(file, key.make(), password);
      }
      return KeyFile.read(file, password, SealAlgorithm.ed25519());
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /** Returns the company's keys of all years, as many as there are. */
  public List<SealKey> seals() throws IOException {
    char[] password = password();
    try (Stream<Path> files = Files.list(folder)) {
      List<SealKey> seals = new ArrayList<>();
      for (Path file : files.filter(DataKeys::isSeal).sorted().toList()) {
        seals.add(KeyFile.read(file, password, SealAlgorithm.ed25519()));
      }
      return seals;
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static boolean isSeal(Path file) {
    return file.getFileName().toString().matches("seal-[0-9]{4}\\.p12");
  }

  /** Returns that key if the folder has keys; a folder that was copied without them gets none. */
  public Optional<SealKey> known(Instant at) throws IOException {
    return isThere() ? Optional.of(seal(at)) : Optional.empty();
  }

  private char[] password() throws IOException {
    Path file = folder.resolve("password");
    if (!Files.isRegularFile(file)) {
      OwnFile.folder(folder);
      try (OutputStream out = OwnFile.create(file)) {
        out.write(HexFormat.of().formatHex(random(32)).getBytes(StandardCharsets.US_ASCII));
      }
    }
    return Files.readString(file).strip().toCharArray();
  }
}
