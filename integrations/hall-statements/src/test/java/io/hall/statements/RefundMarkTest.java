package io.hall.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.settlement.Statement;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How money back is told from money in. */
class RefundMarkTest {

  private static final String WORD =
      Reads.PLAIN.replace("SIGN", "WORD") + "column,kind,类型\nkind,收,SALE\nkind,退,REFUND\n";
  private static final String COLUMN =
      Reads.PLAIN.replace("SIGN", "COLUMN") + "column,refund_amount,退款\n";

  @TempDir Path folder;

  private Checked<List<Statement>> read(String mapping, String bill) {
    Path file = Reads.write(folder, "bill.csv", bill);
    return StatementFile.read(file, Reads.mapping(mapping));
  }

  private List<String> sums(String mapping, String bill) {
    return read(mapping, bill).orThrow().get(0).lines().stream()
        .map(line -> line.kind() + " " + line.amount())
        .toList();
  }

  private List<String> faults(String mapping, String bill) {
    return Reads.faults(read(mapping, bill), folder);
  }

  @Test
  void by_a_word_whatever_the_sign_of_the_refund() {
    String bill = "时间,单号,金额,类型\n2026-11-08,A,5,收\n2026-11-08,B,-3,退\n2026-11-08,C,3,退\n";
    assertThat(sums(WORD, bill)).containsExactly("SALE 5.00", "REFUND 3.00", "REFUND 3.00");
  }

  @Test
  void a_negative_amount_of_a_word_for_money_in_is_refused() {
    assertThat(faults(WORD, "时间,单号,金额,类型\n2026-11-08,A,-5,收\n"))
        .containsExactly("033 bill.csv:2:金额");
  }

  @Test
  void by_the_sign() {
    assertThat(sums(Reads.PLAIN, "时间,单号,金额\n2026-11-08,A,5\n2026-11-08,B,-3\n"))
        .containsExactly("SALE 5.00", "REFUND 3.00");
  }

  @Test
  void by_a_column_of_its_own() {
    String bill = "时间,单号,金额,退款\n2026-11-08,A,5,0.00\n2026-11-08,B,,3\n2026-11-08,C,--,-3\n";
    assertThat(sums(COLUMN, bill)).containsExactly("SALE 5.00", "REFUND 3.00", "REFUND 3.00");
  }

  @Test
  void amounts_in_both_columns_or_in_none_are_refused() {
    assertThat(faults(COLUMN, "时间,单号,金额,退款\n2026-11-08,A,5,3\n2026-11-08,B,,\n2026-11-08,C,0,0\n"))
        .containsExactly("034 bill.csv:2:退款", "020 bill.csv:3:金额", "032 bill.csv:4:金额");
  }

  @Test
  void not_at_all() {
    String none = Reads.PLAIN.replace("SIGN", "NONE");
    assertThat(faults(none, "时间,单号,金额\n2026-11-08,A,-5\n2026-11-08,A,0\n"))
        .containsExactly("033 bill.csv:2:金额", "032 bill.csv:3:金额");
  }
}
