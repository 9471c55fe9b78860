package io.hall.store;

import java.util.Optional;

/** A store whose personal texts are sealed; in everything else the store behind it. */
final class SealingStore implements Store {

  private final Store store;
  private final PersonalCipher cipher;

  SealingStore(Store store, PersonalCipher cipher) {
    this.store = store;
    this.cipher = cipher;
  }

  @Override
  public <A, T> T write(A ask, Together<A, T> work) {
    return store.write(ask, work);
  }

  @Override
  public <T> T read(Work<T> work) {
    return store.read(work);
  }

  @Override
  public ChainHash chain() {
    return store.chain();
  }

  @Override
  public Optional<PersonalCipher> cipher() {
    return Optional.of(cipher);
  }

  @Override
  public void close() {
    store.close();
  }
}
