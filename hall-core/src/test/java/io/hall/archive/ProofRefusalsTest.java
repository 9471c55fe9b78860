package io.hall.archive;

import static io.hall.archive.FilingHall.FIRST;
import static io.hall.archive.FilingHall.KEY;
import static io.hall.settlement.Refusals.codes;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.proof.Checkpoint;
import io.hall.proof.KeyedMarks;
import io.hall.proof.MerkleTree;
import io.hall.proof.SealedCheckpoint;
import io.hall.proof.TreeHead;
import io.hall.receipt.NumberedRecord;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which checkpoint proves which receipt, and what damage is noticed on the way. */
@Tag("规程-7.2")
class ProofRefusalsTest {

  private static final BusinessDate SECOND = FIRST.next();

  private FilingHall hall;
  private List<Receipt> receipts = List.of();
  private List<Receipt> later = List.of();
  private List<KeptCheckpoint> days = List.of();

  @BeforeEach
  void closeTwoDays(@TempDir Path folder) {
    hall = new FilingHall(TestDatabase.Kind.SQLITE, folder);
    receipts = hall.work(FIRST);
    hall.close(FIRST);
    later = hall.work(SECOND);
    hall.close(SECOND);
    days = hall.all(FilingHall.SEASON);
  }

  @AfterEach
  void close() {
    hall.close();
  }

  private List<String> refusals(ReceiptNumber number, KeptCheckpoint checkpoint) {
    return codesOf(() -> hall.store().read(c -> hall.checkpoints().prove(c, number, checkpoint)));
  }

  private static KeptCheckpoint changed(
      KeptCheckpoint kept, HallCode hall, HeatingSeason season, SealedCheckpoint sealed) {
    return new KeptCheckpoint(
        hall,
        season,
        kept.period(),
        kept.first(),
        kept.last(),
        kept.about(),
        sealed,
        kept.timeStamp(),
        kept.position(),
        kept.record(),
        kept.at());
  }

  @Test
  void the_first_leaf_behind_a_checkpoint_is_not_proved_by_it() {
    ReceiptNumber first = later.get(1).number(); // the first of the first book
    assertThat(refusals(first, days.get(0))).containsExactly("ARCHIVE-021");
    assertThat(refusals(first, days.get(1))).isEmpty();
  }

  @Test
  void a_checkpoint_of_another_hall_or_season_proves_no_receipt_of_this_one() {
    KeptCheckpoint day = days.get(1);
    ReceiptNumber number = receipts.get(0).number();
    KeptCheckpoint ofHall = changed(day, new HallCode("H02"), day.season(), day.sealed());
    KeptCheckpoint ofSeason = changed(day, day.hall(), day.season().next(), day.sealed());
    assertThat(refusals(number, ofHall)).containsExactly("ARCHIVE-021");
    assertThat(refusals(number, ofSeason)).containsExactly("ARCHIVE-021");
  }

  @Test
  void growth_is_proved_between_checkpoints_of_one_tree_as_it_was() {
    KeptCheckpoint old = days.get(0);
    Checkpoint real = old.sealed().checkpoint();
    Checkpoint other =
        new Checkpoint(
            real.origin(),
            real.hash(),
            new TreeHead(real.head().size(), Hash.NONE),
            real.time(),
            real.figures());
    SealedCheckpoint forged = SealedCheckpoint.of(other, KEY);
    assertThat(growth(changed(old, old.hall(), old.season(), forged)))
        .containsExactly("ARCHIVE-015");
    assertThat(growth(changed(old, new HallCode("H02"), old.season(), old.sealed())))
        .containsExactly("ARCHIVE-022");
    assertThat(growth(changed(old, old.hall(), old.season().next(), old.sealed())))
        .containsExactly("ARCHIVE-022");
    assertThat(growth(old)).isEmpty();
  }

  private List<String> growth(KeptCheckpoint old) {
    return codesOf(
        () -> hall.store().read(c -> hall.checkpoints().proveGrowth(c, old, days.get(1))));
  }

  @Test
  void the_proofs_of_a_day_are_those_of_its_receipts_alone_in_the_order_of_the_leaves() {
    List<ReceiptProof> proofs = new ArrayList<>();
    hall.store()
        .read(
            c -> {
              hall.checkpoints().prove(c, days.get(1), proofs::add);
              return proofs;
            });
    assertThat(proofs)
        .extracting(ReceiptProof::number)
        .containsExactly(
            later.get(1).number(),
            later.get(3).number(),
            later.get(0).number(),
            later.get(2).number());
    assertThat(proofs).allSatisfy(proof -> assertThat(proof).isEqualTo(hall.prove(proof.number())));
  }

  @Test
  void a_receipt_whose_row_names_another_record_is_not_proved() {
    hall.database()
        .tamper(
            "UPDATE receipt SET position = ? WHERE number = ?",
            positionOf(NumberedRecord.Act.SPOILED),
            receipts.get(0).number().toString());
    assertThat(codesOf(() -> hall.prove(receipts.get(0).number()))).containsExactly("ARCHIVE-015");
  }

  private LogRecord first(NumberedRecord.Act act) {
    return hall.records().stream()
        .filter(record -> NumberedRecord.of(record).filter(said -> said.act() == act).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private long positionOf(NumberedRecord.Act act) {
    return first(act).position();
  }

  @Test
  void a_leaf_that_is_in_no_checkpoint_is_not_closed() {
    hall.database().tamper("DELETE FROM checkpoint WHERE last_date = ?", SECOND.toString());
    assertThat(codesOf(() -> hall.prove(later.get(0).number()))).containsExactly("ARCHIVE-021");
  }

  @Test
  void records_that_are_gone_are_missed() {
    ReceiptNumber number = receipts.get(0).number();
    hall.database().tamper("DELETE FROM log_record WHERE stream = 'receipt-book/SJC02'");
    assertThat(codesOf(() -> hall.prove(number))).containsExactly("STORE-006");
    hall.database().tamper("DELETE FROM log_record WHERE stream = 'checkpoint/H01'");
    assertThat(codesOf(() -> hall.prove(number))).containsExactly("STORE-006");
  }

  @Test
  void a_refund_voucher_is_no_receipt_though_it_is_a_leaf() {
    LogRecord record = first(NumberedRecord.Act.REFUNDED);
    NumberedRecord voucher = NumberedRecord.of(record).orElseThrow();
    MerkleTree tree = new MerkleTree(ChainHash.SHA_256);
    List<Hash> leaves =
        hall.leaves(FIRST).stream().map(r -> MerkleTree.leafHash(ChainHash.SHA_256, r)).toList();
    leaves.forEach(tree::append);
    Hash leaf = MerkleTree.leafHash(ChainHash.SHA_256, record.hash().bytes());
    ReceiptProof proof =
        new ReceiptProof(
            voucher.number(),
            record.previous(),
            record.content(ChainHash.SHA_256),
            days.get(0).sealed(),
            tree.prove(leaves.indexOf(leaf), leaves.size()));
    ReceiptMark mark = new ReceiptMark(voucher.number(), voucher.amount(), leaf);
    assertThat(codes(proof.verify(mark, ChainHash.SHA_256, List.of(KEY)).findings()))
        .containsExactly("ARCHIVE-025");
  }

  @Test
  void a_seal_that_is_not_of_this_checkpoint_is_told_apart_from_one_that_is_missing() {
    ReceiptProof proof = hall.prove(receipts.get(0).number());
    SealedCheckpoint forged =
        new SealedCheckpoint(
            proof.sealed().checkpoint(),
            List.of(KEY.seal(new byte[1]), new KeyedMarks("other").seal(new byte[1])));
    ReceiptProof wrong =
        new ReceiptProof(
            proof.number(), proof.previous(), proof.content(), forged, proof.inclusion());
    assertThat(
            codes(
                wrong
                    .verify(
                        hall.mark(receipts.get(0)),
                        ChainHash.SHA_256,
                        List.of(new KeyedMarks("third"), KEY))
                    .findings()))
        .containsExactly("PROOF-032");
  }
}
