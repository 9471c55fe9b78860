package io.hall.spark;

import com.esotericsoftware.kryo.DefaultSerializer;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import io.hall.check.Checked;
import io.hall.reconcile.LineBlock;
import io.hall.reconcile.Side;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What one task read of a side: a block of lines, or what is wrong with them.
 *
 * @param side whose lines they are
 * @param blocks the block, or none
 * @param findings what is wrong, the first hundred of a file or split
 */
@DefaultSerializer(JavaSerializer.class)
record SideBlock(Side side, List<LineBlock> blocks, List<FoundText> findings)
    implements Serializable {

  static SideBlock of(Side side, Checked<LineBlock> read) {
    return new SideBlock(
        side,
        List.copyOf(read.value().stream().toList()),
        List.copyOf(read.findings().stream().map(FoundText::of).toList()));
  }

  /**
   * What the driver has to know of it.
   *
   * @param told what every line tells
   * @param size how many lines there are
   */
  @DefaultSerializer(JavaSerializer.class)
  record Head(Side side, LineBlock.Told told, long size, List<FoundText> findings)
      implements Serializable {}

  Head head() {
    Optional<LineBlock> block = blocks.stream().findFirst();
    return new Head(
        side,
        block.map(LineBlock::told).orElse(LineBlock.Told.EVERYTHING),
        block.map(LineBlock::size).orElse(0),
        findings);
  }
}
