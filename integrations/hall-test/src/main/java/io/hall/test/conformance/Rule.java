package io.hall.test.conformance;

/**
 * Every rule of the kit: its stable id, what it is a rule of, and where it stands. Its sentence
 * stands in the bundles under the id.
 */
enum Rule {
  NUMBER_ONCE("KIT-REGISTER-01", "规程 7.2; 财政部《会计基础工作规范》"),
  NO_GAP("KIT-REGISTER-02", "规程 7.2; 财政部《会计基础工作规范》"),
  ORDER("KIT-REGISTER-03", "规程 7.2"),
  REFUSED_TAKES_NONE("KIT-REGISTER-04", "规程 7.2"),
  NOTHING_REFUSED("KIT-REGISTER-05", "规程 7.2"),
  SAME_REQUEST("KIT-REGISTER-06", "规程 7.2; hall ReceiptRegister"),
  CONFLICT("KIT-REGISTER-07", "规程 7.2; hall ReceiptRegister"),
  LISTED("KIT-REGISTER-08", "规程 7.2"),
  EXACT("KIT-REGISTER-09", "规程 7.1"),
  UNCHANGED("KIT-REGISTER-10", "财政部《会计基础工作规范》"),
  VOID_KEEPS("KIT-REGISTER-11", "财政部《会计基础工作规范》"),
  VOID_ONCE("KIT-REGISTER-12", "财政部《会计基础工作规范》"),
  SPOILED("KIT-REGISTER-13", "财政部《会计基础工作规范》"),
  TOTALS("KIT-REGISTER-14", "规程 7.1"),
  CRASH_KEEPS("KIT-REGISTER-15", "规程 7.2; hall docs/decisions/0010"),
  CRASH_SAME_REQUEST("KIT-REGISTER-16", "规程 7.2; hall ReceiptRegister"),
  THREADS_ONCE("KIT-REGISTER-17", "规程 7.2"),
  THREADS_KEEP("KIT-REGISTER-18", "规程 7.2"),
  THREADS_SAME_REQUEST("KIT-REGISTER-19", "规程 7.2; hall ReceiptRegister"),

  DIFFERENCE("KIT-RECONCILIATION-01", "规程 7.1"),
  CAUSES_SUM("KIT-RECONCILIATION-02", "规程 7.1; hall docs/decisions/0015"),
  AGREES("KIT-RECONCILIATION-03", "规程 7.1"),
  ANY_ORDER("KIT-RECONCILIATION-04", "规程 7.1"),
  EMPTY_SIDES("KIT-RECONCILIATION-05", "规程 7.1"),
  MISSING_THERE("KIT-RECONCILIATION-06", "规程 7.1"),
  MISSING_HERE("KIT-RECONCILIATION-07", "规程 7.1"),
  DUPLICATE_THERE("KIT-RECONCILIATION-08", "规程 7.1"),
  DUPLICATE_HERE("KIT-RECONCILIATION-09", "规程 7.1"),
  WRONG_AMOUNT("KIT-RECONCILIATION-10", "规程 7.1"),
  WRONG_TENDER("KIT-RECONCILIATION-11", "规程 7.1"),
  CANCELLED("KIT-RECONCILIATION-12", "规程 7.1; hall docs/decisions/0015"),
  SEVERAL("KIT-RECONCILIATION-13", "规程 7.1; hall docs/decisions/0015"),
  LARGE_SUMS("KIT-RECONCILIATION-14", "规程 7.1"),
  OVER_SHORT("KIT-RECONCILIATION-15", "规程 7.1"),

  SPLIT("KIT-INVOICE-01", "增值税法 第十条第二项; 开票接口公开文档"),
  LINE_BY_LINE("KIT-INVOICE-02", "开票接口公开文档"),
  INVOICE_TOTALS("KIT-INVOICE-03", "规程 7.3; 开票接口公开文档"),
  EXEMPT("KIT-INVOICE-04", "财政部 税务总局公告2023年第56号"),
  EXEMPT_UNTIL("KIT-INVOICE-05", "财政部 税务总局公告2023年第56号"),
  EXEMPT_RESIDENTS("KIT-INVOICE-06", "财政部 税务总局公告2023年第56号"),
  BLUE_POSITIVE("KIT-INVOICE-07", "开票接口公开文档"),
  BUYER_NAMED("KIT-INVOICE-08", "规程 7.3"),
  BUYER_NUMBER("KIT-INVOICE-09", "GB 32100-2015; 国家税务总局公告2017年第16号"),
  INVOICE_WORDS("KIT-INVOICE-10", "银发〔1997〕393号"),
  RED_LETTER("KIT-INVOICE-11", "国家税务总局公告2024年第11号"),

  CREDIT_CODE("KIT-IDENTIFIER-01", "GB 32100-2015"),
  CREDIT_CODE_SLIP("KIT-IDENTIFIER-02", "GB 32100-2015"),
  RESIDENT_ID("KIT-IDENTIFIER-03", "GB 11643-1999"),
  RESIDENT_ID_SLIP("KIT-IDENTIFIER-04", "GB 11643-1999"),
  BANK_CARD("KIT-IDENTIFIER-05", "ISO/IEC 7812-1"),
  BANK_CARD_SLIP("KIT-IDENTIFIER-06", "ISO/IEC 7812-1"),

  CAPITAL_WRITTEN("KIT-CAPITAL-01", "银发〔1997〕393号"),
  CAPITAL_LAWFUL("KIT-CAPITAL-02", "银发〔1997〕393号"),
  CAPITAL_READ("KIT-CAPITAL-03", "银发〔1997〕393号"),
  CAPITAL_REFUSED("KIT-CAPITAL-04", "银发〔1997〕393号"),
  CAPITAL_READ_BACK("KIT-CAPITAL-05", "银发〔1997〕393号");

  private final String id;
  private final String source;

  Rule(String id, String source) {
    this.id = id;
    this.source = source;
  }

  /** The stable id; it never changes its meaning. */
  String id() {
    return id;
  }

  /** Where the rule stands. */
  String source() {
    return source;
  }

  /** What it is a rule of, as its id says. */
  Subject subject() {
    return Subject.valueOf(id.split("-", -1)[1]);
  }
}
