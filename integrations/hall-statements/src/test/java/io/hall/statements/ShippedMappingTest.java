package io.hall.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.settlement.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shipped mapping on an invented file of its layout, and what comes of it. */
class ShippedMappingTest {

  static final String WECHAT =
      "\uFEFF交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,"
          + "应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,"
          + "手续费,费率,订单金额,申请退款金额,费率备注\r\n"
          + wechat(
              "09:15:30",
              "4200000000202611080000000001",
              "SUCCESS",
              "1714.82",
              "0",
              "0.00",
              "10.29000")
          + wechat(
              "10:00:00",
              "4200000000202611080000000002",
              "SUCCESS",
              "300.00",
              "0",
              "0.00",
              "1.80000")
          + wechat(
              "16:30:00",
              "4200000000202611080000000002",
              "REFUND",
              "0.00",
              "50300000002026110800000001",
              "300.00",
              "-1.80000")
          + "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\r\n"
          + "`3,`2014.82,`300.00,`0.00,`10.29000,`2014.82,`300.00\r\n";

  static final String ALIPAY =
      "#支付宝业务明细查询\r\n#账号：[20880000000000000156]\r\n"
          + "#起始日期：[2026年11月08日 00:00:00]   终止日期：[2026年11月09日 00:00:00]\r\n"
          + "#-----------------------------------------业务明细列表----------------------------------------\r\n"
          + "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,"
          + "商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,"
          + "卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注\r\n"
          + alipay("2026110822001400000000000001", "交易", "09:15:30", "1714.82", "-10.29")
          + alipay("2026110822001400000000000002", "交易", "10:00:00", "300.00", "-1.80")
          + alipay("2026110822001400000000000002", "退款", "16:30:00", "-300.00", "1.80")
          + "#-----------------------------------------业务明细列表结束------------------------------------\r\n"
          + "#交易合计：2笔，商家实收共2014.82元，商家优惠共0.00元\r\n"
          + "#退款合计：1笔，商家实收退款共-300.00元，商家优惠退款共0.00元\r\n"
          + "#导出时间：[2026年11月09日 08:00:00]\r\n";

  static final String POS =
      """
      商户号,门店名称,终端号,交易时间,交易类型,凭证号,参考号,卡号,交易金额,手续费,交易日期
      '104110000000001,第一收费厅,'10000001,09:15:30,消费,'000123,'081530000123,6222****1234,"1,714.82",8.57,2026-11-08
      '104110000000001,第一收费厅,'10000001,09:20:00,余额查询,'000124,'081530000124,6222****1234,0.00,0.00,2026-11-08
      '104110000000001,第一收费厅,'10000001,16:30:00,退货,'000125,'081530000125,6222****1234,-300.00,,2026-11-08
      合计,,,,,,,,1414.82,8.57,
      """;

  static final String BANK =
      """
      某银行账户明细
      账号：1234
      交易日期;交易流水号;摘要;对方户名;收入金额;支出金额;账户余额
      20261108;B001;供热费;某甲;1,714.82;;101,714.82
      20261108;B002;退款;某乙;--;300.00;101,414.82
      总计;2;;;1,714.82;300.00;
      """;

  private static final String HALL =
      """
      tender,hall,cashier,at,reference,kind,amount,fee,settled_on
      WECHAT,H02,C07,2026-11-08T09:15:30.5,A1,SALE,1714.82,10.29,2026-11-09
      POS,H01,,2026-11-08T10:00:00,A2,REFUND,300.00,,2026-11-08
      """;

  @TempDir Path folder;

  private static String wechat(
      String time,
      String number,
      String state,
      String amount,
      String refund,
      String back,
      String fee) {
    return "`2026-11-08 "
        + time
        + ",`wx0000000000000000,`1900000109,`0,`,`"
        + number
        + ",`HALL-1,`o-invented,`NATIVE,`"
        + state
        + ",`OTHERS,`CNY,`"
        + amount
        + ",`0.00,`"
        + refund
        + ",`0,`"
        + back
        + ",`0.00,`,`,`采暖费,`,`"
        + fee
        + ",`0.60%,`"
        + amount
        + ",`"
        + back
        + ",`\r\n";
  }

  private static String alipay(String number, String kind, String time, String amount, String fee) {
    return number
        + "\t,HALL-1\t,"
        + kind
        + ",采暖费,2026-11-08 09:00:00,2026-11-08 "
        + time
        + ",,,,,***@example.com,"
        + amount
        + ","
        + amount
        + ",0.00,0.00,0.00,0.00,0.00,,0.00,0.00,,"
        + fee
        + ",0.00,\r\n";
  }

  private Checked<List<Statement>> read(String bill, String charset) {
    Path file = Reads.write(folder, "bill.csv", bill.getBytes(Charset.forName(charset)));
    return StatementFile.read(file, Optional.empty(), Reads.hall("H01"));
  }

  @Test
  void a_wechat_bill() {
    assertThat(Reads.lines(read(WECHAT, "UTF-8")))
        .containsExactly(
            "WECHAT H01 - 2026-11-08 09:15:30 4200000000202611080000000001 SALE 1714.82 10.29 2026-11-09",
            "WECHAT H01 - 2026-11-08 10:00:00 4200000000202611080000000002 SALE 300.00 1.80 2026-11-09",
            "WECHAT H01 - 2026-11-08 16:30:00 50300000002026110800000001 REFUND 300.00 1.80 2026-11-09");
  }

  @Test
  void an_alipay_bill() {
    assertThat(Reads.lines(read(ALIPAY, "GBK")))
        .containsExactly(
            "ALIPAY H01 - 2026-11-08 09:15:30 2026110822001400000000000001 SALE 1714.82 10.29 2026-11-09",
            "ALIPAY H01 - 2026-11-08 10:00:00 2026110822001400000000000002 SALE 300.00 1.80 2026-11-09",
            "ALIPAY H01 - 2026-11-08 16:30:00 2026110822001400000000000002 REFUND 300.00 1.80 2026-11-09");
  }

  @Test
  void an_export_of_terminals() {
    assertThat(Reads.lines(read(POS, "GB18030")))
        .containsExactly(
            "POS H01 - 2026-11-08 09:15:30 081530000123 SALE 1714.82 8.57 2026-11-09",
            "POS H01 - 2026-11-08 16:30:00 081530000125 REFUND 300.00 0.00 2026-11-09");
  }

  @Test
  void a_banks_list() {
    assertThat(Reads.lines(read(BANK, "GB18030")))
        .containsExactly(
            "BANK H01 - 2026-11-08 00:00:00 B001 SALE 1714.82 0.00 2026-11-08",
            "BANK H01 - 2026-11-08 00:00:00 B002 REFUND 300.00 0.00 2026-11-08");
  }

  @Test
  void halls_own_file_tells_everything_itself() {
    assertThat(Reads.lines(read(HALL, "UTF-8")))
        .containsExactly(
            "POS H01 - 2026-11-08 10:00:00 A2 REFUND 300.00 0.00 2026-11-08",
            "WECHAT H02 C07 2026-11-08 09:15:30 A1 SALE 1714.82 10.29 2026-11-09");
  }

  @Test
  void a_bill_that_lost_a_line_does_not_come_to_its_totals() {
    int second = WECHAT.indexOf("`2026-11-08 10:00:00");
    String less =
        WECHAT.substring(0, second) + WECHAT.substring(WECHAT.indexOf("\r\n", second) + 2);
    assertThat(Reads.faults(read(less, "UTF-8"), folder))
        .containsExactly("047 bill.csv:5:count", "047 bill.csv:5:amount");
  }

  @Test
  void a_bill_cut_off_at_the_end_of_a_line_is_known_by_its_missing_end() {
    for (String bill : List.of(WECHAT, ALIPAY)) {
      String cut = bill.substring(0, bill.indexOf("\r\n", bill.indexOf("10:00:00")) + 2);
      assertThat(Reads.faults(read(cut, "UTF-8"), folder))
          .hasSize(1)
          .first()
          .asString()
          .startsWith("045");
    }
  }

  @Test
  void two_bills_put_together_are_refused() {
    assertThat(Reads.faults(read(WECHAT + WECHAT.substring(1), "UTF-8"), folder))
        .first()
        .asString()
        .startsWith("046 bill.csv:8");
  }

  @Test
  void a_sale_with_the_fee_given_back_is_refused() {
    assertThat(
            Reads.faults(
                read(WECHAT.replace("`10.29000,`0.60", "`-10.29000,`0.60"), "UTF-8"), folder))
        .containsExactly("035 bill.csv:2:手续费");
  }

  @Test
  void an_unknown_word_is_refused_and_the_known_ones_are_told() {
    Checked<List<Statement>> read =
        read(WECHAT.replace("SUCCESS,`OTHERS", "USERPAYING,`OTHERS"), "UTF-8");
    assertThat(Reads.faults(read, folder)).contains("040 bill.csv:2:交易状态");
    assertThat(read.findings().get(0).toString()).contains("SUCCESS").doesNotContain("USERPAYING");
  }

  @Test
  void terminals_tell_hall_and_cashier() throws IOException {
    String mapping = text("mapping-pos.csv") + "terminal,10000001,H03/C07\n";
    Path own = Reads.write(folder, "own.csv", mapping);
    Path file = Reads.write(folder, "bill.csv", POS);
    assertThat(Reads.lines(StatementFile.read(file, Optional.of(own), Optional.empty())))
        .allMatch(line -> line.startsWith("POS H03 C07 "))
        .hasSize(2);
    Path other = Reads.write(folder, "other.csv", POS.replace("'10000001", "'10000002"));
    assertThat(Reads.faults(StatementFile.read(other, Optional.of(own), Optional.empty()), folder))
        .containsExactly("042 other.csv:2:终端号", "042 other.csv:4:终端号");
  }

  @Test
  void a_file_of_no_known_layout_asks_for_a_mapping() {
    assertThat(Reads.faults(read("a,b\n1,2\n", "UTF-8"), folder)).containsExactly("048 bill.csv");
  }

  static List<String> names() {
    return StatementMapping.shippedNames();
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_mapping_says_how_sure_its_source_is(String name) throws IOException {
    assertThat(StatementMapping.shipped(name).toString()).isEqualTo("mapping-" + name + ".csv");
    assertThat(text("mapping-" + name + ".csv"))
        .containsPattern("\n# How sure: (certain|documented|seen|assumed)[;.]");
  }

  private static String text(String name) throws IOException {
    try (InputStream in = StatementMapping.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
