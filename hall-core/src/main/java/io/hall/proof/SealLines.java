package io.hall.proof;

import io.hall.check.Checked;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Seals as lines of a text (签章行): {@code seal ALGORITHM KEY VALUE}, 1 to 8 behind an empty line.
 */
public final class SealLines {

  /** How many seals a text has at most. */
  public static final int MOST = 8;

  /** The length of the longest lines. */
  static final int LONGEST = MOST * (16_384 + 140);

  private static final Pattern LINES =
      Pattern.compile(
          "(?:seal %s %s %s\n){1,%d}".formatted(Seal.WORD, Seal.WORD, Seal.VALUE, MOST));

  private SealLines() {}

  /** Returns a line for each seal. */
  public static String text(List<Seal> seals) {
    return seals.stream()
        .map(seal -> "seal " + seal.algorithm() + " " + seal.key() + " " + seal.value() + "\n")
        .collect(Collectors.joining());
  }

  /**
   * Reads the lines of 1 to 8 seals; {@link ProofCode#NOT_SEALED} when there is none, {@link
   * ProofCode#SEAL} when they are something else. Never throws.
   */
  public static Checked<List<Seal>> parse(String lines) {
    if (lines.length() > LONGEST || !LINES.matcher(lines).matches()) {
      return (lines.isEmpty() ? ProofCode.NOT_SEALED : ProofCode.SEAL).refusal();
    }
    return Checked.valid(lines.lines().map(SealLines::seal).toList());
  }

  private static Seal seal(String line) {
    String[] words = line.split(" ", -1);
    return new Seal(words[1], words[2], words[3]);
  }
}
