package io.hall.report;

import static io.hall.settlement.SampleDay.DATE;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.WANG;
import static io.hall.settlement.SampleDay.cash;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.document.Block;
import io.hall.document.Document;
import io.hall.document.Letterhead;
import io.hall.paper.DailyReportPage;
import io.hall.proof.Checkpoint;
import io.hall.proof.Seal;
import io.hall.proof.SealedCheckpoint;
import io.hall.proof.TreeHead;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import io.hall.store.RequestId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("规程-7.1")
class AuditHeadOnPaperTest {

  private static final Letterhead HEAD = new Letterhead("示范热力有限公司", "河西收费大厅");
  private static final Clock CLOSE =
      Clock.fixed(Instant.parse("2026-11-08T09:30:00Z"), ZoneOffset.UTC);
  private static final Hash ROOT = ChainHash.SHA_256.of(new byte[0], new byte[0]);

  private static SealedCheckpoint sealed(String origin) {
    return SealedCheckpoint.of(
        Checkpoint.of(origin, ChainHash.SHA_256, new TreeHead(412, ROOT), Map.of(), CLOSE),
        content -> Seal.of("ED25519", "audit-1", new byte[64]));
  }

  private static DailyReport.Submitted submitted(Path folder) {
    try (HallAtWork hall = new HallAtWork(folder)) {
      hall.open(WANG);
      hall.receiptBook(WANG);
      hall.refundBook(WANG);
      hall.pay(WANG, cash("1000"));
      hall.at("2026-11-08T17:30");
      hall.closeExactly(WANG);
      return hall.submit(SubmitRequest.of(new RequestId("s"), hall.balanced(DATE), MANAGER));
    }
  }

  private static <T extends Block> List<T> blocks(Document page, Class<T> kind) {
    return page.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void the_days_audit_head_stands_on_the_report_to_be_read_and_scanned(@TempDir Path folder) {
    DailyReport.Submitted report = submitted(folder);
    Document page = DailyReportPage.of(report, HEAD, sealed("jz audit/H01"));
    List<Block.Monospace> heads = blocks(page, Block.Monospace.class);
    Block.Monospace last = heads.get(heads.size() - 1);
    assertThat(last.label()).isEqualTo("jz audit/H01 共412条");
    assertThat(last.text().replace(" ", "")).isEqualTo(ROOT.toString());
    assertThat(blocks(page, Block.QrCode.class))
        .extracting(Block.QrCode::content)
        .containsExactly(
            "hall.audit-head.1 SHA-256 412 "
                + ROOT
                + " 2026-11-08T09:30:00Z ED25519 audit-1 "
                + "0".repeat(128)
                + " jz audit/H01");
    assertThat(blocks(DailyReportPage.of(report, HEAD), Block.QrCode.class)).isEmpty();
  }

  @Test
  void a_head_too_long_for_a_code_is_printed_to_be_read_alone(@TempDir Path folder) {
    Document page = DailyReportPage.of(submitted(folder), HEAD, sealed("x".repeat(190)));
    assertThat(blocks(page, Block.QrCode.class)).isEmpty();
    assertThat(blocks(page, Block.Monospace.class).get(3).label()).endsWith("共412条");
  }
}
