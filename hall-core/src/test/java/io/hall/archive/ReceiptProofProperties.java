package io.hall.archive;

import static io.hall.archive.FilingHall.FIRST;
import static io.hall.archive.FilingHall.KEY;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.WANG;
import static io.hall.settlement.SampleDay.pos;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.proof.Checkpoint;
import io.hall.proof.InclusionProof;
import io.hall.proof.NaiveTree;
import io.hall.proof.SealedCheckpoint;
import io.hall.proof.TreeHead;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import io.hall.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever a hall did: every receipt is proved, and nothing else is. */
class ReceiptProofProperties {

  private static final int CHANGES = Integer.getInteger("hall.proof.changes", 12);

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void every_receipt_of_every_day_is_proved_and_no_changed_proof_is(
      @ForAll @Size(min = 1, max = 3)
          List<@Size(max = 9) List<@IntRange(min = 0, max = 7) Integer>> days,
      @ForAll long seed)
      throws IOException {
    Path folder = Files.createTempDirectory("proofs");
    try (FilingHall hall = new FilingHall(TestDatabase.Kind.SQLITE, folder)) {
      List<Receipt> receipts = new ArrayList<>();
      List<KeptCheckpoint> closed = work(hall, days, receipts);
      requireTrees(hall, closed);
      Random random = new Random(seed);
      for (Receipt receipt : receipts) {
        requireProved(hall, receipt, closed.get(random.nextInt(closed.size())), random);
      }
    } finally {
      delete(folder);
    }
  }

  private static List<KeptCheckpoint> work(
      FilingHall hall, List<List<Integer>> days, List<Receipt> receipts) {
    List<KeptCheckpoint> closed = new ArrayList<>();
    BusinessDate date = FIRST;
    for (List<Integer> day : days) {
      hall.open(date);
      List<Receipt> untouched = new ArrayList<>();
      day.forEach(step -> take(hall, step, receipts, untouched));
      hall.report(date);
      closed.add(hall.close(date));
      date = date.next();
    }
    return closed;
  }

  private static void take(
      FilingHall hall, int step, List<Receipt> receipts, List<Receipt> untouched) {
    StaffNumber cashier = step % 2 == 0 ? WANG : LI;
    if (step < 4 || untouched.isEmpty()) {
      Receipt receipt = hall.pay(cashier, step + "1.05");
      receipts.add(receipt);
      untouched.add(receipt);
    } else if (step == 4) {
      hall.spoil(cashier);
    } else if (step == 5) {
      hall.hall().voidReceipt(untouched.remove(0).number());
    } else {
      var voucher = hall.hall().refund(WANG, untouched.remove(0).number(), pos("1"));
      if (step == 7) {
        hall.hall().voidReceipt(voucher.number());
      }
    }
  }

  private static void requireTrees(FilingHall hall, List<KeptCheckpoint> closed) {
    List<byte[]> leaves = new ArrayList<>();
    for (KeptCheckpoint day : closed) {
      leaves.addAll(hall.leaves(day.last()));
      assertThat(day.sealed().checkpoint().head())
          .isEqualTo(new TreeHead(leaves.size(), NaiveTree.mth(leaves)));
    }
  }

  private static void requireProved(
      FilingHall hall, Receipt receipt, KeptCheckpoint any, Random random) {
    ReceiptMark mark = ReceiptMark.parse(hall.mark(receipt).text()).orThrow();
    ReceiptProof proof = hall.prove(receipt.number());
    ReceiptProof read = ReceiptProof.parse(proof.text()).orThrow();
    assertThat(read).isEqualTo(proof);
    assertThat(verdict(read, mark).findings()).isEmpty();
    if (!any.last().isBefore(receipt.date())) {
      ReceiptProof later =
          hall.store().read(c -> hall.checkpoints().prove(c, receipt.number(), any));
      assertThat(verdict(later, mark).findings()).isEmpty();
    }
    changed(proof, random).forEach(wrong -> assertThat(holds(wrong, mark)).isFalse());
    changed(mark).forEach(wrong -> assertThat(holds(proof, wrong)).isFalse());
    for (int i = 0; i < CHANGES; i++) {
      String text = changed(proof.text(), random);
      boolean still =
          ReceiptProof.parse(text).value().filter(other -> holds(other, mark)).isPresent();
      assertThat(still).as(text).isFalse();
    }
  }

  private static Checked<Checkpoint> verdict(ReceiptProof proof, ReceiptMark mark) {
    return proof.verify(mark, ChainHash.SHA_256, List.of(KEY));
  }

  private static boolean holds(ReceiptProof proof, ReceiptMark mark) {
    return verdict(proof, mark).value().isPresent();
  }

  private static List<ReceiptMark> changed(ReceiptMark mark) {
    ReceiptNumber next = new ReceiptNumber(mark.number().prefix(), mark.number().serial() + 1);
    return List.of(
        new ReceiptMark(next, mark.amount(), mark.leaf()),
        new ReceiptMark(mark.number(), mark.amount().plus(Money.ofFen(1)), mark.leaf()),
        new ReceiptMark(mark.number(), mark.amount(), flipped(mark.leaf(), 31)));
  }

  private static List<ReceiptProof> changed(ReceiptProof proof, Random random) {
    byte[] content = proof.content().bytes();
    content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
    InclusionProof in = proof.inclusion();
    List<ReceiptProof> all = new ArrayList<>();
    all.add(with(proof, Canonical.of(content), proof.sealed(), in));
    all.add(with(proof, proof.content(), sealed(proof, 1, 0), in));
    all.add(with(proof, proof.content(), sealed(proof, 0, 1), in));
    all.add(
        with(
            proof,
            proof.content(),
            proof.sealed(),
            new InclusionProof(in.index() + 1, in.size(), in.path())));
    if (!in.path().isEmpty()) {
      List<Hash> path = new ArrayList<>(in.path());
      int at = random.nextInt(path.size());
      path.set(at, flipped(path.get(at), random.nextInt(32)));
      all.add(with(proof, proof.content(), proof.sealed(), path(in, path)));
      all.add(with(proof, proof.content(), proof.sealed(), path(in, path.subList(1, path.size()))));
    }
    return all;
  }

  private static InclusionProof path(InclusionProof proof, List<Hash> path) {
    return new InclusionProof(proof.index(), proof.size(), path);
  }

  /** The same seals over another root or another figure. */
  private static SealedCheckpoint sealed(ReceiptProof proof, int root, int issued) {
    Checkpoint real = proof.sealed().checkpoint();
    TreeMap<String, Long> figures = new TreeMap<>(real.figures());
    figures.merge("issued", (long) issued, Math::addExact);
    Hash other = root == 0 ? real.head().root() : flipped(real.head().root(), 0);
    Checkpoint wrong =
        new Checkpoint(
            real.origin(),
            real.hash(),
            new TreeHead(real.head().size(), other),
            real.time(),
            figures);
    return new SealedCheckpoint(wrong, proof.sealed().seals());
  }

  private static ReceiptProof with(
      ReceiptProof proof, Canonical content, SealedCheckpoint sealed, InclusionProof inclusion) {
    return new ReceiptProof(proof.number(), proof.previous(), content, sealed, inclusion);
  }

  private static Hash flipped(Hash hash, int at) {
    byte[] bytes = hash.bytes();
    bytes[at] ^= 1;
    return Hash.of(bytes);
  }

  /** One character is another, left out or said twice. */
  private static String changed(String text, Random random) {
    int at = random.nextInt(text.length());
    char other = "0123456789abcdef \nA-".charAt(random.nextInt(20));
    String instead =
        switch (random.nextInt(3)) {
          case 0 -> "";
          case 1 -> text.charAt(at) + String.valueOf(other);
          default -> String.valueOf(other == text.charAt(at) ? '~' : other);
        };
    return text.substring(0, at) + instead + text.substring(at + 1);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
