package io.hall.security.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What the standards demand of hall-security, and what a profile makes of it (符合性报告). A claim names
 * the tests that show it; the build fails if one of them is not there. Immutable.
 */
public final class Conformance {

  private static final String FILE = "conformance.csv";

  private final List<Row> rows;

  private Conformance(List<Row> rows) {
    this.rows = rows;
  }

  private record Row(
      String requirement,
      String demand,
      String mlps,
      String nist,
      String setting,
      String tests,
      String reason) {

    static Row read(String line) {
      String[] cells = line.split(";", -1);
      return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
    }

    Requirement under(String profile) {
      String standing = profile.equals(CredentialProfile.MLPS_L3) ? mlps : nist;
      return new Requirement(
          requirement,
          demand,
          Arrays.stream(Standing.values())
              .filter(s -> s.word.equals(standing))
              .findFirst()
              .orElseThrow(),
          setting,
          tests.isEmpty() ? List.of() : List.of(tests.split(" ")),
          reason);
    }
  }

  /** What a profile makes of a demand. */
  public enum Standing {
    /** It is met, as the tests show. */
    MET("met"),
    /** It is not met, for a reason. */
    NOT_MET("not-met"),
    /** It is about something that this module does not do. */
    NOT_APPLICABLE("not-applicable");

    private final String word;

    Standing(String word) {
      this.word = word;
    }
  }

  /**
   * A demand and what is made of it.
   *
   * @param id the standard and its own number
   * @param demand what it says, in few words
   * @param standing what is made of it
   * @param setting the figure or means
   * @param tests the test classes that show it, below {@code io.hall.security}; those of the
   *     application by their whole names
   * @param reason why it is not met, or not applicable
   */
  public record Requirement(
      String id,
      String demand,
      Standing standing,
      String setting,
      List<String> tests,
      String reason) {

    /** Copies the list. */
    public Requirement {
      tests = List.copyOf(tests);
    }
  }

  /** Returns the shipped report. */
  public static Conformance shipped() {
    try (InputStream in = Conformance.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The report is missing from the library");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Conformance(text.lines().skip(1).map(Row::read).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns every demand with what a profile makes of it.
   *
   * @param profile {@link CredentialProfile#MLPS_L3} or {@link CredentialProfile#NIST_800_63B_4}
   */
  public List<Requirement> of(String profile) {
    return rows.stream().map(row -> row.under(profile)).toList();
  }
}
