package io.hall.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Verdict;
import io.hall.money.Money;
import io.hall.store.ChainFile;
import io.hall.store.ChainHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Random honest books are clean; whatever is done to one is found, by one thread as by two. */
class ChainAuditProperties {

  private static Path folder = Path.of("");

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("hall-chain");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    Files.deleteIfExists(folder.resolve("book.chain"));
    Files.delete(folder);
  }

  /** What somebody may do to the record with an index. */
  @SuppressWarnings("ImmutableEnumChecker") // what a hand does to a book holds no state
  enum Mutation {
    DROP(SampleBook::drop),
    DROP_AND_REBUILD(
        (book, at) -> {
          book.drop(at);
          book.rebuild(at);
        }),
    REPEAT(SampleBook::repeat),
    SWAP(SampleBook::swap),
    FOREIGN(SampleBook::makeForeign),
    FOREIGN_AND_REBUILD(
        (book, at) -> {
          book.makeForeign(at);
          book.rebuild(at);
        }),
    HASH((book, at) -> book.hashes.set(at, new byte[32])),
    BYTE((book, at) -> book.change(at, new Random(at).nextInt(book.contents.get(at).length))),
    TOTALS_AND_REBUILD(
        (book, at) -> {
          book.changeTotals(at, at % 4);
          book.rebuild(at);
        });

    private final ObjIntConsumer<SampleBook> hand;

    Mutation(ObjIntConsumer<SampleBook> hand) {
      this.hand = hand;
    }
  }

  @Property(tries = 200)
  void an_honest_book_is_clean_and_its_figures_are_right(
      @ForAll long seed, @ForAll @IntRange(max = 400) int size) {
    SampleBook book = SampleBook.of(seed, size);
    SequenceAudit.Result result = audit(book, 1);
    assertThat(result.findings()).isEmpty();
    assertThat(result.head().records()).isEqualTo(3L + size);
    assertThat(result.issued()).isEqualTo(book.issued() + book.spoiled);
    assertThat(result.voided()).isEqualTo(book.voided + book.spoiled);
    assertThat(result.issuedAmount().minus(result.voidedAmount())).isEqualTo(Money.ofFen(book.fen));
    assertThat(result).isEqualTo(audit(book, 2));
  }

  @Property(tries = 1_000)
  void every_single_mutation_is_found_by_one_thread_as_by_two(
      @ForAll long seed, @ForAll Mutation mutation, @ForAll @IntRange(min = 1, max = 60) int size) {
    SampleBook book = SampleBook.of(seed, size);
    int at = new Random(seed).nextInt(book.contents.size() - 1);
    mutation.hand.accept(book, at);
    SequenceAudit.Result result = audit(book, 1);
    assertThat(result.verdict()).as("%s of %d", mutation, at).isEqualTo(Verdict.INVALID);
    assertThat(result).isEqualTo(audit(book, 2)).isEqualTo(audit(book, 3));
  }

  @Property(tries = 100)
  void a_certificate_shares_every_number_among_its_classes(
      @ForAll long seed,
      @ForAll @IntRange(max = 100) int size,
      @ForAll @IntRange(min = 1001, max = 1150) int from,
      @ForAll @IntRange(max = 100) int more) {
    SampleBook book = SampleBook.of(seed, size);
    CompletenessCertificate certificate =
        CompletenessCertificate.of(
            open(book),
            1,
            Optional.of(new SerialRange(from, from + more)),
            new TurnableClock("2026-12-01T00:00:00Z"));
    List<CompletenessCertificate.Share> shares =
        List.of(
            certificate.issued(),
            certificate.voided(),
            certificate.spoiled(),
            certificate.remaining());
    for (long serial = from; serial <= from + more; serial++) {
      long number = serial;
      assertThat(shares.stream().flatMap(share -> share.numbers().stream()))
          .filteredOn(range -> range.contains(number))
          .hasSize(1);
    }
    assertThat(shares.stream().mapToLong(CompletenessCertificate.Share::count).sum())
        .isEqualTo(more + 1L);
    assertThat(certificate.isComplete())
        .isEqualTo(certificate.remaining().count() == 0 || certificate.taken() == 0);
  }

  private static SequenceAudit.Result audit(SampleBook book, int threads) {
    return SequenceAudit.of(open(book), threads);
  }

  private static ChainFile open(SampleBook book) {
    try {
      return ChainFile.open(book.write(folder), ChainHash.SHA_256);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
