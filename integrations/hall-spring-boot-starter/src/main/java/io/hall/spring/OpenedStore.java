package io.hall.spring;

import io.hall.store.Store;

/**
 * The store as it was opened, which seals no personal texts: where a vault keeps its keys. The
 * application works with the bean of type {@link Store}.
 */
record OpenedStore(Store store) implements AutoCloseable {

  @Override
  public void close() {
    store.close();
  }
}
