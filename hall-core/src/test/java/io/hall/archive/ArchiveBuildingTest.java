package io.hall.archive;

import static io.hall.archive.BoundSeason.CERTIFICATE;
import static io.hall.archive.FilingHall.KEY;
import static io.hall.settlement.Refusals.codesOf;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.LI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.proof.KeyedMarks;
import io.hall.proof.Seal;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.Hash;
import io.hall.store.NotedLocks;
import io.hall.store.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an archive of one day comes to its place, its seals and its certificates. */
@Tag("规程-7.2")
class ArchiveBuildingTest {

  private static final String OFFICE = "office";

  @TempDir private Path folder;
  private BoundSeason season;
  private Cut cut;

  @BeforeEach
  void bindADay(@TempDir Path database) {
    season = new BoundSeason(TestDatabase.Kind.SQLITE, database);
    season.work("2026-11-08");
    cut = season.cut(season.interim("2026-11-08"));
  }

  @AfterEach
  void close() {
    season.close();
  }

  private ArchiveTarget to(String name) {
    return ArchiveTarget.folder(folder.resolve(name));
  }

  private static ArchiveKey key(String name) {
    return new ArchiveKey(name, new KeyedMarks(name));
  }

  private ArchiveOrder order(List<ArchiveKey> keys, String... certificates) {
    Map<String, byte[]> all = new TreeMap<>();
    for (String key : certificates) {
      all.put(key, CERTIFICATE.getBytes(StandardCharsets.US_ASCII));
    }
    return new ArchiveOrder(cut, keys, all);
  }

  private SealedManifest sealed(Seal seal, Manifest.File... files) {
    return new SealedManifest(
        new Manifest(
            cut.company(),
            cut.season(),
            cut.from(),
            cut.to(),
            cut.closing(),
            cut.hash(),
            cut.previous(),
            4,
            Money.ofFen(210_282),
            List.of(files)),
        List.of(seal));
  }

  @Test
  void the_certificates_of_checkpoints_and_of_its_own_seals_are_asked_for() {
    List<ArchiveKey> office = List.of(key(OFFICE));
    assertThatThrownBy(() -> season.writer().write(order(office, OFFICE), to("a")))
        .hasMessageContaining("ARCHIVE-050")
        .hasMessageContaining(KEY.key());
    assertThatThrownBy(() -> season.writer().write(order(office, KEY.key()), to("a")))
        .hasMessageContaining("ARCHIVE-050")
        .hasMessageContaining(OFFICE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void built_again_it_has_the_certificates_of_the_keys_that_sealed_it_then() {
    SealedManifest first =
        season.writer().write(order(List.of(key(OFFICE)), OFFICE, KEY.key()), to("a"));
    SealedManifest again = season.writer().write(order(List.of(), OFFICE, KEY.key()), to("b"));
    assertThat(again).isEqualTo(first);
    assertThat(folder.resolve("b/keys/office.crt")).hasContent(CERTIFICATE);
  }

  @Test
  void what_was_sealed_otherwise_is_refused_with_the_first_file_that_differs() {
    SealedManifest other = sealed(KEY.seal(new byte[1]), new Manifest.File(Hash.NONE, 1, "other"));
    season.write(c -> season.archives().seal(c, cut, other));
    assertThatThrownBy(() -> season.writer().write(BoundSeason.order(cut), to("a")))
        .hasMessageContaining("ARCHIVE-052")
        .hasMessageContaining("first in keys/company.crt");
  }

  @Test
  void of_two_who_seal_at_the_same_time_the_first_is_on_record() {
    SealedManifest mine = sealed(KEY.seal(new byte[1]));
    SealedManifest yours = sealed(KEY.seal(new byte[2]));
    SeasonArchives archives = season.archives();
    assertThat(season.filing.hall().held(c -> archives.seal(c, cut, mine)))
        .contains(NotedLocks.STORE);
    SealedManifest kept = season.write(c -> archives.seal(c, cut, yours));
    assertThat(kept).isEqualTo(mine);
    Optional<SealedManifest> onRecord = season.store().read(c -> archives.sealed(c, cut));
    assertThat(onRecord).contains(mine);
  }

  @Test
  void a_place_that_is_taken_is_refused_before_anything_is_written() throws IOException {
    Files.writeString(folder.resolve("a.zip"), "mine");
    Disk untouched =
        file -> {
          throw new AssertionError(file + " is written");
        };
    ArchiveTarget target = ArchiveTarget.both(folder.resolve("a"), folder.resolve("a.zip"));
    assertThat(codesOf(() -> season.writer(untouched).write(BoundSeason.order(cut), target)))
        .containsExactly("ARCHIVE-054");
    Optional<SealedManifest> onRecord = season.store().read(c -> season.archives().sealed(c, cut));
    assertThat(onRecord).isEmpty();
  }

  @Test
  void what_somebody_puts_there_while_it_is_written_is_not_overwritten() throws IOException {
    Disk slow =
        file -> {
          if (file.endsWith(Manifest.PATH)) {
            Files.createDirectory(folder.resolve("a"));
            Files.writeString(folder.resolve("a.zip"), "mine");
          }
          return Disk.REAL.create(file);
        };
    assertThat(codesOf(() -> season.writer(slow).write(BoundSeason.order(cut), to("a"))))
        .containsExactly("ARCHIVE-054");
    Files.delete(folder.resolve("a"));
    Files.delete(folder.resolve("a.zip"));
    ArchiveTarget zip = ArchiveTarget.zip(folder.resolve("a.zip"));
    assertThat(codesOf(() -> season.writer(slow).write(BoundSeason.order(cut), zip)))
        .containsExactly("ARCHIVE-054");
    assertThat(folder.resolve("a.zip")).hasContent("mine");
    assertThat(folder.resolve("a")).isEmptyDirectory();
  }

  /** Notes each folder that is made durable, and what stood in the archive's place then. */
  private static final class NotedDisk implements Disk {

    private final Path place;
    private final Map<String, Boolean> synced = new LinkedHashMap<>();

    NotedDisk(Path place) {
      this.place = place;
    }

    @Override
    public OutputStream create(Path file) throws IOException {
      return REAL.create(file);
    }

    @Override
    public void syncFolder(Path synced) throws IOException {
      REAL.syncFolder(synced);
      Path above = Disk.folderOf(place);
      String name = above.relativize(synced.toAbsolutePath()).toString();
      this.synced.put(name.replaceFirst("^\\..*?\\.partial", "a"), Files.exists(place));
    }
  }

  @Test
  void every_folder_is_durable_before_the_archive_has_its_name_and_the_name_behind_it() {
    NotedDisk disk = new NotedDisk(folder.resolve("a"));
    season.writer(disk).write(BoundSeason.order(cut), to("a"));
    assertThat(disk.synced)
        .containsEntry("a", false)
        .containsEntry("a/keys", false)
        .containsEntry("a/papers/2026-2027", false)
        .containsEntry("a/streams/receipt-book", false)
        .containsEntry("a/streams/shift/H01", false)
        .containsEntry("", true)
        .hasSize(11);
  }

  @Test
  void it_tells_how_far_it_is_every_4096_records_and_at_the_end() {
    season.write(
        c ->
            season
                .store()
                .log()
                .append(
                    c,
                    IntStream.range(0, 4_096).mapToObj(i -> entry("seals", "seal.1")).toList(),
                    Optional.empty()));
    cut = season.cut(season.interim("2026-11-08"));
    List<Long> told = new ArrayList<>();
    new ArchiveWriter(season.store(), season.archives(), (done, all) -> told.add(done))
        .write(BoundSeason.order(cut), to("a"));
    assertThat(told).containsExactly(4_096L, cut.records());
  }

  private Entry entry(String stream, String kind, String... texts) {
    Canonical.Writer body = Canonical.write();
    for (String text : texts) {
      body.text(text);
    }
    return new Entry(
        stream,
        kind,
        season.request(),
        season.filing.hall().clock().instant(),
        body.end(),
        Canonical.EMPTY);
  }

  private void append(Entry entry) {
    season.write(c -> season.store().log().append(c, entry));
  }

  @Test
  void what_an_archive_holds_is_kept_by_document_and_year() {
    season.filing.open(BusinessDate.parse("2027-01-01"));
    season.filing.pay(LI, "10");
    season.filing.report(BusinessDate.parse("2027-01-01"));
    season.filing.close(BusinessDate.parse("2027-01-01"));
    append(entry("invoice-desk/H01", "invoice.asked.1"));
    append(entry("shift/H01/C01", "shift.note.1", "H01", "C01", "2029-01-01"));
    cut = season.cut(season.interim("2027-01-01"));
    Retention kept = season.store().read(c -> season.archives().retention(c, cut));
    assertThat(kept.keeps())
        .extracting(keep -> keep.document().word() + " " + keep.year())
        .containsExactly(
            "book-record 2026",
            "book-record 2027",
            "daily-report 2026",
            "daily-report 2027",
            "invoice-register 2027",
            "receipt 2026",
            "receipt 2027",
            "refund-voucher 2026",
            "settlement-sheet 2026",
            "settlement-sheet 2027",
            "transfer-list 2027");
  }

  @Test
  void a_checkpoint_that_is_none_is_told_where_it_stands() {
    append(entry("checkpoint/H01", "checkpoint.day.1", "a", "2026-11-08", "c", "d", "e", "f"));
    assertThatThrownBy(() -> season.cut(season.interim("2026-11-08")))
        .hasMessageContaining("PROOF-031")
        .hasMessageContaining("checkpoint/H01:");
  }

  @Test
  void versions_of_the_transfer_list_count_those_of_the_season_alone() {
    PaperRegister papers = season.archives().papers();
    Paper summary =
        new Paper(Optional.empty(), Paper.Kind.MONTHLY_SUMMARY, "2026-2027", 1, "summary-1.pdf");
    Paper before =
        new Paper(
            Optional.empty(), Paper.Kind.TRANSFER_LIST, "2025-2026", 1, "transfer-list-1.pdf");
    for (Paper paper : List.of(summary, before)) {
      season.write(c -> papers.keep(c, season.request(), paper, new byte[1]));
    }
    season.cut(season.interim("2026-11-08"));
    List<KeptPaper> all = season.store().read(c -> papers.all(c, Optional.empty()));
    assertThat(all)
        .extracting(kept -> kept.paper().name() + " " + kept.paper().version())
        .containsExactly(
            "2026-2027/transfer-list-1.pdf 1",
            "2026-2027/summary-1.pdf 1",
            "2025-2026/transfer-list-1.pdf 1",
            "2026-2027/transfer-list-2.pdf 2");
  }

  @Test
  void a_record_that_is_not_there_is_missed_at_its_place() {
    assertThatThrownBy(
            () -> season.store().read(c -> season.archives().record(c, "paper/" + HALL, 7)))
        .hasMessageContaining("STORE-006 paper/H01:7");
  }
}
