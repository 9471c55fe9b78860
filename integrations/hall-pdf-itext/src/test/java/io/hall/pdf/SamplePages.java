package io.hall.pdf;

import io.hall.document.Align;
import io.hall.document.Block;
import io.hall.document.Block.Heading;
import io.hall.document.Block.Monospace;
import io.hall.document.Block.Paragraph;
import io.hall.document.Block.Signatures;
import io.hall.document.Block.Signatures.Signatory;
import io.hall.document.Block.Spacer;
import io.hall.document.Block.Stamp;
import io.hall.document.Document;
import io.hall.document.Document.Metadata;
import io.hall.document.Fields;
import io.hall.document.Fields.Field;
import io.hall.document.PageSize;
import io.hall.document.Table;
import io.hall.document.Table.Cell;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A receipt and a daily report of a hall that does not exist. */
final class SamplePages {

  static final String COMPANY = "示范热力有限公司";
  static final String HEAD_OF_CHAIN =
      "9f2c1d7be04a58c3f6617a90b2d4e8153c7d9e0f4b6a82c1d05e93f7482b6ac1";
  static final Instant MORNING = Instant.parse("2026-11-15T01:32:18Z");
  private static final Instant EVENING = Instant.parse("2026-11-15T10:05:00Z");

  private SamplePages() {}

  static Document receipt(PageSize page, Block... stamps) {
    return receipt(page, "张㙓", stamps);
  }

  static Document receipt(PageSize page, String payer, Block... stamps) {
    List<Block> blocks = new ArrayList<>(List.of(stamps));
    blocks.addAll(
        List.of(
            Heading.subtitle(COMPANY),
            Heading.title("收款收据"),
            Fields.plain(
                3,
                Field.of("编号", "HX-2026-00012345"),
                Field.of("大厅", "河西收费大厅"),
                Field.of("开具时间", "2026-11-15 09:32:18")),
            Fields.framed(
                2,
                Field.of("交款人", payer),
                Field.of("客户编号", "0100234567"),
                Field.of("地址", "河西区友谊路街道气象台路99号示范花园12号楼3单元502室").over(2),
                Field.of("采暖季", "2026—2027"),
                Field.of("费用类别", "居民采暖费")),
            new Table(
                List.of(
                    Column.words(4),
                    Column.figures(2),
                    Column.figures(2),
                    Column.figures(2),
                    Column.figures(2)),
                List.of(Row.of("项目", "面积(㎡)", "单价(元/㎡)", "楼层系数", "金额(元)")),
                List.of(
                    Row.of("居民采暖费(按面积)", "72.20", "23.75", "1.00", "1714.75"),
                    Row.of("手续费", "", "", "", "0.07")),
                List.of()),
            Fields.framed(
                2,
                Field.of("金额(大写)", "人民币壹仟柒佰壹拾肆元捌角贰分").emphasised(),
                Field.of("金额(小写)", "¥1714.82").emphasised(),
                Field.of("收款方式", "微信支付"),
                Field.of("备注", "")),
            new Signatures(
                List.of(
                    new Signatory("收款单位(盖章)", ""),
                    new Signatory("收款人", "王芳"),
                    new Signatory("交款人签字", ""))),
            new Paragraph("第二联 收据(交客户)", Align.RIGHT, true)));
    return new Document(
        "收款收据 HX-2026-00012345", page, new Metadata(COMPANY, "收款收据", MORNING), blocks);
  }

  static Document dailyReport(int categories) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < categories; i++) {
      String name = List.of("居民采暖费", "非居民采暖费", "学校采暖费", "热计量费", "陈欠采暖费", "违约金").get(i % 6);
      rows.add(
          Row.of(
              name,
              "41",
              "61,234.50",
              "8,210.00",
              "12,004.82",
              "3,500.00",
              "20,000.00",
              "104,949.32",
              "1",
              "1,714.82",
              "103,234.50"));
    }
    return new Document(
        "收费日报表 河西收费大厅 2026-11-15",
        PageSize.A4_LANDSCAPE,
        new Metadata(COMPANY, "收费日报表", EVENING),
        List.of(
            Heading.subtitle(COMPANY),
            Heading.title("收费日报表"),
            Fields.plain(
                4,
                Field.of("收费大厅", "河西收费大厅"),
                Field.of("营业日期", "2026年11月15日"),
                Field.of("采暖季", "2026—2027"),
                Field.of("版本", "第1版")),
            new Table(
                List.of(
                    Column.words(5),
                    Column.figures(2),
                    Column.figures(4),
                    Column.figures(4),
                    Column.figures(4),
                    Column.figures(4),
                    Column.figures(4),
                    Column.figures(4),
                    Column.figures(2),
                    Column.figures(4),
                    Column.figures(4)),
                List.of(
                    Row.of(
                        Cell.of("费用类别").over(1, 2),
                        Cell.of("笔数").over(1, 2),
                        Cell.of("收款(元)").over(6, 1),
                        Cell.of("退费(元)").over(2, 1),
                        Cell.of("净额(元)").over(1, 2)),
                    Row.of("现金", "POS", "微信", "支付宝", "转账", "小计", "笔数", "金额")),
                rows,
                List.of(
                    Row.of(
                        "合计",
                        "246",
                        "367,407.00",
                        "49,260.00",
                        "72,028.92",
                        "21,000.00",
                        "120,000.00",
                        "629,695.92",
                        "6",
                        "10,288.92",
                        "619,407.00"))),
            Fields.framed(1, Field.of("净额合计(大写)", "人民币陆拾壹万玖仟肆佰零柒元整").emphasised()),
            Heading.section("收据使用情况"),
            new Table(
                List.of(
                    Column.words(2),
                    Column.words(4),
                    Column.figures(1),
                    Column.figures(1),
                    Column.words(4)),
                List.of(Row.of("收费员", "收据号段", "开具", "作废", "作废号码及原因")),
                List.of(
                    Row.of(
                        "王芳",
                        "HX-2026-00012301 至 HX-2026-00012424",
                        "123",
                        "1",
                        "HX-2026-00012377:金额有误,已重开"),
                    Row.of("李建国", "HX-2026-00012425 至 HX-2026-00012547", "123", "0", "")),
                List.of(Row.of("合计", "", "246", "1", ""))),
            new Spacer(2),
            new Monospace("当日收据链首(SHA-256)", Monospace.grouped("", HEAD_OF_CHAIN, 4).text()),
            Signatures.of("制表", "厅长", "实收结算管理员"),
            Paragraph.note("本表与收费员结算汇总单核对无误后提交,签字后归档。")));
  }

  static Document voided() {
    return receipt(PageSize.RECEIPT, Stamp.across("作废"), Stamp.corner("补打 第2联"));
  }
}
