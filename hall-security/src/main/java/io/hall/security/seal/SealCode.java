package io.hall.security.seal;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Code;
import io.hall.check.Finding;

/** Why a key, a seal, a sealed statement, a signed PDF or a time stamp is refused. */
public enum SealCode implements Code {
  /** The key is of another kind or curve than the algorithm. */
  OTHER_KEY("SEAL-001"),
  /** An SM2 user id that cannot be written into a seal. */
  USER_ID("SEAL-002"),
  /** The private key could not seal. */
  KEY_FAILED("SEAL-003"),
  /** The certificate cannot be read. */
  CERTIFICATE("SEAL-004"),
  /** The certificate is not meant for signing documents. */
  USAGE("SEAL-005"),
  /** The private key is not that of the certificate. */
  NO_PAIR("SEAL-006"),
  /** The file is not a PKCS#12 key file. */
  KEY_FILE("SEAL-010"),
  /** The password is wrong, or the key file was changed. */
  PASSWORD("SEAL-011"),
  /** The key file does not hold exactly one key with its certificate. */
  KEY_FILE_ENTRIES("SEAL-012"),
  /** The token cannot be reached. */
  TOKEN("SEAL-013"),
  /** The token refuses the PIN. */
  PIN("SEAL-014"),
  /** The token has no such key with a certificate. */
  TOKEN_KEY("SEAL-015"),
  /** A key that is valid for more than two years. */
  VALIDITY("SEAL-020"),
  /** The owner has two keys in force already. */
  TOO_MANY("SEAL-021"),
  /** The key is on record already. */
  KNOWN("SEAL-022"),
  /** The key is not on record. */
  UNKNOWN("SEAL-023"),
  /** The key was not valid yet, or no longer. */
  NOT_IN_FORCE("SEAL-024"),
  /** The key was revoked before the seal was on record. */
  REVOKED("SEAL-025"),
  /** The tables say something else of a key or a seal than the log. */
  TABLES("SEAL-026"),
  /** Not the text of a statement, or of its seals. */
  STATEMENT_TEXT("SEAL-030"),
  /** A statement about something that cannot be named so. */
  ABOUT("SEAL-031"),
  /** The sealed statement is about other content. */
  OTHER_CONTENT("SEAL-032"),
  /** The seal is no signature of its algorithm. */
  MALFORMED("SEAL-033"),
  /** The seal was made over something else or with another key. */
  INVALID("SEAL-034"),
  /** Two seals of one key on a statement. */
  SEALED_TWICE("SEAL-035"),
  /** There is no seal of the key by which it should be sealed. */
  NOT_SEALED("SEAL-036"),
  /** Not the form of file that is signed here: one revision, a plain table of objects. */
  PDF_FORM("SEAL-040"),
  /** The file has no signature. */
  PDF_UNSIGNED("SEAL-041"),
  /** The signature does not cover the whole file but its own place. */
  PDF_COVERAGE("SEAL-042"),
  /** The file has more than one signature, or an entry of it twice. */
  PDF_AMBIGUOUS("SEAL-043"),
  /** The signature does not forbid changes. */
  PDF_UNCERTIFIED("SEAL-044"),
  /** The address, the limits or the trusted certificates of a time-stamp authority cannot be. */
  AUTHORITY("SEAL-050"),
  /** The authority did not answer in time. */
  NO_ANSWER("SEAL-051"),
  /** The authority answered with an error of HTTP. */
  STAMP_HTTP("SEAL-052"),
  /** The authority gives no time stamp. */
  STAMP_REJECTED("SEAL-053"),
  /** The answer or token is not in form, or too long. */
  STAMP_MALFORMED("SEAL-054"),
  /** The token is over something else. */
  STAMP_OF_OTHER("SEAL-055"),
  /** The token answers another question. */
  STAMP_NONCE("SEAL-056"),
  /** The token is not signed by an authority that is trusted, or was changed. */
  STAMP_SIGNATURE("SEAL-057"),
  /** The signer's certificate is not for time stamping, or was not valid then. */
  STAMP_CERTIFICATE("SEAL-058"),
  /** The token's time is far from the clock's. */
  STAMP_TIME("SEAL-059");

  private final String id;

  SealCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "io.hall.security.seal.messages";
  }

  CheckFailedException failure() {
    return new CheckFailedException(Finding.of(this));
  }

  <T> Checked<T> refusal() {
    return Checked.invalid(Finding.of(this));
  }
}
