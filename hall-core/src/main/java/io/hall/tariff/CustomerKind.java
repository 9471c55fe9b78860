package io.hall.tariff;

/** Who is heated (用户类别): prices and the VAT treatment differ. */
public enum CustomerKind {
  /** People at home (居民). */
  RESIDENTIAL,
  /** Everyone else: companies, schools, public buildings (非居民). */
  NON_RESIDENTIAL
}
