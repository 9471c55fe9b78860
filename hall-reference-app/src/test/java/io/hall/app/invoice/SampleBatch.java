package io.hall.app.invoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables of invoices of nobody, as an export of the tax platform has them. */
final class SampleBatch {

  static final String HEADER =
      "序号,发票代码,发票号码,数电发票号码,销方识别号,销方名称,购方识别号,购买方名称,开票日期,"
          + "税收分类编码,货物或应税劳务名称,规格型号,单位,数量,单价,金额,税率,税额,价税合计,备注";

  private SampleBatch() {}

  static String number(int invoice) {
    return "264120000%011d".formatted(invoice * 10L + 1);
  }

  static String row(int invoice) {
    return invoice
        + ",,,"
        + number(invoice)
        + ",91410800000000019Q,示例热力有限公司,,测试用户"
        + invoice
        + ",2026-11-08 10:11:12,1100102010100000000,*供热*采暖费,,平方米,98.76,17.3635,1714.82,免税,***,"
        + "1714.82,2026-2027采暖季；试验路1号";
  }

  static String csv(int invoices) {
    StringBuilder csv = new StringBuilder(HEADER).append('\n');
    for (int i = 1; i <= invoices; i++) {
      csv.append(row(i)).append('\n');
    }
    return csv.toString();
  }

  /** Writes rows one by one; only one is held. */
  static void write(OutputStream out, int invoices) throws IOException {
    out.write((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
    for (int i = 1; i <= invoices; i++) {
      out.write((row(i) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A workbook of invoices with a sheet of something else before; amounts are numbers. */
  static byte[] xlsx(int invoices) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "t", "1.0")) {
      Worksheet cover = workbook.newWorksheet("发票基础信息");
      cover.value(0, 0, "数电发票号码");
      Worksheet sheet = workbook.newWorksheet("信息汇总表");
      texts(sheet, 0, HEADER);
      for (int i = 1; i <= invoices; i++) {
        texts(sheet, i, row(i));
        for (int column : new int[] {13, 14, 15, 18}) {
          sheet.value(i, column, new BigDecimal(row(i).split(",", -1)[column]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void texts(Worksheet sheet, int row, String line) {
    List<String> cells = Arrays.asList(line.split(",", -1));
    for (int column = 0; column < cells.size(); column++) {
      sheet.value(row, column, cells.get(column));
    }
  }
}
