package io.hall.security.account;

import io.hall.security.account.PasswordHasher.Verification;
import java.util.Arrays;
import java.util.Optional;

/** What every function has in common: a salt, a pepper over the tag, a record in one format. */
final class SaltedHasher {

  static final int SALT = 16;
  static final int TAG = 32;

  /** One function at the cost that stands in a record. */
  @FunctionalInterface
  interface Function {

    /** Returns the tag of a password; refuses a cost that is none. */
    byte[] tag(byte[] password, byte[] salt, Phc record);
  }

  private final String name;
  private final String cost;
  private final Peppers peppers;
  private final Function function;

  SaltedHasher(String name, String cost, Peppers peppers, Function function) {
    this.name = name;
    this.cost = cost;
    this.peppers = peppers;
    this.function = function;
  }

  PasswordHash hash(char[] password) {
    byte[] salt = Secrets.random(SALT);
    Phc empty = new Phc(name, cost, peppers.current(), salt, new byte[TAG]);
    return new Phc(name, cost, peppers.current(), salt, tag(password, empty)).record();
  }

  boolean reads(PasswordHash record) {
    return Phc.functionOf(record).equals(name);
  }

  Verification verify(char[] password, PasswordHash record) {
    Phc phc = Phc.read(record).filter(r -> r.function().equals(name)).orElseThrow(this::unreadable);
    if (!Secrets.same(tag(password, phc), phc.tag())) {
      return Verification.MISMATCH;
    }
    boolean current =
        phc.cost().equals(cost)
            && phc.pepper().equals(peppers.current())
            && phc.salt().length == SALT;
    return current ? Verification.OK : Verification.OK_NEEDS_REHASH;
  }

  private byte[] tag(char[] password, Phc record) {
    byte[] bytes = Secrets.utf8(password);
    try {
      return peppers.over(function.tag(bytes, record.salt(), record), record.pepper());
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private RuntimeException unreadable() {
    return AccountCode.UNREADABLE_RECORD.refused();
  }

  /** Returns a figure of a record's cost, which is refused outside of a range. */
  static int within(Phc record, String figure, int least, int most) {
    return Optional.of(record.figure(figure))
        .filter(value -> value >= least && value <= most)
        .orElseThrow(AccountCode.UNREADABLE_RECORD::refused);
  }
}
