package io.hall.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.archive.TransferList.Counts;
import io.hall.archive.TransferList.Line;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.receipt.BookState;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.SerialRange;
import io.hall.store.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds of the texts of an archive, whatever they say. */
class ArchiveTextProperties {

  private static final BusinessDate FROM = BusinessDate.parse("2026-03-16");
  private static final BusinessDate TO = BusinessDate.parse("2027-03-15");

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("aZ9._-%/ 号𠮷\u0000\n".toCharArray())
        .ofMinLength(1)
        .ofMaxLength(12)
        .filter(name -> name.codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000));
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void a_name_is_told_by_its_path_and_stays_below_the_folder(@ForAll("names") String name) {
    Optional<String> path = ArchivePath.of(name).value();
    boolean hasEmptyPart = Arrays.asList(name.split("/", -1)).contains("");
    assertThat(path.isEmpty()).isEqualTo(hasEmptyPart);
    path.ifPresent(
        found -> {
          assertThat(found).matches("[A-Za-z0-9._%/-]+").doesNotContain("/.").doesNotStartWith(".");
          assertThat(ArchivePath.name(found)).contains(name);
        });
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void no_two_texts_are_one_name(@ForAll("names") String text) {
    ArchivePath.name(text)
        .ifPresent(name -> assertThat(ArchivePath.of(name).value()).contains(text));
  }

  @Provide
  Arbitrary<Line> lines() {
    Arbitrary<Long> counts = Arbitraries.longs().between(0, 99_999_999);
    Arbitrary<Money> amounts = Arbitraries.longs().between(0, 1L << 40).map(Money::ofFen);
    Arbitrary<Counts> figures =
        Combinators.combine(counts, amounts, counts, amounts, counts, counts).as(Counts::new);
    return Combinators.combine(
            names().filter(name -> ArchivePath.of(name).value().isPresent()),
            Arbitraries.of(ReceiptBook.Kind.RECEIPT, ReceiptBook.Kind.REFUND),
            counts,
            counts,
            figures,
            Arbitraries.of(BookState.Status.values()))
        .as(
            (book, kind, first, last, some, status) ->
                new Line(book, kind, "JZ26", new SerialRange(first, last), some, status));
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void a_transfer_list_reads_back(@ForAll("lists") List<Line> lines) {
    TransferList list = new TransferList(new HeatingSeason(2026), FROM, TO, lines);
    TransferList read = TransferList.parse(list.text()).orThrow();
    assertThat(read).isEqualTo(list);
    Counts both = read.total(ReceiptBook.Kind.RECEIPT).plus(read.total(ReceiptBook.Kind.REFUND));
    assertThat(both.issued())
        .isEqualTo(lines.stream().mapToLong(line -> line.figures().issued()).sum());
  }

  @Provide
  Arbitrary<List<Line>> lists() {
    return lines().list().ofMaxSize(5).uniqueElements(Line::book);
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void a_changed_transfer_list_is_never_taken_for_the_same(
      @ForAll("lists") List<Line> lines, @ForAll int place, @ForAll char with) {
    TransferList list = new TransferList(new HeatingSeason(2026), FROM, TO, lines);
    StringBuilder text = new StringBuilder(list.text());
    text.setCharAt(Math.floorMod(place, text.length()), with);
    TransferList.parse(text.toString())
        .value()
        .ifPresent(read -> assertThat(read.text()).isEqualTo(text.toString()));
  }

  @Provide
  Arbitrary<Manifest> manifests() {
    Arbitrary<Hash> hashes =
        Arbitraries.bytes().array(byte[].class).ofSize(Hash.LENGTH).map(Hash::of);
    Arbitrary<Manifest.File> files =
        Combinators.combine(hashes, Arbitraries.longs().between(0, 1L << 40), names())
            .filter((digest, size, name) -> ArchivePath.of(name).value().isPresent())
            .as(
                (digest, size, name) ->
                    new Manifest.File(digest, size, ArchivePath.of(name).orThrow()));
    return Combinators.combine(
            hashes,
            hashes.optional(),
            Arbitraries.of(true, false),
            Arbitraries.longs(),
            files.list().ofMaxSize(6).uniqueElements(Manifest.File::path))
        .as(
            (cut, previous, closed, fen, some) ->
                new Manifest(
                    new CompanyName("示范热力有限公司"),
                    new HeatingSeason(2026),
                    FROM,
                    TO,
                    closed,
                    cut,
                    previous,
                    7,
                    Money.ofFen(fen >> 8),
                    some));
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void a_manifest_reads_back_and_no_other_text_is_it(
      @ForAll("manifests") Manifest manifest, @ForAll int place, @ForAll char with) {
    assertThat(Manifest.parse(manifest.text()).orThrow()).isEqualTo(manifest);
    StringBuilder text = new StringBuilder(manifest.text());
    text.setCharAt(Math.floorMod(place, text.length()), with);
    Manifest.parse(text.toString())
        .value()
        .ifPresent(read -> assertThat(read.text()).isEqualTo(text.toString()));
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void names_stand_in_the_order_of_their_bytes(
      @ForAll("names") String a, @ForAll("names") String b) {
    int byBytes =
        Arrays.compareUnsigned(
            a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    assertThat(Integer.signum(ArchivePath.BY_BYTES.compare(a, b)))
        .isEqualTo(Integer.signum(byBytes));
    TreeMap<String, String> sorted = new TreeMap<>(ArchivePath.BY_BYTES);
    List.of(a, b).forEach(name -> sorted.put(name, name));
    assertThat(new ArrayList<>(sorted.keySet())).isSortedAccordingTo(ArchivePath.BY_BYTES);
  }
}
