package io.hall.invoice.format;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A column of a batch: its names, what its cells are, and where their text goes. */
enum BatchColumn {
  NUMBER(Slot.NUMBER, BatchCell.CODE, "number", "发票号码"),
  DIGITAL_NUMBER(Slot.NUMBER, BatchCell.CODE, "digital_number", "数电发票号码", "数电票号码", "全电发票号码"),
  CODE(Slot.CODE, BatchCell.CODE, "code", "发票代码"),
  CHECK_CODE(Slot.CHECK_CODE, BatchCell.CODE, "check_code", "校验码"),
  ISSUED(Slot.ISSUED, BatchCell.DAY, "issued", "开票日期", "开票时间", "开具日期"),
  COLOUR(Slot.LABEL_CODE, BatchCell.TEXT, "colour", "是否正数发票", "红蓝字"),
  SELLER(Slot.SELLER_NAME, BatchCell.TEXT, "seller", "销方名称", "销售方名称", "销货方名称"),
  SELLER_ID(Slot.SELLER_ID, BatchCell.CODE, "seller_id", "销方识别号", "销方税号", "销售方纳税人识别号", "销售方税号"),
  BUYER(Slot.BUYER_NAME, BatchCell.TEXT, "buyer", "购买方名称", "购方名称", "购货方名称"),
  BUYER_ID(Slot.BUYER_ID, BatchCell.CODE, "buyer_id", "购方识别号", "购方税号", "购买方纳税人识别号", "购买方税号"),
  ITEM(Slot.ITEM, BatchCell.TEXT, "item", "货物或应税劳务名称", "项目名称", "商品名称"),
  CLASSIFICATION(
      Slot.CLASSIFICATION, BatchCell.CODE, "classification", "税收分类编码", "商品和服务税收分类编码", "商品编码"),
  SPECIFICATION(Slot.SPECIFICATION, BatchCell.TEXT, "specification", "规格型号"),
  UNIT(Slot.UNIT, BatchCell.TEXT, "unit", "单位", "计量单位"),
  QUANTITY(Slot.QUANTITY, BatchCell.DECIMAL, "quantity", "数量"),
  UNIT_PRICE(Slot.PRICE, BatchCell.DECIMAL, "unit_price", "单价", "单价(不含税)", "不含税单价"),
  NET(Slot.LINE_NET, BatchCell.AMOUNT, "net", "金额", "金额(不含税)", "不含税金额"),
  RATE(Slot.RATE, BatchCell.DECIMAL, "rate", "税率", "税率/征收率"),
  TAX(Slot.LINE_TAX, BatchCell.AMOUNT, "tax", "税额"),
  GROSS(Slot.LINE_GROSS, BatchCell.AMOUNT, "gross", "价税合计", "含税金额"),
  TOTAL_NET(Slot.NET, BatchCell.AMOUNT, "total_net", "合计金额"),
  TOTAL_TAX(Slot.TAX, BatchCell.AMOUNT, "total_tax", "合计税额"),
  TOTAL_GROSS(Slot.GROSS, BatchCell.AMOUNT, "total_gross", "价税合计(小写)", "价税合计小写"),
  WORDS(Slot.WORDS, BatchCell.TEXT, "words", "价税合计(大写)", "价税合计大写"),
  BLUE_NUMBER(Slot.RED_NUMBER, BatchCell.CODE, "blue_number", "对应蓝字发票号码", "蓝字发票号码"),
  RED_FORM(Slot.RED_FORM, BatchCell.CODE, "red_form", "红字发票信息确认单编号", "红字确认单编号"),
  REMARK(Slot.REMARK, BatchCell.TEXT, "remark", "备注"),
  DRAWER(Slot.DRAWER, BatchCell.TEXT, "drawer", "开票人");

  /** The columns without which there is no batch; beside them one of the two numbers. */
  static final List<BatchColumn> NEEDED = List.of(ISSUED, BUYER, ITEM, NET, RATE, TAX);

  private static final String COMMA = ",";
  private static final Map<String, BatchColumn> BY_NAME = byName();
  private static final Pattern BLANKS = Pattern.compile("[\\s\\uFEFF]+");

  final Slot slot;
  final BatchCell cell;
  private final String names;

  BatchColumn(Slot slot, BatchCell cell, String... names) {
    this.slot = slot;
    this.cell = cell;
    this.names = String.join(COMMA, names);
  }

  private static Map<String, BatchColumn> byName() {
    Map<String, BatchColumn> columns = new HashMap<>();
    for (BatchColumn column : values()) {
      column.names().forEach(name -> columns.put(name, column));
    }
    return Map.copyOf(columns);
  }

  /** The column of this title, whatever the width of its characters and the blanks between. */
  static Optional<BatchColumn> of(String title) {
    String key =
        BLANKS
            .matcher(Normalizer.normalize(title, Normalizer.Form.NFKC))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_NAME.get(key));
  }

  /** Whether its text stands in each row, and not once for the invoice. */
  boolean isOfALine() {
    return slot.rows == Slot.Rows.LINES;
  }

  /** Its names, for a reader: {@code net (金额)}. */
  String title() {
    List<String> all = names();
    return all.get(0) + " (" + all.get(1) + ")";
  }

  private List<String> names() {
    return List.of(names.split(COMMA, -1));
  }
}
