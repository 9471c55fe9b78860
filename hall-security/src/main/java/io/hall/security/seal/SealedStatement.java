package io.hall.security.seal;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.proof.Seal;
import io.hall.proof.SealVerifier;
import io.hall.proof.Sealer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement with its seals (已签声明): of several persons, or of one key of 国密 and one that tools
 * elsewhere know. It is written beside what it is about, as {@code NAME.seal}. Immutable.
 *
 * <pre>{@code
 * Statement statement = Statement.of(certificate, clock.instant());
 * Files.writeString(file, SealedStatement.of(statement, national, international).text());
 * }</pre>
 *
 * @param statement what is sealed; the seals are over the UTF-8 bytes of its text
 * @param seals 1 to 8, each of another key
 */
public record SealedStatement(Statement statement, List<Seal> seals) {

  private static final int MOST_SEALS = 8;
  private static final String WORD = "[A-Za-z0-9._:-]{1,64}";
  private static final Pattern SEALS =
      Pattern.compile(
          "(?:seal %s %s (?:[0-9a-f]{2}){1,8192}+\n){1,%d}".formatted(WORD, WORD, MOST_SEALS));

  /** Longer texts are not even looked at. */
  private static final int LONGEST = Statement.LONGEST + MOST_SEALS * (16_384 + 140);

  /**
   * Copies the seals.
   *
   * @throws CheckFailedException with {@code SEAL-030} without a seal or with more than 8, {@code
   *     SEAL-035} with two of one key
   */
  public SealedStatement {
    seals = List.copyOf(seals);
    if (seals.isEmpty() || seals.size() > MOST_SEALS) {
      throw SealCode.STATEMENT_TEXT.failure();
    }
    long keys = seals.stream().map(Seal::key).distinct().count();
    if (keys < seals.size()) {
      throw new CheckFailedException(Finding.at(SealCode.SEALED_TWICE, seals.size()));
    }
  }

  /** Returns the statement, sealed by each of these in turn. */
  public static SealedStatement of(Statement statement, Sealer first, Sealer... more) {
    SealedStatement sealed = new SealedStatement(statement, List.of(first.seal(statement.bytes())));
    for (Sealer sealer : more) {
      sealed = sealed.with(sealer);
    }
    return sealed;
  }

  /** Returns the statement with one more seal. */
  public SealedStatement with(Sealer sealer) {
    List<Seal> all = new ArrayList<>(seals);
    all.add(sealer.seal(statement.bytes()));
    return new SealedStatement(statement, all);
  }

  /**
   * Returns the statement if the verifier's key has sealed it. Seals of other keys are passed over.
   * Findings are {@code SEAL-036} without a seal of this key, {@code SEAL-033} and {@code
   * SEAL-034}, which name the seal by its place, from 1.
   *
   * <p>This asks the key alone. Whether it was in force then is known to the {@link SealRegister}.
   */
  public Checked<Statement> verify(SealVerifier verifier) {
    for (int i = 0; i < seals.size(); i++) {
      Seal seal = seals.get(i);
      if (seal.key().equals(verifier.key()) && seal.algorithm().equals(verifier.algorithm())) {
        return Checked.of(statement, against(verifier, i));
      }
    }
    return Checked.invalid(Finding.of(SealCode.NOT_SEALED).with("key", verifier.key()));
  }

  /** What speaks against the seal at a place, from 0. */
  List<Finding> against(SealVerifier verifier, int place) {
    return switch (verifier.verify(statement.bytes(), seals.get(place))) {
      case VALID -> List.of();
      case INVALID -> List.of(Finding.at(SealCode.INVALID, place + 1));
      case MALFORMED -> List.of(Finding.at(SealCode.MALFORMED, place + 1));
    };
  }

  /** Returns the statement's text, an empty line, and a line for each seal. */
  public String text() {
    return statement.text()
        + "\n"
        + seals.stream()
            .map(seal -> "seal " + seal.algorithm() + " " + seal.key() + " " + seal.value() + "\n")
            .collect(Collectors.joining());
  }

  /**
   * Reads a sealed statement from its text; {@code SEAL-030} if it is none, {@code SEAL-035} if one
   * key sealed it twice. Never throws. What was read is not verified.
   */
  public static Checked<SealedStatement> parse(String text) {
    int end = text.indexOf("\n\n") + 1;
    if (end == 0 || text.length() > LONGEST || !SEALS.matcher(text.substring(end + 1)).matches()) {
      return SealCode.STATEMENT_TEXT.refusal();
    }
    Checked<Statement> statement = Statement.parse(text.substring(0, end));
    try {
      return statement.map(read -> new SealedStatement(read, seals(text.substring(end + 1))));
    } catch (CheckFailedException twice) {
      return Checked.invalid(twice.findings());
    }
  }

  private static List<Seal> seals(String lines) {
    return lines
        .lines()
        .map(line -> line.split(" ", -1))
        .map(words -> new Seal(words[1], words[2], words[3]))
        .toList();
  }
}
