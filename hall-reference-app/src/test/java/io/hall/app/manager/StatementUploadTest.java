package io.hall.app.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.settlement.Statement;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

class StatementUploadTest {

  private static final HallCode HALL = new HallCode("H01");
  private static final BusinessDate DAY = BusinessDate.parse("2026-11-08");
  private static final String HEADER =
      "tender,hall,cashier,at,reference,kind,amount,fee,settled_on\n";

  private static List<Statement> read(byte[] content) throws IOException {
    return StatementUpload.read(
        new MockMultipartFile("file", "bill.csv", "text/csv", content), HALL, DAY);
  }

  private static List<Statement> read(String content) throws IOException {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void of_a_file_of_several_days_and_halls_the_lines_of_the_day_are_taken() throws IOException {
    List<Statement> read =
        read(
            HEADER
                + "POS,H01,C02,2026-11-08T08:31:55,P1,SALE,10.00,0.00,2026-11-09\n"
                + "POS,H01,C02,2026-11-09T08:31:55,P2,SALE,20.00,0.00,2026-11-10\n"
                + "POS,H02,C21,2026-11-08T08:31:55,P3,SALE,40.00,0.00,2026-11-09\n"
                + "WECHAT,H01,,2026-11-08T09:31:55,W1,SALE,80.00,0.00,2026-11-09\n");
    assertThat(read).extracting(Statement::tender).containsExactly(Tender.POS, Tender.WECHAT);
    assertThat(read.get(0).lines()).extracting(Statement.Line::reference).containsExactly("P1");
  }

  @Test
  void what_is_no_statement_is_refused_without_repeating_it() {
    for (String text : new String[] {"姓名,电话\n张三,13800000000\n", "\u0000\u0001", "<html>"}) {
      assertThatThrownBy(() -> read(text)).hasMessageNotContaining("张三").hasMessageContaining("-");
    }
    assertThatThrownBy(() -> read("")).hasMessageContaining("MANAGER-001");
  }

  @Test
  void another_day_s_file_and_one_in_gbk_of_our_own_columns_are_told_apart() throws IOException {
    String line = "POS,H01,C02,2026-11-08T08:31:55,P1,SALE,10.00,0.00,2026-11-09\n";
    assertThatThrownBy(() -> read(HEADER + line.replace("2026-11-08", "2026-11-07")))
        .hasMessageContaining("MANAGER-003");
    byte[] gbk = (HEADER + line.replace("P1", "单")).getBytes(Charset.forName("GBK"));
    assertThatThrownBy(() -> read(gbk)).hasMessageContaining("CSV-");
  }
}
