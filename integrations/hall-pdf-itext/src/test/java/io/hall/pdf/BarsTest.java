package io.hall.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.document.Block;
import io.hall.document.Chart;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class BarsTest {

  private static final int ABOVE = 0x3E6896;
  private static final int BELOW = 0xBE786E;

  private static byte[] print(Chart.Bar... bars) {
    return Papers.print(
        new ItextRenderer(Papers.FONT),
        Papers.page(Block.Heading.section("每日净收"), new Chart(List.of(bars))));
  }

  private static Chart.Bar bar(String label, long size) {
    return new Chart.Bar(label, size, Long.toString(size));
  }

  /** The lengths of the bars of a colour, in pixels, from the top down. */
  private static List<Integer> lengths(byte[] pdf, int color) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 72);
      List<Integer> lengths = new ArrayList<>();
      int before = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        int length = 0;
        for (int x = 0; x < image.getWidth(); x++) {
          length += (image.getRGB(x, y) & 0xFFFFFF) == color ? 1 : 0;
        }
        if (length > 0 && before == 0) {
          lengths.add(length);
        }
        before = length;
      }
      return lengths;
    }
  }

  @Test
  void bars_are_as_long_as_their_sizes() throws IOException {
    List<Integer> lengths = lengths(print(bar("现金", 400), bar("刷卡", 100), bar("无", 0)), ABOVE);
    assertThat(lengths).hasSize(2);
    assertThat(lengths.get(0)).isBetween(4 * lengths.get(1) - 6, 4 * lengths.get(1) + 6);
    assertThat(lengths.get(0)).isGreaterThan(300);
  }

  @Test
  void bars_below_zero_go_the_other_way() throws IOException {
    byte[] pdf = print(bar("收", 300), bar("退", -100));
    assertThat(lengths(pdf, ABOVE)).hasSize(1);
    assertThat(lengths(pdf, BELOW)).hasSize(1);
    assertThat(lengths(print(bar("退", -5)), ABOVE)).isEmpty();
  }

  @Test
  void labels_and_values_are_text() {
    assertThat(Papers.texts(print(bar("居民面积采暖费", 171_482), bar("往年欠费", 0))).get(0))
        .contains("每日净收", "居民面积采暖费", "171482", "往年欠费");
  }

  @Test
  void a_long_chart_goes_on_over_the_page() {
    Chart.Bar[] bars = new Chart.Bar[200];
    for (int i = 0; i < bars.length; i++) {
      bars[i] = bar("第" + i, i);
    }
    assertThat(Papers.pages(print(bars))).isGreaterThan(2);
  }

  @Test
  void a_label_as_wide_as_the_page_still_prints() {
    assertThat(Papers.pages(print(bar("长".repeat(80), 5), bar("短", 3)))).isEqualTo(1);
  }
}
