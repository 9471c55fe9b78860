package io.hall.reconcile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is plain is read at once; the fast way would be none if it left plain rows to the slow. */
class RowReaderTest {

  private static final String PLACE = "H01,C0012,2026-11-08,RESIDENTIAL_AREA,2026-2027,WECHAT";

  private final Memos memos = new Memos();
  private final Rows rows = new Rows();

  /** Reads a text from its first byte on, and returns where the next line begins. */
  private int read(String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(plain, plain.length + RowReader.PADDING);
    Arrays.fill(bytes, plain.length, bytes.length, (byte) ',');
    return new RowReader(memos, rows, bytes).row(0);
  }

  private Segment taken() {
    return rows.segment(memos);
  }

  @ParameterizedTest
  @CsvSource({
    "1.00, 100",
    "0.01, 1",
    "0.10, 10",
    "12.34, 1234",
    "123.45, 12345",
    "1234.56, 123456",
    "12345.67, 1234567",
    "123456.78, 12345678",
    "1234567.89, 123456789",
    "9999999999.99, 999999999999",
    "0012.50, 1250",
    "-0.01, -1",
    "-12345.67, -1234567",
    "-123456.78, -12345678",
    "12, 1200",
    "12.5, 1250",
    "-64000.1, -6400010"
  })
  void amounts_are_read_to_the_fen(String amount, long fen) {
    String row = "JZ26-00000012," + PLACE + "," + amount + ",4200001234\n";
    assertThat(read(row)).isEqualTo(row.length());
    assertThat(taken().amounts).containsExactly(fen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.00", "0", "-0.00", "1.234", "1,714.82", "1 00", "1.0x", "x.00", "", "."})
  void what_is_no_amount_is_looked_at_closely(String amount) {
    assertThat(read("JZ26-00000012," + PLACE + "," + amount + ",1\n")).isNegative();
    assertThat(taken().size).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "12345678",
        "123456789",
        "4200001234202611081234567890",
        "1234567890123456789012345678901234567890123456789012345678901234",
        "abcdefgh",
        "abcdefghijklmnop",
        "12345678ABCDEFGHabcdefgh12345678",
        "x.y_z-9",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl"
      })
  void references_are_read_whole(String reference) {
    for (String end : new String[] {"\n", "\r\n"}) {
      rows.clear();
      String row = "JZ26-00000012," + PLACE + ",1.00," + reference + end;
      assertThat(read(row + "JZ26")).isEqualTo(row.length());
      assertThat(taken().references.text(0)).isEqualTo(reference);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'1\n",
        "a\rb\n",
        "\"a\"\n",
        "a,b\n",
        "12345678901234567890123456789012345678901234567890123456789012345\n",
        "流水号\n",
        "a\tb\n",
        "1\r"
      })
  void references_that_are_not_plain_are_looked_at_closely(String rest) {
    assertThat(read("JZ26-00000012," + PLACE + ",1.00," + rest)).isNegative();
    assertThat(taken().size).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "H01,C1,2026-11-08,ARREARS,2025-2026,POS",
        "H01,,2026-11-08,,,CASH",
        "H-3_x.y,0123456789012345,2024-02-29,NON_RESIDENTIAL_METERED,2026-2027,WECHAT",
        "H1,C,2026-11-08,RESIDENTIAL_BASE,2026-2027,BANK"
      })
  void places_of_every_length_are_read(String place) {
    String row = "JZ26-00000012," + place + ",1.00,\n";
    for (int time = 0; time < 2; time++) { // the second time they are known
      assertThat(read(row)).isEqualTo(row.length());
    }
    Segment taken = taken();
    assertThat(taken.desks).containsExactly(taken.desks[1], taken.desks[1]);
    assertThat(
            memos.desks.texts().get(taken.desks[0])
                + ","
                + memos.days.texts().get(taken.days[0])
                + ","
                + memos.kinds.texts().get(taken.kinds[0]))
        .isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "H 1,C1,2026-11-08,ARREARS,2025-2026,POS",
        "H01,C1,2026-02-30,ARREARS,2025-2026,POS",
        "H01,C1,2026-11-08,ARREAR,2025-2026,POS",
        "H01,C1,2026-11-08,ARREARS,2025-2027,POS",
        "H01,C1,2026-11-08,ARREARS,,POS"
      })
  void a_place_with_a_mistake_is_looked_at_closely(String place) {
    assertThat(read("JZ26-00000012," + place + ",1.00,1\n")).isNegative();
  }

  @ParameterizedTest
  @CsvSource({
    "A-00000001, true",
    "JZ26-00000012, true",
    "ABCDEFGHIJKL-99999999, true",
    "1, true",
    "P000123, true",
    "123456789012345678, true",
    "1234567890123456789, true",
    "jz26-00000001, true",
    "JZ26-00000000, true",
    "J Z, false",
    "流水, false"
  })
  void numbers_are_read_as_they_are_written(String number, boolean plain) {
    String row = number + "," + PLACE + ",1.00,1\n";
    assertThat(read(row)).isEqualTo(plain ? row.length() : -1);
  }

  @Test
  void a_row_has_a_number_or_a_reference() {
    String row = "," + PLACE + ",1.00,1\n";
    assertThat(read(row)).isEqualTo(row.length());
    assertThat(read("," + PLACE + ",1.00,\n")).isNegative();
  }

  @Test
  void receipts_of_one_book_are_numbered_within_it() {
    read("JZ26-00000012," + PLACE + ",1.00,1\n");
    read("JZ26-99999999," + PLACE + ",1.00,1\n");
    read("KA-00000012," + PLACE + ",1.00,1\n");
    long[] numbers = taken().numbers;
    assertThat(NumberCode.serial(numbers[0])).isEqualTo(12);
    assertThat(NumberCode.serial(numbers[1])).isEqualTo(99_999_999);
    assertThat(NumberCode.book(numbers[1])).isEqualTo(NumberCode.book(numbers[0]));
    assertThat(NumberCode.book(numbers[2])).isNotEqualTo(NumberCode.book(numbers[0]));
  }
}
