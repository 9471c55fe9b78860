package io.hall.security.account;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Hashes at no cost, in the manner of the others, and counts; other things happen meanwhile. */
final class CountingHasher implements PasswordHasher {

  final AtomicInteger evaluations = new AtomicInteger();
  private final AtomicReference<Runnable> meanwhile =
      new AtomicReference<>(CountingHasher::nothing);

  /** Has {@code work} happen while the next password is hashed or compared, and not again. */
  void meanwhile(Runnable work) {
    meanwhile.set(work);
  }

  private void evaluate() {
    evaluations.incrementAndGet();
    meanwhile.getAndSet(CountingHasher::nothing).run();
  }

  private static void nothing() {}

  @Override
  public PasswordHash hash(char[] password) {
    evaluate();
    return new PasswordHash("$counting$" + hex(password));
  }

  @Override
  public boolean reads(PasswordHash record) {
    return record.phc().startsWith("$counting$");
  }

  @Override
  public Verification verify(char[] password, PasswordHash record) {
    evaluate();
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
