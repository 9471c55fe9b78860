package io.hall.security.seal;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.receipt.CompletenessCertificate;
import io.hall.report.DailyReport;
import io.hall.report.MonthlySummary;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is sealed of something (签章声明): what it is, the hash of its bytes, and when it was stated.
 * Its {@link #text()} gets the seals; {@code docs/formats/seal.md} publishes it. Immutable.
 *
 * @param about what is stated about: one line of 1 to 200 code points without control or invisible
 *     characters and without blanks at the ends
 * @param hash the name of the hash, such as {@code SHA-256}
 * @param digest the hash of the content
 * @param time when it was stated, in whole seconds, years 0 to 9999; a claim, as all of a statement
 *     is: see {@link SealRegister} for what is known
 */
public record Statement(String about, String hash, Hash digest, Instant time) {

  private static final String FORMAT = "hall.statement.1";
  private static final String ABOUT = "(?! )[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,200}(?<! )";
  private static final String HASH_NAME = "[A-Za-z0-9][A-Za-z0-9-]{0,31}";
  private static final Pattern ABOUT_PATTERN = Pattern.compile(ABOUT);
  private static final Pattern HASH_PATTERN = Pattern.compile(HASH_NAME);
  private static final Pattern TEXT =
      Pattern.compile(
          Pattern.quote(FORMAT)
              + "\nabout (%s)\ndigest (%s) ([0-9a-f]{64})\n".formatted(ABOUT, HASH_NAME)
              + "time ([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)\n");

  /** Longer texts are not even looked at. */
  static final int LONGEST = 1_024;

  /**
   * Cuts the time off to seconds.
   *
   * @throws CheckFailedException with {@code SEAL-031} if the name cannot be written, {@code
   *     SEAL-030} if hash or time cannot
   */
  public Statement {
    time = time.truncatedTo(ChronoUnit.SECONDS);
    if (!ABOUT_PATTERN.matcher(about).matches()) {
      throw SealCode.ABOUT.failure();
    }
    if (!HASH_PATTERN.matcher(hash).matches() || time.toString().length() != TIME_LENGTH) {
      throw SealCode.STATEMENT_TEXT.failure();
    }
  }

  private static final int TIME_LENGTH = "2026-11-08T10:00:00Z".length();

  /** States what bytes there are. */
  public static Statement of(String about, byte[] content, Instant time) {
    return new Statement(about, ChainHash.SHA_256.name(), sha256(content), time);
  }

  /** States what a certificate says: all bytes of its JSON. */
  public static Statement of(CompletenessCertificate certificate, Instant time) {
    String about =
        "completeness-certificate %s %d-%d"
            .formatted(
                certificate.book().id(), certificate.range().from(), certificate.range().to());
    return of(about, certificate.json().getBytes(StandardCharsets.UTF_8), time);
  }

  /**
   * States what a submitted report says: the hash of its record, in which all of it stands and
   * behind it the whole chain of the hall's reports.
   *
   * @param chain the hash of the store that keeps the report
   */
  public static Statement of(DailyReport.Submitted report, ChainHash chain, Instant time) {
    String about =
        "daily-report %s %s %d"
            .formatted(
                report.figures().hall(), report.figures().date(), report.submission().version());
    return new Statement(about, chain.name(), report.submission().hash(), time);
  }

  /**
   * States what a month says that was handed over: the hash of its record, in which the hash of
   * each of its reports stands.
   *
   * @param chain the hash of the store that keeps the month
   */
  public static Statement of(MonthlySummary.HandedOver month, ChainHash chain, Instant time) {
    String about =
        "monthly-summary %s %d".formatted(month.figures().month(), month.handOver().version());
    return new Statement(about, chain.name(), month.handOver().hash(), time);
  }

  /** Whether these are the bytes it was made of; only for statements of bytes with SHA-256. */
  public boolean isOf(byte[] content) {
    return hash.equals(ChainHash.SHA_256.name()) && digest.equals(sha256(content));
  }

  private static Hash sha256(byte[] content) {
    return ChainHash.SHA_256.of(content, new byte[0]);
  }

  /** The lines that are sealed, in UTF-8, each with its line feed. */
  public String text() {
    return FORMAT + "\nabout %s\ndigest %s %s\ntime %s\n".formatted(about, hash, digest, time);
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads a statement from its text; {@code SEAL-030} if it is none. Never throws. */
  static Checked<Statement> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (text.length() > LONGEST || !matcher.matches()) {
      return SealCode.STATEMENT_TEXT.refusal();
    }
    try {
      return Checked.valid(
          new Statement(
              matcher.group(1),
              matcher.group(2),
              Hash.parse(matcher.group(3)),
              Instant.parse(matcher.group(4))));
    } catch (DateTimeException noTime) {
      return SealCode.STATEMENT_TEXT.refusal();
    }
  }
}
