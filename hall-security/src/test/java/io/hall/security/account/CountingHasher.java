package io.hall.security.account;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/** Hashes at no cost, in the manner of the others, and counts. */
final class CountingHasher implements PasswordHasher {

  final AtomicInteger evaluations = new AtomicInteger();

  @Override
  public PasswordHash hash(char[] password) {
    evaluations.incrementAndGet();
    return new PasswordHash("$counting$" + hex(password));
  }

  @Override
  public boolean reads(PasswordHash record) {
    return record.phc().startsWith("$counting$");
  }

  @Override
  public Verification verify(char[] password, PasswordHash record) {
    evaluations.incrementAndGet();
    boolean same = record.phc().equals("$counting$" + hex(password));
    return same ? Verification.OK : Verification.MISMATCH;
  }

  private static String hex(char[] password) {
    byte[] bytes = Secrets.utf8(password);
    String hex = HexFormat.of().formatHex(Secrets.sha256(bytes));
    Arrays.fill(bytes, (byte) 0);
    return hex;
  }
}
