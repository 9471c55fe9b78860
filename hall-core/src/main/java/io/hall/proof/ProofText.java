package io.hall.proof;

import io.hall.check.Checked;
import io.hall.store.Hash;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How proofs are written; {@code docs/formats/merkle.md} says the same. */
final class ProofText {

  /** A number that is not negative; it may still be larger than a {@code long}. */
  static final String NUMBER = "0|[1-9][0-9]{0,18}";

  static final String HASH = "[0-9a-f]{64}";

  private static final String NODE = "node ";

  /** More than a tree of any size needs; longer texts are not even looked at. */
  private static final int LONGEST = 64 * (NODE.length() + 2 * Hash.LENGTH + 1);

  /** A proof from its two numbers and its path. */
  interface Maker<T> {
    T make(long first, long second, List<Hash> path);
  }

  private ProofText() {}

  static Pattern pattern(String format, String first, String second) {
    return Pattern.compile(
        Pattern.quote(format)
            + "\n%s (%s)\n%s (%s)\n((?:%s%s\n)*)"
                .formatted(first, NUMBER, second, NUMBER, NODE, HASH));
  }

  static <T> Checked<T> parse(Pattern pattern, String text, Maker<T> maker) {
    Matcher matcher = pattern.matcher(text);
    if (text.length() > LONGEST || !matcher.matches()) {
      return ProofCode.PROOF_TEXT.refusal();
    }
    try {
      long first = Long.parseLong(matcher.group(1));
      long second = Long.parseLong(matcher.group(2));
      return Checked.valid(maker.make(first, second, nodes(matcher.group(3))));
    } catch (NumberFormatException tooLarge) {
      return ProofCode.PROOF_TEXT.refusal();
    }
  }

  static String nodes(List<Hash> path) {
    return path.stream().map(node -> NODE + node + "\n").collect(Collectors.joining());
  }

  private static List<Hash> nodes(String lines) {
    return lines.lines().map(line -> Hash.parse(line.substring(NODE.length()))).toList();
  }
}
