package io.hall.receipt;

import io.hall.store.TestDatabase;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Does every test of a class on each kind of store. */
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
abstract class EveryStoreTestBase extends RegisterTestBase {

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;

  @Override
  protected TestDatabase.Kind kind() {
    return kind;
  }
}
