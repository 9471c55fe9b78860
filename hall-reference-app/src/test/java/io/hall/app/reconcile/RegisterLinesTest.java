package io.hall.app.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.files.SideFiles;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.reconcile.Line;
import io.hall.reconcile.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterLinesTest {

  private static final String HEADER =
      "event,payment,at,hall,cashier,customer,payer,address,category,season,quantity,unit,"
          + "unit_price,amount,tender,reference,received,refers_to,reason,approver\n";
  private static final String PAID =
      "PAY,P001,2026-11-08T23:59:59,H01,C01,K1,测试用户甲,,RESIDENTIAL_AREA,2026-2027,98.76,㎡,17.3635,"
          + "1714.80,CASH,,1800.00,,,\n";
  private static final String VOIDED =
      "VOID,P001,2026-11-08T10:00:00,H01,C01,,,,,,,,,,,,,,WRONG_PAYER,M01\n";

  @TempDir Path folder;

  private List<Line> lines(String rows) throws IOException {
    return lines(rows, Selection.ALL);
  }

  private List<Line> lines(String rows, Selection selection) throws IOException {
    Path file = Files.writeString(folder.resolve("payments.csv"), HEADER + rows);
    RegisterLines lines = new RegisterLines(selection);
    List<Finding> findings =
        SideFiles.payments(file, selection::wants, (event, at) -> lines.add(event, at, 1_000));
    assertThat(findings).isEmpty();
    return lines.lines();
  }

  @Test
  void a_row_becomes_a_line_with_all_it_tells() throws IOException {
    Line line = lines(PAID).get(0);

    assertThat(line.number()).isEqualTo("P001");
    assertThat(line.date().toString()).isEqualTo("2026-11-08");
    assertThat(line.amount()).isEqualTo(Money.yuan("1714.80"));
    assertThat(line.due()).as("98.76 × 17.3635 = 1714.81926").contains(Money.yuan("1714.82"));
    assertThat(line.row().map(Row::toString)).contains("RESIDENTIAL_AREA 2026-2027");
    assertThat(line.cashier().map(Object::toString)).contains("C01");
    assertThat(line.position()).isEqualTo(1_002);
    assertThat(line.voided()).isFalse();
  }

  @Test
  void every_row_of_a_payment_has_its_own_line_of_the_file() throws IOException {
    String second =
        "PAY,P001,2026-11-08T23:59:59,H01,C01,K1,测试用户甲,,RECONNECT,2026-2027,,,,200.00,POS,X1,,,,\n";

    List<Line> lines = lines("\n" + PAID + "\n" + second);

    assertThat(lines).extracting(Line::position).containsExactly(1_003L, 1_005L);
    assertThat(lines.get(1).tender()).isEqualTo(Tender.POS);
    assertThat(lines.get(1).reference()).isEqualTo("X1");
    assertThat(lines.get(1).due()).isEmpty();
  }

  @Test
  void a_void_marks_its_payment_behind_or_before_it() throws IOException {
    assertThat(lines(PAID + VOIDED)).singleElement().matches(Line::voided);
    assertThat(lines(VOIDED + PAID)).singleElement().matches(Line::voided);
  }

  @Test
  void a_refund_is_negative_and_no_void_of_a_payment_touches_it() throws IOException {
    String refund =
        "REFUND,R001,2026-11-08T11:00:00,H01,C01,K1,测试用户甲,,RESIDENTIAL_AREA,2026-2027,,,,50.00,"
            + "WECHAT,WXR1,,P001,重复,M01\n";

    List<Line> lines = lines(PAID + VOIDED + refund);

    assertThat(lines.get(1).amount()).isEqualTo(Money.yuan("-50.00"));
    assertThat(lines.get(1).isRefund()).isTrue();
    assertThat(lines.get(1).voided()).isFalse();
  }

  @Test
  void what_is_due_beyond_any_amount_is_not_known() throws IOException {
    String huge = PAID.replace("98.76", "9999999999").replace("17.3635", "9999999999");

    assertThat(lines(huge).get(0).due()).isEmpty();
  }

  @Test
  void other_halls_are_left_out() throws IOException {
    Selection other =
        new Selection(Optional.empty(), Optional.empty(), Optional.of(new HallCode("H02")));

    assertThat(lines(PAID, other)).isEmpty();
  }
}
