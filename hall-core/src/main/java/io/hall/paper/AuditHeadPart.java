package io.hall.paper;

import io.hall.document.Block;
import io.hall.proof.Checkpoint;
import io.hall.proof.Seal;
import io.hall.proof.SealedCheckpoint;
import java.util.ArrayList;
import java.util.List;

/** The head of an audit log on paper (审计日志链首): its root to be read, and a code to be scanned. */
final class AuditHeadPart {

  private AuditHeadPart() {}

  /** The code is left out where origin and seal are longer than it holds. */
  static List<Block> of(SealedCheckpoint sealed) {
    Checkpoint head = sealed.checkpoint();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Heading.section("审计日志链首"));
    blocks.add(
        Block.Monospace.grouped(
            head.origin() + " 共" + head.head().size() + "条", head.head().root().toString(), 8));
    String line = line(head, sealed.seals().get(0));
    if (line.length() <= Block.QrCode.MOST) {
      blocks.add(new Block.QrCode("已签链首", line));
    }
    return blocks;
  }

  /** What the sealed text says, in one line; {@code docs/formats/audit-log.md} lists the words. */
  private static String line(Checkpoint head, Seal seal) {
    return String.join(
        " ",
        "hall.audit-head.1",
        head.hash(),
        Long.toString(head.head().size()),
        head.head().root().toString(),
        head.time().toString(),
        seal.algorithm(),
        seal.key(),
        seal.value(),
        head.origin());
  }
}
