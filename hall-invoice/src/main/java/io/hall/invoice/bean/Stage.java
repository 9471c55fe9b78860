package io.hall.invoice.bean;

/**
 * Where an invoice is on its way (发票环节), and what it is therefore due to say. Every stage is judged
 * by all rules; a part that is missing where it need not be there is passed over, and so are the
 * rules that rest on it.
 *
 * <table>
 *   <caption>What each stage demands</caption>
 *   <tr><th>part</th><th>DRAFT</th><th>ISSUE</th><th>REVIEW</th><th>ARCHIVE</th></tr>
 *   <tr><td>number (发票号码)</td><td>none yet</td><td>needed</td><td>needed</td><td>needed</td></tr>
 *   <tr><td>day of issue, today at the latest</td>
 *       <td>may lack</td><td>needed</td><td>needed</td><td>needed</td></tr>
 *   <tr><td>seller's taxpayer number</td>
 *       <td>may lack</td><td>needed</td><td>needed</td><td>needed</td></tr>
 *   <tr><td>totals</td><td>may lack</td><td>needed</td><td>needed</td><td>needed</td></tr>
 *   <tr><td>words (价税合计大写)</td>
 *       <td>may lack</td><td>needed</td><td>needed</td><td>may lack</td></tr>
 *   <tr><td>name of each line</td>
 *       <td>may lack</td><td>needed</td><td>needed</td><td>may lack</td></tr>
 *   <tr><td>drawer (开票人)</td>
 *       <td>may lack</td><td>needed</td><td>may lack</td><td>may lack</td></tr>
 *   <tr><td>names of both sides, lines with amount, rate and tax</td>
 *       <td>needed</td><td>needed</td><td>needed</td><td>needed</td></tr>
 *   <tr><td>all others</td>
 *       <td>may lack</td><td>may lack</td><td>may lack</td><td>may lack</td></tr>
 * </table>
 *
 * <p>What a shape does not map, its bean cannot have: it is not demanded. What is missing is {@code
 * INVOICE-260}, a number on a draft {@code INVOICE-120}, a day after today {@code INVOICE-262}.
 */
public enum Stage {
  /** Being prepared and checked; the platform has not seen it (开具前). */
  DRAFT,
  /** Issued by the platform, being recorded (开具). */
  ISSUE,
  /** Compared by operations on the next day (次日核对). */
  REVIEW,
  /** Kept by finance (归档). */
  ARCHIVE;

  /** The table above; names of the sides and lines are demanded by the check itself. */
  boolean demands(Part part) {
    return switch (part) {
      case NUMBER, ISSUED, SELLER_ID, NET, TAX, GROSS -> this != DRAFT;
      case WORDS, LINE_NAME -> this == ISSUE || this == REVIEW;
      case DRAWER -> this == ISSUE;
      case LINE_NET, LINE_RATE, LINE_TAX -> true;
      default -> false;
    };
  }
}
