package io.hall.archive;

import static io.hall.settlement.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.proof.Checkpoint;
import io.hall.proof.InclusionProof;
import io.hall.proof.KeyedMarks;
import io.hall.proof.SealedCheckpoint;
import io.hall.proof.TreeHead;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of a proof; whether one is true, {@link ProvingReceiptsTest} asks. */
@Tag("规程-7.2")
class ReceiptProofTest {

  private static final ReceiptNumber NUMBER = new ReceiptNumber("SJC01", 12);
  private static final int LONGEST = 1_048_576;

  private static ReceiptProof proof(String company, byte[] content, Hash... path) {
    Checkpoint checkpoint =
        new Checkpoint(
            company + " receipts/H01 2026-2027",
            "SHA-256",
            new TreeHead(5, Hash.NONE),
            Instant.parse("2026-11-08T10:00:00Z"),
            new TreeMap<>(Map.of("day", 20_261_108L)));
    return new ReceiptProof(
        NUMBER,
        Hash.parse("0f".repeat(32)),
        Canonical.of(content),
        SealedCheckpoint.of(checkpoint, new KeyedMarks("one"), new KeyedMarks("two")),
        new InclusionProof(3, 5, List.of(path)));
  }

  private static final ReceiptProof PROOF = proof("示范", new byte[] {0, -1}, Hash.NONE, Hash.NONE);
  private static final String TEXT = PROOF.text();

  private static List<String> refusals(String text) {
    return codes(ReceiptProof.parse(text).findings());
  }

  @Test
  void a_proof_reads_back_with_and_without_a_path() {
    assertThat(TEXT)
        .startsWith(
            """
            hall.receipt-proof.1
            number SJC01-00000012
            previous %s
            content 00ff

            hall.checkpoint.1
            """
                .formatted("0f".repeat(32)));
    for (ReceiptProof proof : List.of(PROOF, proof("甲", new byte[1]))) {
      assertThat(ReceiptProof.parse(proof.text()).orThrow()).isEqualTo(proof);
    }
  }

  @Test
  void a_text_that_has_not_the_form_is_refused_as_a_whole() {
    String end = TEXT.substring(TEXT.lastIndexOf("\n\n"));
    for (String other :
        List.of(
            "",
            "\n\n",
            TEXT.substring(0, TEXT.indexOf("\n\n")),
            TEXT.substring(0, TEXT.indexOf("\n\n")) + end,
            TEXT.substring(0, TEXT.indexOf("\n\n")) + "\n" + end.substring(1),
            "\n" + TEXT,
            "\n\n" + TEXT,
            TEXT.replace("proof.1", "proof.2"),
            TEXT.replace("content 00ff", "content 00FF"),
            TEXT.replace("content 00ff", "content 00f"),
            TEXT.replace("content 00ff", "content "),
            TEXT.replace("number SJC01-00000012", "number " + "A".repeat(41)),
            TEXT.replace("previous 0f", "previous 0"))) {
      assertThat(refusals(other)).as(other).containsExactly("ARCHIVE-023");
    }
  }

  @Test
  void a_wrong_part_is_told_with_its_own_code_all_at_once() {
    assertThat(refusals(TEXT.replace("SJC01-00000012", "SJC01-12"))).containsExactly("RECEIPT-001");
    assertThat(refusals(TEXT.replace("\nseal ", "\nSeal "))).containsExactly("PROOF-030");
    assertThat(refusals(TEXT.replace("index 3", "index 03"))).containsExactly("PROOF-020");
    assertThat(refusals(TEXT + "node")).containsExactly("PROOF-020");
    assertThat(
            refusals(
                TEXT.replace("SJC01-00000012", "SJC01-12")
                    .replace("checkpoint.1", "checkpoint.2")
                    .replace("index 3", "index 03")))
        .containsExactly("RECEIPT-001", "PROOF-021", "PROOF-020");
    String withoutCheckpoint =
        TEXT.substring(0, TEXT.indexOf("\n\n")) + "\n\n" + TEXT.substring(TEXT.lastIndexOf("\n\n"));
    assertThat(refusals(withoutCheckpoint)).containsExactly("PROOF-031");
  }

  @Test
  void a_proof_of_a_mebibyte_is_read_and_a_longer_one_is_not() {
    String company = proof("甲", new byte[1]).text().length() % 2 == 0 ? "甲" : "甲乙";
    int around = proof(company, new byte[0]).text().length();
    ReceiptProof longest = proof(company, new byte[(LONGEST - around) / 2]);
    ReceiptProof longer = proof(company, new byte[(LONGEST - around) / 2 + 1]);
    assertThat(longest.text()).hasSize(LONGEST);
    assertThat(ReceiptProof.parse(longest.text()).orThrow()).isEqualTo(longest);
    assertThat(refusals(longer.text())).containsExactly("ARCHIVE-023");
  }

  @Test
  void a_proof_shows_its_number_alone() {
    assertThat(PROOF).hasToString("ReceiptProof[SJC01-00000012]");
  }

  @Test
  void a_proof_is_published_under_its_number_and_leaf(@TempDir Path folder) throws IOException {
    ProofFolder published = new ProofFolder(folder.resolve("proofs"), ChainHash.SHA_256);
    String name = "SJC01-00000012-" + PROOF.leaf(ChainHash.SHA_256) + ".proof";
    Path file = published.write(PROOF);
    assertThat(file).isEqualTo(folder.resolve("proofs").resolve(name)).hasContent(TEXT);
    assertThat(published.write(PROOF)).isEqualTo(file);
  }
}
