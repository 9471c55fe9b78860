package io.hall.archive;

import io.hall.check.Checked;
import io.hall.money.Money;
import io.hall.proof.MerkleTree;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the QR code of a receipt says (收据二维码): enough to find and check its proof, and nothing about
 * the payer. Immutable.
 *
 * @param number the receipt's number
 * @param amount its amount
 * @param leaf the leaf hash of its record
 */
public record ReceiptMark(ReceiptNumber number, Money amount, Hash leaf) {

  private static final String FORMAT = "hall.receipt.1";

  private static final Pattern TEXT =
      Pattern.compile(Pattern.quote(FORMAT) + " ([^ ]+) (-?[0-9]{1,19}) ([0-9a-f]{64})");

  /** Returns the mark of a receipt in a log that {@code chain} chains. */
  public static ReceiptMark of(Receipt receipt, ChainHash chain) {
    Hash leaf = MerkleTree.leafHash(chain, receipt.link().hash().bytes());
    return new ReceiptMark(receipt.number(), receipt.payment().total(), leaf);
  }

  /** The line that the QR code holds, in the one form that {@link #parse} takes. */
  public String text() {
    return FORMAT + " " + number + " " + amount.fen() + " " + leaf;
  }

  /** Reads a mark from its line; the finding is {@code ARCHIVE-024}. Never throws. */
  public static Checked<ReceiptMark> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return ArchiveCode.MARK_TEXT.refusal();
    }
    try {
      Checked<ReceiptMark> mark =
          ReceiptNumber.parse(matcher.group(1)).map(number -> read(number, matcher));
      return mark.value().filter(read -> read.text().equals(text)).isPresent()
          ? mark
          : ArchiveCode.MARK_TEXT.refusal();
    } catch (NumberFormatException tooLarge) {
      return ArchiveCode.MARK_TEXT.refusal();
    }
  }

  private static ReceiptMark read(ReceiptNumber number, Matcher matcher) {
    Money amount = Money.ofFen(Long.parseLong(matcher.group(2)));
    return new ReceiptMark(number, amount, Hash.parse(matcher.group(3)));
  }
}
