package io.hall.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.Checked;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "colour,at,时间;061",
        "column,colour,时间;062",
        "column,at,时间;065",
        "column,fee,a||b;063",
        "fixed,tender,GOLD;064",
        "fixed,hall,H02;065",
        "fixed,cashier,李 四;063",
        "fixed,colour,red;062",
        "tender,现金,CASH;063",
        "pattern,at,yyyy-bb;063",
        "pattern,amount,0.00;062",
        "refund,by,SIGN;065",
        "refund,by,LUCK;064",
        "refund,if,SIGN;062",
        "kind,消费,PURCHASE;064",
        "terminal,1,H01/C1/X;063",
        "settled,days,31;063",
        "separator,is,DOT;064",
        "end,maybe,合计;062",
        "total,sum,合计;062",
        "skip,rows,-1;063",
      })
  void a_setting_that_is_wrong_is_found_with_its_line(String line, String code) {
    Checked<StatementMapping> read = Reads.mappingOf(Reads.PLAIN + line + "\n");
    assertThat(codes(read)).containsExactly(code + " mapping.csv:9");
  }

  @Test
  void what_is_missing_is_named() {
    assertThat(codes(Reads.mappingOf("setting,key,value\n")))
        .containsExactly(
            "066 mapping.csv", "066 mapping.csv", "066 mapping.csv", "066 mapping.csv");
    assertThat(Reads.mappingOf("setting,key,value\n").findings().toString())
        .contains("column,at")
        .contains("column,amount")
        .contains("refund,by")
        .contains("fixed,tender");
    assertThat(codes(Reads.mappingOf(Reads.PLAIN.replace("SIGN", "WORD")))).hasSize(2);
    assertThat(codes(Reads.mappingOf(Reads.PLAIN.replace("SIGN", "COLUMN")))).hasSize(1);
    assertThat(codes(Reads.mappingOf(Reads.PLAIN + "total,count,笔数\n"))).hasSize(1);
  }

  @Test
  void everything_wrong_is_found_at_once() {
    assertThat(codes(Reads.mappingOf(Reads.PLAIN + "colour,at,x\ncolumn,,x\nunit,amounts,JIAO\n")))
        .containsExactly("061 mapping.csv:9", "RULES-009 mapping.csv:10", "064 mapping.csv:11");
  }

  @Test
  void a_mapping_is_read_from_a_file() {
    Path own = Reads.write(folder, "own.csv", "# 说明\n" + Reads.PLAIN);
    Path bill = Reads.write(folder, "bill.csv", "时间,单号,金额\n2026-11-08,A,1\n");
    assertThat(Reads.lines(StatementFile.read(bill, Optional.of(own), Optional.empty())))
        .hasSize(1);
    assertThat(
            StatementFile.read(bill, Optional.of(folder.resolve("none.csv")), Optional.empty())
                .findings()
                .toString())
        .contains("RULES-001");
  }

  @Test
  void all_settings_work_together() {
    StatementMapping mapping =
        Reads.mapping(
            """
            setting,key,value
            skip,rows,1
            separator,is,BAR
            comment,starts,//
            column,at,日期
            column,time,时刻
            pattern,at,dd.MM.yyyy
            pattern,time,HH.mm
            column,kind,类型
            kind,收,SALE
            kind,退,REFUND
            kind,查,IGNORE
            refund,by,WORD
            column,amount,金额
            unit,amounts,FEN
            column,fee,费
            sign,fee,MINUS
            column,tender,方式
            tender,微信支付,WECHAT
            tender,支付宝,ALIPAY
            column,hall,厅
            hall,第一收费厅,H01
            hall,第二收费厅,H02
            column,cashier,操作员
            cashier,甲,C01
            column,settled_on,到账
            end,required,完
            total,count,笔数
            total,amount,收款
            """);
    Path bill =
        Reads.write(
            folder,
            "bill.txt",
            """
            日期|时刻|类型|金额|费|方式|厅|操作员|到账
            日期|时刻|类型|金额|费|方式|厅|操作员|到账
            // 第一天
            08.11.2026|09.15|收|171482|-1029|微信支付|第一收费厅|甲|2026-11-09
            08.11.2026|09.16|查|0|0|微信支付|第一收费厅|甲|2026-11-09
            08.11.2026|16.30|退|300|2|支付宝|第二 收费厅||2026-11-10

            ==完==|笔数|收款
            合计|3|171482
            """);
    assertThat(Reads.lines(StatementFile.read(bill, mapping)))
        .containsExactly(
            "WECHAT H01 C01 2026-11-08 09:15:00  SALE 1714.82 10.29 2026-11-09",
            "ALIPAY H02 - 2026-11-08 16:30:00  REFUND 3.00 0.02 2026-11-10");
  }

  @Test
  void a_mapping_that_is_not_shipped_is_an_error_of_the_caller() {
    assertThatThrownBy(() -> StatementMapping.shipped("gold"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> codes(Checked<StatementMapping> read) {
    assertThat(read.value()).isEmpty();
    return read.findings().stream()
        .map(f -> f.code().id().replace("STATEMENTS-", "") + " " + f.where())
        .toList();
  }
}
