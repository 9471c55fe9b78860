package io.hall.archive;

import static io.hall.archive.BoundSeason.order;
import static io.hall.archive.FilingHall.KEY;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.proof.KeyedMarks;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("规程-7.2")
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveWriterTest {

  private static final Path FULL = Path.of("/dev/full");

  @Parameter public TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;

  private BoundSeason season;
  private Cut interim;
  private Cut unbuilt;
  private Cut cut;
  private Path folder;

  @BeforeAll
  void bindASeason(@TempDir Path database) {
    season = new BoundSeason(kind, database);
    season.work(BoundSeason.DAYS.subList(0, 2));
    interim = season.cut(season.interim("2026-11-09"));
    unbuilt = season.cut(season.interim("2026-11-09"));
    season.work(BoundSeason.DAYS.subList(2, 5));
    season.file();
    cut = season.cut(season.closing());
  }

  @AfterAll
  void closeTheSeason() {
    season.close();
  }

  @BeforeEach
  void takeAFolder(@TempDir Path empty) {
    folder = empty;
  }

  private SealedManifest build(String name) {
    return season.writer().write(order(cut), ArchiveTarget.folder(folder.resolve(name)));
  }

  /** Every file of a folder by its path. */
  private static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(path, StandardCharsets.ISO_8859_1);
        files.put(folder.relativize(path).toString(), bytes);
      }
    }
    return files;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
  }

  @Test
  void an_archive_has_the_files_of_the_page_and_no_other() throws IOException {
    build("a");
    assertThat(files(folder.resolve("a")).keySet())
        .containsExactly(
            "keys/company.crt",
            "manifest",
            "papers/2026-2027/transfer-list-1.pdf",
            "papers/2026-2027/transfer-list-2.pdf",
            "papers/2026-2027/transfer-list-3.pdf",
            "retention",
            "streams/checkpoint/H01.chain",
            "streams/daily-report/H01.chain",
            "streams/monthly-summary.chain",
            "streams/paper.chain",
            "streams/receipt-book/SJC01.chain",
            "streams/receipt-book/SJC02.chain",
            "streams/receipt-book/TFC01.chain",
            "streams/season-archive.chain",
            "streams/shift/H01/C01.chain",
            "streams/shift/H01/C02.chain",
            "transfer-list");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void the_manifest_tells_what_is_in_the_archive() throws IOException {
    SealedManifest sealed = build("a");
    assertThat(Files.readString(folder.resolve("a/manifest"))).isEqualTo(sealed.text());
    assertThat(SealedManifest.parse(sealed.text()).orThrow()).isEqualTo(sealed);
    assertThat(sealed.text())
        .startsWith(
            """
            hall.season-archive.1
            company 示范热力有限公司
            season 2026-2027
            from 2026-11-08
            to 2027-03-15
            state closed
            cut %s
            previous none
            receipts 20
            fen 1051410
            files 16
            """
                .formatted(cut.hash()));
    byte[] content = sealed.manifest().text().getBytes(StandardCharsets.UTF_8);
    assertThat(sealed.seals())
        .allSatisfy(seal -> assertThat(KEY.verify(content, seal)).hasToString("VALID"));
  }

  @Test
  void the_transfer_list_and_the_retention_times_are_those_of_the_season() throws IOException {
    build("a");
    assertThat(Files.readString(folder.resolve("a/transfer-list")))
        .isEqualTo(
            """
            hall.transfer-list.1
            season 2026-2027
            from 2026-11-08
            to 2027-03-15
            book SJC01 RECEIPT SJC01 1 10 10 901410 0 0 0 0 IN_USE
            book SJC02 RECEIPT SJC02 1 15 10 156250 5 6250 5 0 IN_USE
            book TFC01 REFUND TFC01 1 5 5 7410 0 0 0 0 IN_USE
            total RECEIPT 20 1057660 5 6250 5 0
            total REFUND 5 7410 0 0 0 0
            """);
    String retention = Files.readString(folder.resolve("a/retention"));
    assertThat(retention)
        .startsWith(
            """
            hall.retention.1
            keep book-record 2026 2027-01-01 2056-12-31
            keep book-record 2027 2028-01-01 2057-12-31
            """)
        .contains("keep transfer-list 2027 2028-01-01 2057-12-31\nbundle 2057-12-31\nsource book-")
        .doesNotContain("invoice-register");
  }

  @Test
  void two_builds_are_the_same_byte_for_byte() throws IOException {
    build("a");
    try (Store anew = season.filing.database().open()) {
      new ArchiveWriter(anew, season.archives(anew), ArchiveProgress.NONE)
          .write(order(cut), ArchiveTarget.both(folder.resolve("b"), folder.resolve("b.zip")));
    }
    season.writer().write(order(cut), ArchiveTarget.zip(folder.resolve("c.zip")));
    assertThat(files(folder.resolve("b"))).isEqualTo(files(folder.resolve("a")));
    assertThat(folder.resolve("c.zip")).hasSameBinaryContentAs(folder.resolve("b.zip"));
    assertThat(names()).containsExactly("a", "b", "b.zip", "c.zip");
  }

  @Test
  void the_seals_of_the_first_building_stand_on_record() {
    SealedManifest first = build("a");
    Map<String, byte[]> certificates = order(cut).certificates();
    ArchiveOrder withoutKeys = new ArchiveOrder(cut, List.of(), certificates);
    SealedManifest second =
        season.writer().write(withoutKeys, ArchiveTarget.folder(folder.resolve("b")));
    assertThat(second).isEqualTo(first);
    Optional<SealedManifest> onRecord = season.store().read(c -> season.archives().sealed(c, cut));
    assertThat(onRecord).contains(first);
  }

  @Test
  void an_earlier_cut_is_built_as_it_was_then() throws IOException {
    SealedManifest sealed =
        season.writer().write(order(interim), ArchiveTarget.folder(folder.resolve("a")));
    assertThat(sealed.manifest().closed()).isFalse();
    assertThat(sealed.manifest().receipts()).isEqualTo(8);
    assertThat(files(folder.resolve("a")))
        .containsKey("papers/2026-2027/transfer-list-1.pdf")
        .doesNotContainKey("papers/2026-2027/transfer-list-2.pdf");
    assertThat(Files.readString(folder.resolve("a/retention"))).contains("bundle 2056-12-31\n");
  }

  @Test
  void a_certificate_that_is_missing_or_another_is_refused() {
    build("a");
    ArchiveOrder without = new ArchiveOrder(cut, order(cut).keys(), Map.of());
    ArchiveOrder other =
        new ArchiveOrder(cut, order(cut).keys(), Map.of(KEY.key(), new byte[] {1}));
    assertThat(codesOf(() -> season.writer().write(without, to("b"))))
        .containsExactly("ARCHIVE-050");
    CheckFailedException refusal = refusal(other);
    assertThat(refusal.findings().get(0).code().id()).isEqualTo("ARCHIVE-052");
    assertThat(refusal).hasMessageContaining("first in keys/company.crt");
  }

  private ArchiveTarget to(String name) {
    return ArchiveTarget.folder(folder.resolve(name));
  }

  private CheckFailedException refusal(ArchiveOrder order) {
    return catchThrowableOfType(
        CheckFailedException.class, () -> season.writer().write(order, to("refused")));
  }

  @Test
  void a_cut_of_another_store_has_no_archive() {
    Cut other =
        new Cut(
            cut.company(),
            cut.season(),
            cut.from(),
            BusinessDate.parse("2027-03-16"),
            true,
            cut.by(),
            cut.approvedBy(),
            cut.previous(),
            cut.streams(),
            cut.own(),
            cut.at());
    assertThat(codesOf(() -> season.writer().write(order(other), to("a"))))
        .containsExactly("ARCHIVE-053");
  }

  @Test
  void the_first_building_takes_seals_of_the_keys_that_are_named() {
    Map<String, byte[]> certificates = Map.of("company", new byte[] {1}, "another", new byte[] {2});
    ArchiveOrder wrong =
        new ArchiveOrder(
            unbuilt, List.of(new ArchiveKey("another", new KeyedMarks("company"))), certificates);
    assertThat(codesOf(() -> season.writer().write(wrong, to("a")))).containsExactly("ARCHIVE-051");
  }

  @Test
  void nothing_that_is_there_is_overwritten() throws IOException {
    Files.createDirectory(folder.resolve("a"));
    Files.writeString(folder.resolve("b.zip"), "mine");
    assertThat(codesOf(() -> build("a"))).containsExactly("ARCHIVE-054");
    assertThat(
            codesOf(
                () ->
                    season.writer().write(order(cut), ArchiveTarget.zip(folder.resolve("b.zip")))))
        .containsExactly("ARCHIVE-054");
    assertThat(folder.resolve("b.zip")).hasContent("mine");
    assertThat(names()).containsExactly("a", "b.zip");
  }

  @Test
  void a_place_that_cannot_be_written_is_told_in_both_languages() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    for (String place : List.of("missing/a", "file/a")) {
      CheckFailedException refusal =
          catchThrowableOfType(CheckFailedException.class, () -> build(place));
      assertThat(refusal.message(Locale.ENGLISH)).contains("ARCHIVE-055").contains("who may write");
      assertThat(refusal.message(Locale.CHINESE)).contains("ARCHIVE-055").contains("写入权限");
    }
    assertThat(names()).containsExactly("file");
  }

  @Test
  void a_full_disk_leaves_nothing_behind() throws IOException {
    Assumptions.assumeTrue(Files.exists(FULL), "SKIPPED: there is no /dev/full");
    List<Path> made = new ArrayList<>();
    Disk full =
        file -> {
          made.add(file);
          return made.size() < 9 ? Disk.REAL.create(file) : new FileOutputStream(FULL.toFile());
        };
    CheckFailedException refusal =
        catchThrowableOfType(
            CheckFailedException.class, () -> season.writer(full).write(order(cut), to("a")));
    assertThat(refusal.findings().get(0).code().id()).isEqualTo("ARCHIVE-056");
    assertThat(made).hasSize(9);
    assertThat(names()).isEmpty();
  }

  @Test
  void another_fault_of_the_disk_leaves_nothing_behind() throws IOException {
    for (int faulty = 1; faulty <= 18; faulty++) {
      int at = faulty;
      int[] made = {0};
      Disk failing = file -> ++made[0] == at ? failing() : Disk.REAL.create(file);
      assertThat(
              codesOf(
                  () ->
                      season
                          .writer(failing)
                          .write(
                              order(cut),
                              ArchiveTarget.both(folder.resolve("a"), folder.resolve("a.zip")))))
          .containsExactly("ARCHIVE-057");
      assertThat(names()).as("the %s. file", faulty).isEmpty();
    }
  }

  private static OutputStream failing() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException("Input/output error");
      }
    };
  }

  @Test
  void what_reads_back_differently_is_refused() throws IOException {
    Disk changing =
        file ->
            file.endsWith("transfer-list")
                ? changed(Disk.REAL.create(file))
                : Disk.REAL.create(file);
    CheckFailedException refusal =
        catchThrowableOfType(
            CheckFailedException.class, () -> season.writer(changing).write(order(cut), to("a")));
    assertThat(refusal).hasMessageContaining("ARCHIVE-058").hasMessageContaining("transfer-list");
    Disk changingZip =
        file ->
            String.valueOf(file).endsWith(".zip.1.partial") || isZip(file)
                ? changed(Disk.REAL.create(file))
                : Disk.REAL.create(file);
    assertThat(
            codesOf(
                () ->
                    season
                        .writer(changingZip)
                        .write(order(cut), ArchiveTarget.zip(folder.resolve("b.zip")))))
        .isNotEmpty();
    assertThat(names()).isEmpty();
  }

  private static boolean isZip(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.contains(".zip.") && name.endsWith(".partial");
  }

  /** A file in which one bit of the hundredth byte is turned. */
  private static OutputStream changed(OutputStream out) {
    return new OutputStream() {
      private int at;

      @Override
      public void write(int one) throws IOException {
        out.write(++at == 100 ? one ^ 1 : one);
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }

  @Test
  void other_programs_read_the_zip_file() throws Exception {
    Path zip = folder.resolve("a.zip");
    season.writer().write(order(cut), ArchiveTarget.both(folder.resolve("a"), zip));
    String python =
        """
        import sys, zipfile
        with zipfile.ZipFile(sys.argv[1]) as z:
          assert z.testzip() is None
          for i in z.infolist():
            assert i.compress_type == 0 and i.date_time == (1980, 1, 1, 0, 0, 0)
            assert not i.extra and not i.comment and i.flag_bits == 0x800
            assert z.read(i) == open(sys.argv[2] + '/' + i.filename, 'rb').read()
          print(' '.join(z.namelist()))
        """;
    assertThat(run("unzip", "-tq", zip.toString())).contains("No errors detected");
    assertThat(run("python3", "-c", python, zip.toString(), folder.resolve("a").toString()))
        .startsWith("manifest keys/company.crt papers/")
        .contains("transfer-list");
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      Assumptions.abort("SKIPPED: there is no " + command[0]);
      throw e;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void it_tells_how_far_it_is() {
    List<Long> told = new ArrayList<>();
    new ArchiveWriter(
            season.store(),
            season.archives(),
            (done, all) -> {
              assertThat(all).isEqualTo(cut.records());
              told.add(done);
            })
        .write(order(cut), to("a"));
    assertThat(told).last().isEqualTo(cut.records());
  }
}
