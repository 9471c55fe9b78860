package io.hall.archive;

import static io.hall.archive.FilingHall.COMPANY;
import static io.hall.settlement.Refusals.codes;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.proof.KeyedMarks;
import io.hall.proof.Seal;
import io.hall.store.Hash;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-7.2")
class ManifestTest {

  private static final String CUT = "0c".repeat(32);
  private static final String BEFORE = "0b".repeat(32);
  private static final String DIGEST = "0d".repeat(32);
  private static final Manifest.File LIST = file("transfer-list", 300);
  private static final Manifest.File CHAIN = file("streams/paper.chain", 0);
  private static final Manifest.File KEY = file("keys/company.crt", 1L << 40);

  private static final String TEXT =
      """
      hall.season-archive.1
      company 示范热力有限公司
      season 2026-2027
      from 2026-11-08
      to 2027-03-15
      state closed
      cut %s
      previous %s
      receipts 20
      fen 1051410
      files 3
      file %s 1099511627776 keys/company.crt
      file %s 0 streams/paper.chain
      file %s 300 transfer-list
      """
          .formatted(CUT, BEFORE, DIGEST, DIGEST, DIGEST);

  private static Manifest.File file(String path, long size) {
    return new Manifest.File(Hash.parse(DIGEST), size, path);
  }

  private static Manifest manifest(boolean closed, Optional<Hash> before, Manifest.File... files) {
    return new Manifest(
        COMPANY,
        new HeatingSeason(2026),
        BusinessDate.parse("2026-11-08"),
        BusinessDate.parse("2027-03-15"),
        closed,
        Hash.parse(CUT),
        before,
        20,
        Money.ofFen(1_051_410),
        List.of(files));
  }

  private static final Manifest MANIFEST =
      manifest(true, Optional.of(Hash.parse(BEFORE)), LIST, CHAIN, KEY);

  @Test
  void files_stand_by_their_paths_whatever_order_they_were_written_in() {
    assertThat(MANIFEST.files()).containsExactly(KEY, CHAIN, LIST);
    assertThat(MANIFEST.text()).isEqualTo(TEXT);
    assertThat(Manifest.parse(TEXT).orThrow()).isEqualTo(MANIFEST);
  }

  @Test
  void an_interim_archive_and_the_first_one_say_so() {
    Manifest interim = manifest(false, Optional.empty());
    assertThat(interim.text())
        .contains("\nstate interim\n", "\nprevious none\n")
        .endsWith("\nfiles 0\n");
    assertThat(Manifest.parse(interim.text()).orThrow()).isEqualTo(interim);
  }

  @Test
  void any_other_text_is_refused() {
    for (String other :
        List.of(
            "",
            TEXT + "\n",
            TEXT.substring(0, TEXT.length() - 1),
            TEXT.replace("archive.1", "archive.2"),
            TEXT.replace("company 示", "company  示"),
            TEXT.replace("2026-2027", "2026-2028"),
            TEXT.replace("2026-11-08", "2026-02-30"),
            TEXT.replace("2027-03-15", "2027-13-15"),
            TEXT.replace("state closed", "state open"),
            TEXT.replace("receipts 20", "receipts 020"),
            TEXT.replace("receipts 20", "receipts 9999999999999999999"),
            TEXT.replace("files 3", "files 2"),
            TEXT.replace("300 transfer-list", "300 transfer list"),
            TEXT.replace("300 transfer-list", "-1 transfer-list"),
            TEXT.replaceFirst("(file .*\n)(file .*\n)", "$2$1"),
            TEXT.replaceFirst("file .*\n", ""))) {
      assertThat(codes(Manifest.parse(other).findings())).as(other).containsExactly("ARCHIVE-046");
    }
  }

  private static final Seal SEAL = new KeyedMarks("company").seal(new byte[1]);

  @Test
  void a_manifest_has_1_to_8_seals() {
    for (int seals : new int[] {0, 9}) {
      assertThat(codesOf(() -> new SealedManifest(MANIFEST, Collections.nCopies(seals, SEAL))))
          .containsExactly("ARCHIVE-051");
    }
    for (int seals : new int[] {1, 8}) {
      SealedManifest sealed = new SealedManifest(MANIFEST, Collections.nCopies(seals, SEAL));
      assertThat(sealed.text()).startsWith(TEXT + "\nseal HMAC-SHA256 company ");
      assertThat(SealedManifest.parse(sealed.text()).orThrow()).isEqualTo(sealed);
    }
  }

  @Test
  void a_manifest_with_no_seals_or_seals_alone_is_refused() {
    String sealed = new SealedManifest(MANIFEST, List.of(SEAL)).text();
    for (String other :
        List.of("", TEXT, TEXT + "\n", sealed + "\n", sealed.substring(TEXT.length()))) {
      assertThat(codes(SealedManifest.parse(other).findings()))
          .as(other)
          .containsExactly("ARCHIVE-046");
    }
  }

  @Test
  void a_key_is_told_by_its_name_alone() {
    assertThat(new ArchiveKey("office", new KeyedMarks("secret"))).hasToString("office");
  }
}
