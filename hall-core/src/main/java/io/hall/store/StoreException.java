package io.hall.store;

import io.hall.check.Finding;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Thrown when a store cannot do what was asked; carries a finding with a stable code. */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  private StoreException(Finding finding, @Nullable Throwable cause) {
    super(finding.toString(), cause);
    this.finding = finding;
  }

  /** Returns the exception for this finding. */
  public static StoreException of(Finding finding) {
    return new StoreException(finding, null);
  }

  /** Returns the exception for this finding, which {@code cause} led to. */
  public static StoreException of(Finding finding, Throwable cause) {
    return new StoreException(finding, cause);
  }

  /** Returns the exception, with {@code STORE-001}, for an error that the database reported. */
  public static StoreException of(SQLException cause) {
    return because(StoreCode.DATABASE, cause);
  }

  /** A request id that was used for something else: {@code STORE-003}. */
  public static StoreException conflict() {
    return of(StoreCode.REQUEST_CONFLICT);
  }

  static StoreException of(StoreCode code) {
    return of(Finding.of(code));
  }

  static StoreException because(StoreCode code, Throwable cause) {
    return new StoreException(Finding.of(code), cause);
  }

  /** What went wrong. */
  public Finding finding() {
    return finding;
  }
}
