package io.hall.archive;

import static io.hall.archive.FilingHall.FIRST;
import static io.hall.archive.FilingHall.KEY;
import static io.hall.settlement.Refusals.codes;
import static io.hall.settlement.Refusals.codesOf;
import static io.hall.settlement.SampleDay.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.proof.Checkpoint;
import io.hall.proof.KeyedMarks;
import io.hall.proof.SealVerifier;
import io.hall.proof.SealedCheckpoint;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import io.hall.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("规程-7.2")
class ProvingReceiptsTest {

  private static final BusinessDate SECOND = FIRST.next();
  private static final List<SealVerifier> KNOWN = List.of(new KeyedMarks("other"), KEY);

  @TempDir private Path folder;
  private FilingHall hall;
  private List<Receipt> receipts;
  private KeptCheckpoint day;

  @BeforeEach
  void closeADay() {
    closeADay(TestDatabase.Kind.SQLITE);
  }

  private void closeADay(TestDatabase.Kind kind) {
    hall = new FilingHall(kind, folder);
    receipts = hall.work(FIRST);
    day = hall.close(FIRST);
  }

  @AfterEach
  void close() {
    hall.close();
  }

  private static List<String> refusals(ReceiptProof proof, ReceiptMark mark) {
    return codes(proof.verify(mark, ChainHash.SHA_256, KNOWN).findings());
  }

  @Test
  void every_receipt_void_or_not_is_proved_with_its_days_checkpoint() {
    for (Receipt receipt : receipts) {
      ReceiptProof proof = hall.prove(receipt.number());
      assertThat(proof.verify(hall.mark(receipt), ChainHash.SHA_256, KNOWN).orThrow())
          .isEqualTo(day.sealed().checkpoint());
    }
  }

  @Test
  void a_later_checkpoint_proves_it_too_and_an_older_one_does_not() {
    List<Receipt> next = hall.work(SECOND);
    KeptCheckpoint later = hall.close(SECOND);
    Receipt receipt = receipts.get(1);

    ReceiptProof proof =
        hall.store().read(c -> hall.checkpoints().prove(c, receipt.number(), later));

    assertThat(refusals(proof, hall.mark(receipt))).isEmpty();
    assertThat(proof.sealed()).isEqualTo(later.sealed());
    assertThat(hall.prove(receipt.number()).sealed()).isEqualTo(day.sealed());
    assertThat(
            codesOf(
                () ->
                    hall.store().read(c -> hall.checkpoints().prove(c, next.get(0).number(), day))))
        .containsExactly("ARCHIVE-021");
  }

  @Test
  void what_is_no_receipt_or_not_closed_has_no_proof() {
    hall.open(SECOND);
    ReceiptNumber open = hall.pay(WANG, "3").number();
    assertThat(codesOf(() -> hall.prove(open))).containsExactly("ARCHIVE-021");
    for (String none : List.of("TFC01-00000001", "SJC02-00000002", "SJC01-00000077")) {
      assertThat(codesOf(() -> hall.prove(ReceiptNumber.parse(none).orThrow())))
          .containsExactly("ARCHIVE-020");
    }
  }

  @Test
  void the_proof_of_another_receipt_proves_nothing() {
    ReceiptProof other = hall.prove(receipts.get(1).number());
    ReceiptMark mark = hall.mark(receipts.get(0));
    assertThat(refusals(other, mark)).containsExactly("ARCHIVE-025", "ARCHIVE-027");
  }

  @Test
  void a_receipt_with_another_amount_or_hash_is_not_proved() {
    ReceiptMark mark = hall.mark(receipts.get(1));
    ReceiptProof proof = hall.prove(mark.number());
    ReceiptMark more =
        new ReceiptMark(mark.number(), mark.amount().plus(mark.amount()), mark.leaf());
    ReceiptMark other = new ReceiptMark(mark.number(), mark.amount(), Hash.NONE);
    assertThat(refusals(proof, more)).containsExactly("ARCHIVE-026");
    assertThat(refusals(proof, other)).containsExactly("ARCHIVE-027");
  }

  @Test
  void a_checkpoint_of_another_hall_or_of_something_else_proves_nothing() {
    ReceiptMark mark = hall.mark(receipts.get(1));
    ReceiptProof proof = hall.prove(mark.number());
    Checkpoint real = proof.sealed().checkpoint();
    for (String origin :
        List.of("示范热力有限公司 receipts/H02 2026-2027", "示范热力有限公司 audit", "H01 2026-2027")) {
      Checkpoint other =
          new Checkpoint(origin, real.hash(), real.head(), real.time(), real.figures());
      ReceiptProof wrong = with(proof, SealedCheckpoint.of(other, KEY));
      assertThat(refusals(wrong, mark)).containsExactly("ARCHIVE-028");
    }
  }

  private static ReceiptProof with(ReceiptProof proof, SealedCheckpoint sealed) {
    return new ReceiptProof(
        proof.number(), proof.previous(), proof.content(), sealed, proof.inclusion());
  }

  @Test
  void a_checkpoint_that_no_known_key_has_sealed_proves_nothing() {
    ReceiptMark mark = hall.mark(receipts.get(1));
    ReceiptProof proof = hall.prove(mark.number());
    ReceiptProof foreign =
        with(proof, SealedCheckpoint.of(proof.sealed().checkpoint(), new KeyedMarks("thief")));
    assertThat(refusals(foreign, mark)).containsExactly("PROOF-031");
    assertThat(codes(proof.verify(mark, ChainHash.SHA_256, List.of()).findings()))
        .containsExactly("PROOF-031");
  }

  @Test
  void changed_or_exchanged_leaves_are_noticed() {
    ReceiptNumber number = receipts.get(0).number();
    hall.database().tamper("UPDATE checkpoint_leaf SET leaf = leaf + 100 WHERE leaf IN (4, 5)");
    hall.database().tamper("UPDATE checkpoint_leaf SET leaf = 109 - leaf WHERE leaf > 99");
    assertThat(codesOf(() -> hall.prove(number))).containsExactly("ARCHIVE-015");
    hall.database().tamper("DELETE FROM checkpoint_leaf WHERE leaf = 6");
    assertThat(codesOf(() -> hall.prove(number))).containsExactly("ARCHIVE-015");
  }

  @Test
  void a_leaf_that_names_another_record_is_noticed() {
    hall.database()
        .tamper(
            "UPDATE checkpoint_leaf SET position = 1000 WHERE stream = 'receipt-book/SJC01'"
                + " AND position = 4");
    hall.database()
        .tamper(
            "UPDATE checkpoint_leaf SET position = 4 WHERE stream = 'receipt-book/SJC01'"
                + " AND position = 5");
    assertThat(codesOf(() -> hall.prove(receipts.get(1).number()))).containsExactly("ARCHIVE-015");
  }

  @Test
  void a_days_proofs_are_published_under_number_and_leaf_whole_and_again() throws IOException {
    ProofFolder published = new ProofFolder(folder.resolve("a/b"), ChainHash.SHA_256);
    assertThat(publish(published)).isEqualTo(4);
    Path file = file(receipts.get(1));
    for (Receipt receipt : receipts) {
      String text = Files.readString(file(receipt));
      assertThat(text).isEqualTo(hall.prove(receipt.number()).text());
    }
    Files.writeString(file, "torn");
    Files.delete(file(receipts.get(0)));
    hall.work(SECOND);
    hall.close(SECOND);

    assertThat(publish(published)).isEqualTo(4);

    assertThat(Files.readString(file)).isEqualTo(hall.prove(receipts.get(1).number()).text());
    try (Stream<Path> all = Files.list(folder.resolve("a/b"))) {
      assertThat(all.collect(Collectors.toSet()))
          .containsExactlyInAnyOrderElementsOf(
              receipts.stream().map(this::file).collect(Collectors.toSet()));
    }
  }

  private Path file(Receipt receipt) {
    return folder.resolve("a/b/" + receipt.number() + "-" + hall.mark(receipt).leaf() + ".proof");
  }

  private int publish(ProofFolder published) {
    return hall.store()
        .read(
            c -> {
              try {
                return hall.checkpoints().publish(c, day, published);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void checkpoints_of_a_tree_grow_out_of_one_another(TestDatabase.Kind kind) {
    if (kind != TestDatabase.Kind.SQLITE) {
      hall.close();
      closeADay(kind);
    }
    List<KeptCheckpoint> all = new ArrayList<>(List.of(day));
    for (BusinessDate date = SECOND; all.size() < 4; date = date.next()) {
      hall.work(date);
      all.add(hall.close(date));
    }
    for (KeptCheckpoint old : all) {
      for (KeptCheckpoint later : all.subList(all.indexOf(old), all.size())) {
        assertThat(
                hall.store()
                    .read(c -> hall.checkpoints().proveGrowth(c, old, later))
                    .verify(
                        ChainHash.SHA_256,
                        old.sealed().checkpoint().head(),
                        later.sealed().checkpoint().head())
                    .findings())
            .isEmpty();
      }
    }
    assertThat(
            codesOf(
                () -> hall.store().read(c -> hall.checkpoints().proveGrowth(c, all.get(1), day))))
        .containsExactly("PROOF-004");
  }
}
