package io.hall.spring;

import io.hall.receipt.IssuingListener;
import io.hall.store.LogRecord;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.util.regex.Pattern;

/**
 * Counts the records of the register of receipts as {@code hall.records}, by {@code what}: {@code
 * receipt.issue}, {@code receipt.void} and so on. What is rolled back with its transaction later is
 * counted too.
 */
final class RecordCounter implements IssuingListener {

  static final String NAME = "hall.records";

  private static final Pattern VERSION = Pattern.compile("\\.[0-9]+$");

  private final MeterRegistry registry;

  RecordCounter(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void recorded(Connection connection, LogRecord record) {
    String what = VERSION.matcher(record.kind()).replaceFirst("");
    registry.counter(NAME, "what", what).increment();
  }
}
