package io.hall.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.settlement.Statement;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are cut off or hurt are read or refused, and nothing else happens. */
class StatementFuzz {

  @TempDir Path folder;

  private static byte[] workbook() {
    return Workbooks.workbook()
        .shared("A1", "5.00")
        .sheet(
            "明细",
            "",
            Workbooks.data(
                List.of(
                    Workbooks.texts("时间", "单号", "金额", "手续费"),
                    Workbooks.row(
                        Workbooks.date("46334.385763888888"),
                        Workbooks.shared(0),
                        Workbooks.shared(1),
                        Workbooks.number("0.01")),
                    Workbooks.row(
                        Workbooks.text("2026-11-08"),
                        Workbooks.text("A2"),
                        Workbooks.number("1714.82"),
                        Workbooks.formula("C2*2", "")),
                    Workbooks.texts("合计")),
                true),
            "<mergeCells><mergeCell ref=\"A4:B4\"/></mergeCells>")
        .bytes();
  }

  private Checked<List<Statement>> read(byte[] bytes, Optional<String> mapping) {
    Path file = Reads.write(folder, "bill", bytes);
    return mapping.isPresent()
        ? StatementFile.read(file, Reads.mapping(mapping.get()))
        : StatementFile.read(file, Optional.empty(), Reads.hall("H01"));
  }

  private void holds(byte[] bytes, Optional<String> mapping) {
    Checked<List<Statement>> read = read(bytes, mapping);
    assertThat(read.value().isPresent()).isEqualTo(read.findings().isEmpty());
    assertThat(read.findings()).hasSizeLessThanOrEqualTo(101);
    read.findings()
        .forEach(finding -> assertThat(finding.message(Locale.ENGLISH)).doesNotContain("{"));
  }

  @Test
  void a_workbook_cut_off_anywhere_is_refused() {
    byte[] whole = workbook();
    for (int length = 4; length < whole.length - 30; length += 7) {
      assertThat(read(Arrays.copyOf(whole, length), Optional.of(Reads.PLAIN)).value())
          .as("%d of %d bytes", length, whole.length)
          .isEmpty();
    }
  }

  @Test
  void a_workbook_with_flipped_bytes_is_read_or_refused() {
    flip(workbook(), 500, Optional.of(Reads.PLAIN));
  }

  @Test
  void a_workbook_with_flipped_markup_is_read_or_refused() {
    Random random = new Random(20261108);
    String sheet = new String(part(), StandardCharsets.UTF_8);
    for (int i = 0; i < 500; i++) {
      byte[] hurt = sheet.getBytes(StandardCharsets.UTF_8);
      for (int n = random.nextInt(3); n >= 0; n--) {
        hurt[random.nextInt(hurt.length)] = (byte) (' ' + random.nextInt(95));
      }
      holds(
          Workbooks.workbook()
              .shared("A1", "5.00")
              .sheet("明细", "", "", "")
              .part("xl/worksheets/sheet1.xml", new String(hurt, StandardCharsets.UTF_8))
              .bytes(),
          Optional.of(Reads.PLAIN));
    }
  }

  private static byte[] part() {
    return ("<worksheet>"
            + Workbooks.data(
                List.of(
                    Workbooks.texts("时间", "单号", "金额"),
                    Workbooks.row(
                        Workbooks.date("46334.5"), Workbooks.shared(0), Workbooks.number("1.5"))),
                true)
            + "<mergeCells><mergeCell ref=\"A4:B4\"/></mergeCells></worksheet>")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_bill_cut_off_anywhere_before_its_end_is_refused() {
    for (String bill : List.of(ShippedMappingTest.WECHAT, ShippedMappingTest.ALIPAY)) {
      byte[] whole = bill.getBytes(Charset.forName("GB18030"));
      int end =
          new String(whole, Charset.forName("GB18030"))
              .indexOf(bill.contains("总交易单数") ? "`3,`" : "#----", 400);
      int bytes = bill.substring(0, end).getBytes(Charset.forName("GB18030")).length;
      for (int length = 0; length < bytes; length += 17) {
        assertThat(read(Arrays.copyOf(whole, length), Optional.empty()).value())
            .as("%d of %d bytes", length, whole.length)
            .isEmpty();
      }
    }
  }

  @Test
  void bills_with_flipped_bytes_are_read_or_refused() {
    for (String bill :
        List.of(ShippedMappingTest.WECHAT, ShippedMappingTest.POS, ShippedMappingTest.BANK)) {
      flip(bill.getBytes(StandardCharsets.UTF_8), 100, Optional.empty());
      flip(bill.getBytes(Charset.forName("GB18030")), 100, Optional.empty());
    }
  }

  @Test
  void random_bytes_are_refused_soon() {
    Random random = new Random(1108);
    List<Duration> taken = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(2_000)];
      random.nextBytes(bytes);
      if (i % 2 == 0 && bytes.length > 4) {
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, bytes, 0, 4);
      }
      long begin = System.nanoTime();
      assertThat(read(bytes, Optional.empty()).value()).isEmpty();
      taken.add(Duration.ofNanos(System.nanoTime() - begin));
    }
    assertThat(taken).allMatch(time -> time.compareTo(Duration.ofSeconds(5)) < 0);
  }

  private void flip(byte[] whole, int times, Optional<String> mapping) {
    Random random = new Random(20261108);
    for (int i = 0; i < times; i++) {
      byte[] hurt = whole.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        hurt[random.nextInt(hurt.length)] ^= (byte) (1 << random.nextInt(8));
      }
      holds(hurt, mapping);
    }
  }
}
