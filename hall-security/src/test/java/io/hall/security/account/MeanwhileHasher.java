package io.hall.security.account;

/** Hashes at no cost; something else happens while it does. */
final class MeanwhileHasher implements PasswordHasher {

  private final CountingHasher hasher = new CountingHasher();
  private Runnable meanwhile = () -> {};

  /** Has {@code work} happen while the next password is hashed or compared, and not again. */
  void next(Runnable work) {
    meanwhile = work;
  }

  private void happen() {
    Runnable now = meanwhile;
    meanwhile = () -> {};
    now.run();
  }

  @Override
  public PasswordHash hash(char[] password) {
    happen();
    return hasher.hash(password);
  }

  @Override
  public boolean reads(PasswordHash record) {
    return hasher.reads(record);
  }

  @Override
  public Verification verify(char[] password, PasswordHash record) {
    happen();
    return hasher.verify(password, record);
  }
}
