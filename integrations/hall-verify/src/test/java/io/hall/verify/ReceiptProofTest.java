package io.hall.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptProofTest {

  private static final Known KNOWN = Known.nothing().certificate(SampleKeys.EDWARDS.certificate());

  private static SampleBook book;
  private static SampleStream stream;
  private static List<byte[]> tree;
  private static String sealed;

  @TempDir Path temp;

  /** A book whose records are all the leaves of its hall's tree, but for the first three. */
  @BeforeAll
  static void write() {
    java.time.LocalDate day = java.time.LocalDate.of(2026, 11, 8);
    book = new SampleBook("B", false, "JZ26", 1, day);
    book.handOut("H01", "C01");
    for (int i = 1; i <= 13; i++) {
      book.issue(day, "H01", List.of(new SampleBook.Line("PENALTY", 2026, "CASH", 100L * i)));
    }
    stream = book.stream();
    tree = new ArrayList<>();
    stream.hashes.subList(3, 16).forEach(hash -> tree.add(leaf(hash)));
    String text =
        "hall.checkpoint.1\norigin x receipts/H01 2026-2027\nhash SHA-256\nsize 13\nroot "
            + hex(SampleSeason.root(tree))
            + "\ntime 2026-11-08T10:00:00Z\nissued 13\n";
    sealed = text + "\n" + SampleKeys.EDWARDS.seal(text);
  }

  private static byte[] leaf(byte[] hash) {
    return SampleStream.sha256(new byte[] {0}, hash);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** RFC 9162, 2.1.3.1. */
  private static List<byte[]> path(int index, List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return new ArrayList<>();
    }
    int k = Integer.highestOneBit(leaves.size() - 1);
    boolean left = index < k;
    List<byte[]> here = leaves.subList(0, k);
    List<byte[]> there = leaves.subList(k, leaves.size());
    List<byte[]> path = left ? path(index, here) : path(index - k, there);
    path.add(SampleSeason.root(left ? there : here));
    return path;
  }

  private static String proof(int index) {
    StringBuilder text = new StringBuilder("hall.receipt-proof.1\nnumber ");
    text.append(book.number(index + 1)).append("\nprevious ");
    text.append(hex(stream.hashes.get(index + 2))).append("\ncontent ");
    text.append(hex(stream.contents.get(index + 3))).append("\n\n").append(sealed);
    text.append("\nhall.inclusion.1\nindex ").append(index).append("\nsize 13\n");
    path(index, tree).forEach(node -> text.append("node ").append(hex(node)).append('\n'));
    return text.toString();
  }

  private static String receipt(int index) {
    return "hall.receipt.1 %s %d %s"
        .formatted(book.number(index + 1), 100 * (index + 1), hex(tree.get(index)));
  }

  private Report verify(String proof, String receipt, Known known) {
    Path file = SampleFiles.write(temp.resolve("a.proof"), SampleStream.utf8(proof));
    return SeasonVerifier.verifyReceipt(file, receipt, known);
  }

  @Test
  void the_proof_of_each_receipt_holds_and_of_no_other() {
    for (int i = 0; i < 13; i++) {
      Report report = verify(proof(i), receipt(i), KNOWN);
      assertThat(report.exit()).as(report.text(Language.EN)).isZero();
      assertThat(verify(proof(i), receipt((i + 1) % 13), KNOWN).exit()).isEqualTo(1);
    }
  }

  @Test
  void another_amount_is_refused() {
    String other = receipt(4).replace(" 500 ", " 501 ");
    assertThat(verify(proof(4), other, KNOWN).of(CheckCode.RECEIPTS)).isEqualTo(Outcome.BROKEN);
  }

  @Test
  void without_the_key_or_the_receipt_it_is_not_judged() {
    assertThat(verify(proof(1), receipt(1), Known.nothing()).exit()).isEqualTo(2);
    assertThat(verify(proof(1), "something", KNOWN).exit()).isEqualTo(2);
    Known other = Known.nothing().certificate(SampleKeys.STRANGER.certificate());
    assertThat(verify(proof(1), receipt(1), other).exit()).isEqualTo(2);
    Path none = temp.resolve("none");
    assertThat(SeasonVerifier.verifyReceipt(none, receipt(1), KNOWN).exit()).isEqualTo(2);
  }

  @Test
  void what_was_not_looked_at_does_not_hold() {
    Path none = temp.resolve("none");
    for (Report report :
        List.of(
            verify(proof(1), "something", KNOWN),
            verify("something", receipt(1), KNOWN),
            SeasonVerifier.verifyReceipt(none, receipt(1), KNOWN))) {
      assertThat(report.checks())
          .filteredOn(check -> check.code() != CheckCode.KNOWN)
          .extracting(Check::outcome)
          .as(report.text(Language.EN))
          .doesNotContain(Outcome.HOLDS);
    }
  }

  @Test
  void a_proof_that_is_taken_for_an_archive_says_what_it_is() {
    Path file = SampleFiles.write(temp.resolve("a.proof"), SampleStream.utf8(proof(1)));
    Report report = SeasonVerifier.verify(file, KNOWN);
    assertThat(report.exit()).isEqualTo(2);
    assertThat(report.text(Language.EN)).contains("This is the proof of a receipt");
  }

  @Test
  void no_changed_proof_passes() {
    Random random = new Random(5);
    for (int i = 0; i < 1_000; i++) {
      int index = random.nextInt(13);
      byte[] proof = SampleStream.utf8(proof(index));
      proof[random.nextInt(proof.length)] ^= (byte) (1 << random.nextInt(8));
      Path file = SampleFiles.write(temp.resolve("a.proof"), proof);
      Report report = SeasonVerifier.verifyReceipt(file, receipt(index), KNOWN);
      assertThat(report.exit()).as(report.text(Language.EN)).isNotZero();
      assertThat(report.text(Language.EN)).doesNotContain("please report");
    }
  }
}
