package io.hall.invoice;

import io.hall.check.Code;
import io.hall.check.Verdict;

/**
 * What can be found in a VAT invoice (发票检查发现): 001 to 029 in its numbers, 030 to 049 in its parts,
 * 050 to 079 in its figures, 080 to 099 against the rules in force, 100 to 119 about red letters
 * and voids, 120 to 169 at the desk, 200 to 249 in files, 250 to 259 between two of them, 260 to
 * 269 in what a stage demands of a bean, 270 to 289 about receipts that are invoiced.
 */
public enum InvoiceCode implements Code {
  /** No number is written. */
  NUMBER_EMPTY("INVOICE-001", Verdict.INVALID),
  /** Digits of the number are missing. */
  NUMBER_TOO_SHORT("INVOICE-002", Verdict.INVALID),
  /** The number has too many digits. */
  NUMBER_TOO_LONG("INVOICE-003", Verdict.INVALID),
  /** There is a blank, or an invisible character, that does not belong there. */
  NUMBER_SPACES("INVOICE-004", Verdict.SUSPECT),
  /** A character is written full-width. */
  NUMBER_FULL_WIDTH("INVOICE-005", Verdict.SUSPECT),
  /** A letter stands where a digit must, and looks like one. */
  NUMBER_LETTER("INVOICE-006", Verdict.INVALID),
  /** A character is no digit. */
  NUMBER_NOT_A_DIGIT("INVOICE-007", Verdict.INVALID),
  /** A spreadsheet turned the number into another. */
  NUMBER_SPREADSHEET("INVOICE-008", Verdict.INVALID),
  /** The last five digits are zeros: a spreadsheet may have rounded it. */
  NUMBER_MAYBE_ROUNDED("INVOICE-009", Verdict.SUSPECT),
  /** The code has 11 digits: its leading zero was lost. */
  LEADING_ZERO_LOST("INVOICE-010", Verdict.SUSPECT),
  /** The number of 8 digits is written without its leading zeros. */
  LEADING_ZEROS_LOST("INVOICE-011", Verdict.SUSPECT),
  /** A number of 8 digits stands without its code. */
  CODE_MISSING("INVOICE-012", Verdict.INVALID),
  /** A code stands beside a number of 20 digits, which has none. */
  CODE_BESIDE_DIGITAL("INVOICE-013", Verdict.INVALID),
  /** The region is not in the table. */
  REGION_UNKNOWN("INVOICE-015", Verdict.SUSPECT),
  /** The kind is not in the table. */
  KIND_UNKNOWN("INVOICE-016", Verdict.SUSPECT),
  /** The year of the number is before there were such numbers. */
  YEAR_TOO_EARLY("INVOICE-017", Verdict.SUSPECT),
  /** The year of the number is not the year of issue. */
  YEAR_DIFFERS("INVOICE-018", Verdict.SUSPECT),
  /** The check code does not have 20 digits. */
  CHECK_CODE_LENGTH("INVOICE-019", Verdict.INVALID),

  /** A quantity or unit price has too many digits. */
  DECIMAL_TOO_LONG("INVOICE-030", Verdict.INVALID),
  /** A rate is no rate of tax. */
  NOT_A_RATE("INVOICE-031", Verdict.INVALID),
  /** A party has no name. */
  NAME_MISSING("INVOICE-032", Verdict.INVALID),
  /** The invoice has no lines. */
  NO_LINES("INVOICE-033", Verdict.INVALID),

  /** Quantity times unit price is not the amount. */
  LINE_AMOUNT("INVOICE-050", Verdict.INVALID),
  /** Amount times rate is not the tax. */
  LINE_TAX("INVOICE-051", Verdict.INVALID),
  /** The amounts of the lines do not sum to the total. */
  TOTAL_NET("INVOICE-052", Verdict.INVALID),
  /** The taxes of the lines do not sum to the total. */
  TOTAL_TAX("INVOICE-053", Verdict.INVALID),
  /** Amount and tax do not sum to the total with tax. */
  TOTAL_GROSS("INVOICE-054", Verdict.INVALID),
  /** The words and the figures differ. */
  WORDS("INVOICE-055", Verdict.INVALID),
  /** Of quantity and unit price, one is missing. */
  HALF_A_PRICE("INVOICE-056", Verdict.INVALID),
  /** A line without tax has one. */
  TAX_ON_EXEMPT("INVOICE-057", Verdict.INVALID),
  /** An amount of a blue invoice is not above zero. */
  NOT_POSITIVE("INVOICE-058", Verdict.INVALID),
  /** An amount of a red invoice is not below zero. */
  NOT_NEGATIVE("INVOICE-059", Verdict.INVALID),
  /** The tax has another sign than its amount. */
  TAX_SIGN("INVOICE-060", Verdict.INVALID),
  /** A discount does not follow a line of its own. */
  DISCOUNT_ALONE("INVOICE-061", Verdict.INVALID),
  /** A discount has another item or rate than its line. */
  DISCOUNT_DIFFERS("INVOICE-062", Verdict.INVALID),
  /** A discount is more than its line. */
  DISCOUNT_TOO_LARGE("INVOICE-063", Verdict.INVALID),
  /** A red invoice has a discount. */
  DISCOUNT_ON_RED("INVOICE-064", Verdict.INVALID),
  /** A figure does not fit. */
  FIGURE_TOO_LARGE("INVOICE-065", Verdict.INVALID),

  /** No set of rules is known for the day. */
  NO_RULES("INVOICE-080", Verdict.INVALID),
  /** Two sets of rules, or two rules of one kind, hold on a day. */
  RULES_OVERLAP("INVOICE-081", Verdict.INVALID),
  /** No exemption is known for the day, the region and the customer. */
  NO_EXEMPTION("INVOICE-082", Verdict.SUSPECT),
  /** The rate is not one of those in force. */
  RATE_UNUSUAL("INVOICE-083", Verdict.SUSPECT),
  /** The classification code is not in the table. */
  CLASSIFICATION_UNKNOWN("INVOICE-084", Verdict.SUSPECT),
  /** An exempt line is made out to an organisation. */
  EXEMPT_TO_ORGANISATION("INVOICE-085", Verdict.SUSPECT),
  /** Exempt and taxed lines stand together. */
  EXEMPT_MIXED("INVOICE-086", Verdict.SUSPECT),
  /** A rule ends before it begins. */
  RULE_ENDS_BEFORE_IT_BEGINS("INVOICE-087", Verdict.INVALID),
  /** A tolerance is missing from the rules in force. */
  TOLERANCE_MISSING("INVOICE-088", Verdict.INVALID),

  /** A reason is none of the four. */
  NOT_A_REASON("INVOICE-100", Verdict.INVALID),
  /** The red invoices exceed the blue one. */
  RED_EXCEEDS_BLUE("INVOICE-101", Verdict.INVALID),
  /** An invoice stands on the wrong side. */
  WRONG_COLOUR("INVOICE-102", Verdict.INVALID),
  /** A red invoice names another blue one. */
  RED_OF_ANOTHER("INVOICE-103", Verdict.INVALID),
  /** A red invoice is counted twice. */
  RED_TWICE("INVOICE-104", Verdict.INVALID),
  /** The confirmation came after it had lapsed. */
  CONFIRMED_TOO_LATE("INVOICE-105", Verdict.INVALID),
  /** The confirmation was settled before. */
  CONFIRMATION_SETTLED("INVOICE-106", Verdict.INVALID),
  /** A time lies before the request. */
  BEFORE_REQUEST("INVOICE-107", Verdict.INVALID),
  /** A confirmation form's number holds no date. */
  FORM_NUMBER_DATE("INVOICE-108", Verdict.SUSPECT),
  /** The remark of a red invoice does not name the blue one. */
  RED_REMARK_MISSING("INVOICE-109", Verdict.SUSPECT),
  /** The side that started a confirmation cannot confirm it. */
  CONFIRMED_BY_STARTER("INVOICE-110", Verdict.INVALID),
  /** What is not paper is never voided. */
  VOID_NOT_PAPER("INVOICE-111", Verdict.INVALID),
  /** The month of issue is over. */
  VOID_MONTH_OVER("INVOICE-112", Verdict.INVALID),
  /** The tax of the month has been filed. */
  VOID_FILED("INVOICE-113", Verdict.INVALID),
  /** A copy was not recovered. */
  VOID_COPIES_MISSING("INVOICE-114", Verdict.INVALID),

  /** A draft has a number or a day of issue. */
  DRAFT_NUMBERED("INVOICE-120", Verdict.INVALID),
  /** The invoice does not stand where this step begins. */
  OTHER_STAGE("INVOICE-121", Verdict.INVALID),
  /** Two of checker, issuer and reviewer are one person. */
  SAME_PERSON("INVOICE-122", Verdict.INVALID),
  /** One person stands on both sides. */
  TWO_PERSONS("INVOICE-123", Verdict.INVALID),
  /** The desk has no such invoice. */
  NOT_AT_THIS_DESK("INVOICE-124", Verdict.INVALID),
  /** The shares do not come to the total. */
  SHARES_SUM("INVOICE-125", Verdict.INVALID),
  /** A receipt is named twice. */
  SHARE_TWICE("INVOICE-126", Verdict.INVALID),
  /** A share has the wrong sign. */
  SHARE_SIGN("INVOICE-127", Verdict.INVALID),
  /** There is no such receipt. */
  NOT_A_RECEIPT("INVOICE-128", Verdict.INVALID),
  /** More is to be invoiced than is left. */
  ABOVE_OPEN("INVOICE-129", Verdict.INVALID),
  /** The buyer is not the customer. */
  NAME_DIFFERS("INVOICE-130", Verdict.INVALID),
  /** The taxpayer number is another. */
  TAXPAYER_DIFFERS("INVOICE-131", Verdict.INVALID),
  /** A season charged is not named. */
  SEASON_MISSING("INVOICE-132", Verdict.INVALID),
  /** A season is named that is not charged. */
  SEASON_OTHER("INVOICE-133", Verdict.INVALID),
  /** The receipts hold nothing for a season. */
  SEASON_NOT_PAID("INVOICE-134", Verdict.INVALID),
  /** Lines and charges do not pair. */
  LINES_AND_CHARGES("INVOICE-135", Verdict.INVALID),
  /** A line is more than what was charged. */
  ABOVE_CHARGE("INVOICE-136", Verdict.INVALID),
  /** A line lacks quantity or unit price. */
  UNIT_PRICE_MISSING("INVOICE-137", Verdict.INVALID),
  /** The unit price is not the tariff's. */
  UNIT_PRICE_DIFFERS("INVOICE-138", Verdict.INVALID),
  /** More or less is taken of the receipts for a season than the lines say. */
  SEASON_AMOUNT("INVOICE-139", Verdict.INVALID),
  /** The platform was asked, and its answer is not on record. */
  OUTCOME_OPEN("INVOICE-140", Verdict.INVALID),
  /** The platform refused what the invoice says. */
  NOT_RETRYABLE("INVOICE-141", Verdict.INVALID),
  /** What was issued has no number or no day. */
  DOCUMENT_INCOMPLETE("INVOICE-142", Verdict.INVALID),
  /** The number is on record already. */
  NUMBER_TAKEN("INVOICE-143", Verdict.INVALID),
  /** No file of the invoice is kept. */
  FILE_MISSING("INVOICE-145", Verdict.INVALID),
  /** A file is empty or too large. */
  FILE_SIZE("INVOICE-146", Verdict.INVALID),
  /** An outcome is told of an earlier request. */
  OTHER_ATTEMPT("INVOICE-147", Verdict.INVALID),
  /** No reason is given for a refusal. */
  NO_REASON("INVOICE-148", Verdict.INVALID),
  /** The blue invoice is not on record, or does not count. */
  NO_BLUE("INVOICE-150", Verdict.INVALID),
  /** More of a receipt is taken back than was invoiced. */
  RED_ABOVE_SHARE("INVOICE-151", Verdict.INVALID),
  /** A confirmation form is needed. */
  FORM_NEEDED("INVOICE-152", Verdict.INVALID),
  /** The confirmation form is not confirmed yet. */
  FORM_PENDING("INVOICE-153", Verdict.INVALID),
  /** The confirmation form has lapsed. */
  FORM_LAPSED("INVOICE-154", Verdict.INVALID),
  /** The confirmation form is not on record. */
  FORM_UNKNOWN("INVOICE-155", Verdict.INVALID),
  /** The confirmation form is for something else. */
  FORM_OF_ANOTHER("INVOICE-156", Verdict.INVALID),
  /** A time lies in the future. */
  IN_FUTURE("INVOICE-157", Verdict.INVALID),
  /** The form's number is on record already. */
  FORM_TWICE("INVOICE-158", Verdict.INVALID),
  /** Red letters take something of the invoice. */
  HAS_REDS("INVOICE-159", Verdict.INVALID),
  /** A line is not one of the blue invoice's. */
  RED_LINE("INVOICE-160", Verdict.INVALID),
  /** Another red letter rests on the form. */
  FORM_USED("INVOICE-161", Verdict.INVALID),

  /** The file is of no kind that is known. */
  FILE_UNKNOWN("INVOICE-200", Verdict.INVALID),
  /** The file exceeds a limit. */
  FILE_LIMIT("INVOICE-201", Verdict.INVALID),
  /** The bytes are no text in the encoding that is named. */
  FILE_ENCODING("INVOICE-202", Verdict.INVALID),
  /** The XML is not well-formed. */
  XML_MALFORMED("INVOICE-203", Verdict.INVALID),
  /** The XML has a document type. */
  XML_DOCTYPE("INVOICE-204", Verdict.INVALID),
  /** The data lack a part that they are due. */
  FIELD_MISSING("INVOICE-205", Verdict.INVALID),
  /** A part stands twice, and not the same. */
  FIELD_TWICE("INVOICE-206", Verdict.INVALID),
  /** A figure or date cannot be read. */
  VALUE_UNREADABLE("INVOICE-207", Verdict.INVALID),
  /** One file carries two invoice numbers. */
  TWO_NUMBERS("INVOICE-208", Verdict.INVALID),
  /** Amount and tax of a line do not sum to what it says with tax. */
  LINE_GROSS("INVOICE-209", Verdict.INVALID),
  /** A label is not in the table. */
  LABEL_UNKNOWN("INVOICE-210", Verdict.SUSPECT),
  /** A part was not found on the page. */
  FIELD_NOT_FOUND("INVOICE-211", Verdict.SUSPECT),
  /** The library for this kind of file is absent. */
  LIBRARY_MISSING("INVOICE-212", Verdict.SUSPECT),
  /** The archive cannot be read, or could be read in two ways. */
  ARCHIVE_MALFORMED("INVOICE-213", Verdict.INVALID),
  /** A path leads out of the archive. */
  ARCHIVE_PATH("INVOICE-214", Verdict.INVALID),
  /** A file stands twice in the archive. */
  ARCHIVE_TWICE("INVOICE-215", Verdict.INVALID),
  /** A file that is named is not in the archive. */
  ENTRY_MISSING("INVOICE-216", Verdict.INVALID),
  /** The file holds no invoice. */
  NO_INVOICE_IN_FILE("INVOICE-217", Verdict.INVALID),
  /** The file is not signed. */
  NOT_SIGNED("INVOICE-218", Verdict.SUSPECT),
  /** What was read is outside the signature. */
  SIGNATURE_LEAVES_OUT("INVOICE-219", Verdict.SUSPECT),
  /** What was signed was changed, or the signature is another's. */
  SIGNATURE_INVALID("INVOICE-220", Verdict.INVALID),
  /** The signature cannot be read. */
  SIGNATURE_MALFORMED("INVOICE-221", Verdict.INVALID),
  /** The PDF cannot be read. */
  PDF_MALFORMED("INVOICE-222", Verdict.INVALID),
  /** The PDF is encrypted. */
  PDF_ENCRYPTED("INVOICE-223", Verdict.INVALID),
  /** The PDF is packed as no invoice is. */
  PDF_PACKING("INVOICE-224", Verdict.INVALID),
  /** The QR code is not one of an invoice. */
  QR_FORM("INVOICE-225", Verdict.INVALID),
  /** The QR code is of a type that is not in the table. */
  QR_TYPE_UNKNOWN("INVOICE-226", Verdict.SUSPECT),
  /** The image cannot be read. */
  IMAGE_MALFORMED("INVOICE-227", Verdict.INVALID),
  /** The image has no QR code of an invoice. */
  NO_QR_CODE("INVOICE-228", Verdict.INVALID),

  /** Two files carry different numbers. */
  NUMBERS_DIFFER("INVOICE-250", Verdict.INVALID),
  /** A figure or date differs. */
  FIGURES_DIFFER("INVOICE-251", Verdict.INVALID),
  /** A name, number of a party or item differs. */
  TEXTS_DIFFER("INVOICE-252", Verdict.INVALID),
  /** A remark or the like differs. */
  NOTES_DIFFER("INVOICE-253", Verdict.SUSPECT),
  /** The two hold no field in common. */
  NOTHING_IN_COMMON("INVOICE-254", Verdict.SUSPECT),

  /** A part is missing that the stage demands. */
  PART_MISSING("INVOICE-260", Verdict.INVALID),
  /** The day of issue is after today. */
  ISSUED_LATER("INVOICE-262", Verdict.INVALID),

  /** An issued invoice has what is to be voided or refunded. */
  RECEIPT_INVOICED("INVOICE-270", Verdict.INVALID),
  /** A cleared or sent invoice holds what is to be voided or refunded. */
  RECEIPT_HELD("INVOICE-271", Verdict.INVALID);

  private final String id;
  private final Verdict grade;

  InvoiceCode(String id, Verdict grade) {
    this.id = id;
    this.grade = grade;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Verdict grade() {
    return grade;
  }

  @Override
  public String bundle() {
    return "io.hall.invoice.messages";
  }
}
