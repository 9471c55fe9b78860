package io.hall.security.audit;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.proof.SealVerifier;
import io.hall.proof.TreeHead;
import io.hall.receipt.TurnableClock;
import io.hall.store.Canonical;
import io.hall.store.RecordLog;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A store with an audit log; noon of 23 November 2026. */
final class AuditedHall implements AutoCloseable {

  static final String COMPANY = "jz";
  static final Optional<HallCode> HALL = Optional.of(new HallCode("H01"));
  static final String STREAM = "audit/H01";
  static final StaffNumber CASHIER = new StaffNumber("C07");
  static final TestKey KEY = new TestKey("audit-2026");
  static final List<SealVerifier> KEYS = List.of(KEY);

  final TurnableClock clock = new TurnableClock("2026-11-23T04:00:00Z");
  final Store store;
  final AuditLog log;
  final RecordLog records;

  AuditedHall(TestDatabase database) {
    store = database.open();
    log = new AuditLog(store, clock, COMPANY, List.of(KEY));
    records = new RecordLog(store.chain());
  }

  static AuditEvent event(int number) {
    return AuditEvent.done("test.step", CASHIER, "thing/" + number).in(HALL.get());
  }

  /** Writes events numbered on from {@code from}. */
  void write(int from, int count) {
    store.write(
        connection -> {
          for (int i = from; i < from + count; i++) {
            log.record(connection, event(i));
          }
          return count;
        });
  }

  TreeHead seal() {
    return store.write(connection -> log.seal(connection, HALL)).checkpoint().head();
  }

  List<Canonical> contents() {
    List<Canonical> contents = new ArrayList<>();
    store.read(
        connection -> {
          records.contents(connection, STREAM, 1, contents::add);
          return contents;
        });
    return contents;
  }

  AuditReport verify(TreeHead... held) {
    AuditVerifier verifier = new AuditVerifier(store.chain(), COMPANY, KEYS);
    return store.read(connection -> verifier.verify(connection, STREAM, List.of(held)));
  }

  @Override
  public void close() {
    store.close();
  }
}
