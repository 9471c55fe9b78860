package io.hall.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReceiptNumberTest {

  @Test
  void a_number_is_read_as_it_is_printed() {
    ReceiptNumber number = ReceiptNumber.parse("JZ26-00000012").orThrow();
    assertThat(number).isEqualTo(new ReceiptNumber("JZ26", 12)).hasToString("JZ26-00000012");
    assertThat(ReceiptNumber.parse("ABCDEFGHIJKL-99999999").orThrow().serial())
        .isEqualTo(ReceiptNumber.MAX_SERIAL);
  }

  @Test
  void text_of_another_form_is_no_number() {
    for (String text :
        List.of(
            "",
            "JZ26",
            "JZ26-12",
            "JZ26-000000012",
            "jz26-00000012",
            "-00000012",
            "JZ26-00000000",
            "JZ26-０0000012",
            " JZ26-00000012",
            "ABCDEFGHIJKLM-00000001")) {
      assertThat(ReceiptNumber.parse(text).findings())
          .as(text)
          .extracting(f -> f.code().id())
          .containsExactly("RECEIPT-001");
    }
  }

  @Test
  void a_serial_number_runs_from_1_to_99_999_999() {
    assertThatThrownBy(() -> new ReceiptNumber("A", 0)).isInstanceOf(CheckFailedException.class);
    assertThatThrownBy(() -> new ReceiptNumber("A", 100_000_000))
        .hasMessageStartingWith("RECEIPT-001");
    assertThatThrownBy(() -> new ReceiptNumber("", 1)).hasMessageStartingWith("RECEIPT-001");
  }

  @Test
  @Tag("规程-7.2")
  void the_small_number_lies_on_top() {
    ReceiptNumber a9 = new ReceiptNumber("A", 9);
    ReceiptNumber a10 = new ReceiptNumber("A", 10);
    ReceiptNumber a1of1 = new ReceiptNumber("A1", 1);
    ReceiptNumber b1 = new ReceiptNumber("B", 1);
    assertThat(List.of(b1, a1of1, a10, a9).stream().sorted()).containsExactly(a9, a10, a1of1, b1);
  }
}
