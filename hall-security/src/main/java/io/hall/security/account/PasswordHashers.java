package io.hall.security.account;

import java.util.ArrayList;
import java.util.List;

/**
 * A hasher for new records and others that still read old ones: a site changes its function without
 * asking anybody for a new password. Immutable.
 */
public final class PasswordHashers implements PasswordHasher {

  private final List<PasswordHasher> hashers = new ArrayList<>();

  /** Makes it of the hasher for new records, and of those that read older ones. */
  public PasswordHashers(PasswordHasher current, PasswordHasher... older) {
    hashers.add(current);
    hashers.addAll(List.of(older));
  }

  @Override
  public PasswordHash hash(char[] password) {
    return hashers.get(0).hash(password);
  }

  @Override
  public boolean reads(PasswordHash record) {
    return hashers.stream().anyMatch(hasher -> hasher.reads(record));
  }

  @Override
  public Verification verify(char[] password, PasswordHash record) {
    PasswordHasher reader =
        hashers.stream()
            .filter(hasher -> hasher.reads(record))
            .findFirst()
            .orElseThrow(AccountCode.UNREADABLE_RECORD::refused);
    Verification answer = reader.verify(password, record);
    boolean old = answer == Verification.OK && reader != hashers.get(0);
    return old ? Verification.OK_NEEDS_REHASH : answer;
  }
}
