package io.hall.app.server;

import io.hall.security.account.Role;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The places of the house in the order in which a page names them, and who may enter each. What is
 * no place is closed to everybody; {@code place.COUNTER} of the texts is the name of the counter.
 */
public enum Place {
  /** Payments and receipts (收费柜台). */
  COUNTER("/counter", Role.CASHIER),
  /** A cashier's day from its checklist to the hand-over of the cash (班次). */
  SHIFT("/shift", Role.CASHIER),
  /** First enquiries (首问登记). */
  ENQUIRIES("/enquiries", Role.CASHIER, Role.HALL_HEAD),
  /** Invoices to type into the tax platform, and its answers (待开发票). */
  ISSUING("/counter/invoices", Role.CASHIER),
  /** Leave of one's own (请假). */
  LEAVE("/leave", Role.CASHIER, Role.HALL_HEAD),
  /** The daily report beside the settlement sheets (日结). */
  DAY("/day", Role.HALL_HEAD),
  /** What waits for somebody's word (审批). */
  APPROVALS("/approvals", Role.HALL_HEAD, Role.LEADER),
  /** The duties of the week (周工作). */
  WEEK("/week", Role.HALL_HEAD),
  /** The reports of all halls (各厅日报). */
  REPORTS("/reports", Role.SETTLEMENT_ADMIN),
  /** Invoices to review and to hand over (发票复核). */
  INVOICES("/invoices", Role.SETTLEMENT_ADMIN),
  /** Months (月结). */
  MONTHS("/months", Role.SETTLEMENT_ADMIN),
  /** The season, its archive and its proofs (采暖季归档). */
  SEASON("/season", Role.SETTLEMENT_ADMIN),
  /** Invoices handed over to finance (财务接收). */
  DELIVERIES("/deliveries", Role.FINANCE),
  /** Figures in pictures (统计图表). */
  FIGURES("/figures", Role.HALL_HEAD, Role.SETTLEMENT_ADMIN, Role.FINANCE, Role.LEADER),
  /** Data that leaves the company (外传许可). */
  DISCLOSURES("/disclosures", Role.CASHIER, Role.HALL_HEAD, Role.SETTLEMENT_ADMIN, Role.FINANCE),
  /** Accounts (工号管理). */
  ACCOUNTS("/accounts", Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN),
  /** Departures (离岗注销): heads and leaders ask and allow, a system administrator executes. */
  DEPARTURES("/departures", Role.HALL_HEAD, Role.LEADER, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN),
  /** The audit log (审计日志). */
  AUDIT("/audit", Role.AUDITOR);

  private final String path;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set
  private final Set<Role> roles;

  Place(String path, Role first, Role... others) {
    this.path = path;
    this.roles = Collections.unmodifiableSet(EnumSet.of(first, others));
  }

  /** Where its pages are. */
  public String path() {
    return path;
  }

  /** Who may enter. */
  public Set<Role> roles() {
    return roles;
  }

  /** Returns the place that a page is of: the one with the longest address before it. */
  static Optional<Place> at(String page) {
    return Arrays.stream(values())
        .filter(place -> page.equals(place.path) || page.startsWith(place.path + "/"))
        .max(Comparator.comparingInt(place -> place.path.length()));
  }

  /** Returns where somebody of a role may go, the place to begin with first. */
  public static List<Place> of(Role role) {
    return Arrays.stream(values()).filter(place -> place.roles.contains(role)).toList();
  }
}
