package io.hall.archive;

import static io.hall.archive.FilingHall.FIRST;
import static io.hall.archive.FilingHall.SEASON;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.archive.KeptCheckpoint.Period;
import io.hall.receipt.Receipt;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docs/formats/season-archive.md} says of checkpoints and of the proof of a receipt is
 * so, byte for byte, reckoned with the JDK alone.
 */
class CheckpointFormatTest {

  private static final byte[] STAMP = {48, 3, 2, 1, 0};

  @TempDir private Path folder;
  private FilingHall hall;
  private Receipt receipt;
  private KeptCheckpoint day;

  @BeforeEach
  void closeADay() {
    hall = new FilingHall(TestDatabase.Kind.SQLITE, folder);
    receipt = hall.work(FIRST).get(1);
    day =
        hall.store()
            .write(
                c ->
                    hall.checkpoints(Optional.of(digest -> Optional.of(STAMP)))
                        .closeDay(c, hall.hall().request(), receipt.payment().hall(), FIRST));
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void a_checkpoints_record_has_six_fields() throws IOException {
    LogRecord record =
        hall.store().read(c -> hall.store().log().at(c, "checkpoint/H01", 1)).orElseThrow();
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(page);
    for (byte[] field :
        List.of(
            utf8("2026-2027"),
            utf8("2026-11-08"),
            utf8("2026-11-08"),
            day.about().orElseThrow().bytes(),
            utf8(day.sealed().text()),
            STAMP)) {
      out.writeInt(field.length);
      out.write(field);
    }
    assertThat(record.kind()).isEqualTo("checkpoint.day.1");
    assertThat(record.body().bytes()).isEqualTo(page.toByteArray());
    assertThat(hall.all(SEASON)).extracting(KeptCheckpoint::period).containsExactly(Period.DAY);
  }

  @Test
  void a_proof_is_four_lines_a_checkpoint_and_a_path() throws GeneralSecurityException {
    String text = hall.prove(receipt.number()).text();
    String[] parts = text.split("\n\n", -1);
    List<String> lines = parts[0].lines().toList();

    assertThat(parts).hasSize(4);
    assertThat(lines.get(0)).isEqualTo("hall.receipt-proof.1");
    assertThat(lines.get(1)).isEqualTo("number SJC01-00000001");
    assertThat(parts[1] + "\n\n" + parts[2] + "\n").isEqualTo(day.sealed().text());
    assertThat(parts[3]).startsWith("hall.inclusion.1\nindex 0\nsize 7\nnode ");
    byte[] previous = HexFormat.of().parseHex(lines.get(2).substring("previous ".length()));
    byte[] content = HexFormat.of().parseHex(lines.get(3).substring("content ".length()));
    Hash leaf = Hash.of(sha256(new byte[1], sha256(previous, content)));
    assertThat(hall.mark(receipt).text()).isEqualTo("hall.receipt.1 SJC01-00000001 171482 " + leaf);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }
}
