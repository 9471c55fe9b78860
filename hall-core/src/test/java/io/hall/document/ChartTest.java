package io.hall.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

  private static Chart.Bar bar(String label, long size) {
    return new Chart.Bar(label, size, Long.toString(size));
  }

  private static List<String> lines(Chart.Bar... bars) throws IOException {
    Document page =
        new Document(
            "图",
            PageSize.A4,
            new Document.Metadata("公司", "图", Instant.EPOCH),
            List.of(new Chart(List.of(bars))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TextRenderer().render(List.of(page), out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void bars_are_as_long_as_their_sizes_and_say_their_values() throws IOException {
    assertThat(lines(bar("现金", 400), bar("刷卡", 100), bar("无", 0), bar("微", 1)))
        .containsExactly(
            "现金  " + "█".repeat(40) + "  400",
            "刷卡  " + "█".repeat(10) + " ".repeat(30) + "  100",
            "无    " + " ".repeat(40) + "    0",
            "微    " + "█" + " ".repeat(39) + "    1");
  }

  @Test
  void bars_below_zero_go_the_other_way() throws IOException {
    assertThat(lines(bar("收", 300), bar("退", -100), bar("零", -1)))
        .containsExactly(
            "收  " + " ".repeat(10) + "█".repeat(30) + "   300",
            "退  " + "▒".repeat(10) + " ".repeat(30) + "  -100",
            "零  " + " ".repeat(9) + "▒" + " ".repeat(30) + "    -1");
  }

  @Test
  void a_picture_of_nothing_at_all_has_no_bars() throws IOException {
    assertThat(lines(bar("a", 0), bar("b", 0)))
        .containsExactly("a  " + " ".repeat(40) + "  0", "b  " + " ".repeat(40) + "  0");
  }

  @Test
  void the_largest_sizes_there_are_do_not_overflow() throws IOException {
    assertThat(lines(bar("a", Long.MAX_VALUE), bar("b", Long.MIN_VALUE + 1)).get(0))
        .contains(" ".repeat(20) + "█".repeat(20));
  }

  @Test
  void a_chart_needs_a_bar() {
    assertThatThrownBy(() -> new Chart(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_text_is_read_with_its_place_and_none_is_printed_by_to_string() {
    Chart chart = new Chart(List.of(bar("现金", 4), bar("刷卡", -1)));
    List<String> read = new ArrayList<>();
    chart.read((where, text) -> read.add(where + "=" + text));
    assertThat(read)
        .containsExactly(
            "bars[0].label=现金", "bars[0].value=4", "bars[1].label=刷卡", "bars[1].value=-1");
    assertThat(chart.toString()).doesNotContain("现金");
    assertThat(chart.most()).isEqualTo(4);
    assertThat(chart.least()).isEqualTo(-1);
  }
}
