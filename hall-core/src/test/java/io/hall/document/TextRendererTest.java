package io.hall.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.document.Block.Heading;
import io.hall.document.Block.Monospace;
import io.hall.document.Block.Rule;
import io.hall.document.Block.Signatures;
import io.hall.document.Block.Stamp;
import io.hall.document.Fields.Field;
import io.hall.document.Table.Cell;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRendererTest {

  @Test
  void a_page_reads_well_in_a_terminal() throws IOException {
    Document page =
        new Document(
            "日报表",
            PageSize.A4,
            new Document.Metadata("示范热力有限公司", "日报表", Instant.EPOCH),
            List.of(
                Stamp.corner("补打 第2联"),
                Heading.section("日报表"),
                Fields.framed(2, Field.of("大厅", "河西"), Field.of("备注", "一\n二")),
                new Table(
                    List.of(Column.words(2), Column.figures(1), Column.figures(1)),
                    List.of(
                        Row.of(Cell.of("类别").over(1, 2), Cell.of("收款").over(2, 1)),
                        Row.of("现金", "微信")),
                    List.of(Row.of("居民采暖费", "1714.82", "0.00")),
                    List.of(Row.of("合计", "1714.82", "0.00"))),
                new Rule(),
                Monospace.grouped("链首", "9f2c1d7b", 4),
                Signatures.of("制表", "厅长")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    new TextRenderer().render(page, out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            【补打 第2联】
            日报表
            大厅：河西
            备注：一
                  二
               类别         收款
                         现金    微信
            -------------------------
            居民采暖费  1714.82  0.00
            合计        1714.82  0.00
            ------------------------------------------------------------------------
            链首
            9f2c 1d7b
            制表：____________    厅长：____________
            """);
  }

  @Test
  void a_chinese_character_takes_two_columns() {
    assertThat(TextRenderer.width("金额 ¥1,（元）𠅤")).isEqualTo(4 + 1 + 1 + 2 + 6 + 2);
  }
}
