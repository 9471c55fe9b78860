package io.hall.tariff;

/**
 * The category of a heating fee (采暖费类别) by which a hall counts what was paid (规程 7.1).
 *
 * <p>The regulation names none; these are the ones that heating companies publish and bill by. The
 * constant's name is the code in files.
 */
public enum FeeCategory {
  /** Residents, by building area (居民面积采暖费). */
  RESIDENTIAL_AREA("居民面积采暖费"),
  /** Residents, by meter: prepaid credit (居民计量热费). */
  RESIDENTIAL_METERED("居民计量热费"),
  /** Residents, the base share of the two-part tariff (居民基础热费). */
  RESIDENTIAL_BASE("居民基础热费"),
  /** Others, by building area, the base share of the two-part tariff included (非居民面积采暖费). */
  NON_RESIDENTIAL_AREA("非居民面积采暖费"),
  /** Others, by meter (非居民计量热费). */
  NON_RESIDENTIAL_METERED("非居民计量热费"),
  /** The base share of a flat whose supply is stopped (停供基础热费). */
  IDLE_BASE("停供基础热费"),
  /** What an earlier season still owes; keeps that season (往年欠费). */
  ARREARS("往年欠费"),
  /** Damages for late payment (违约金). */
  PENALTY("违约金"),
  /** Opening a stopped supply again (复热费). */
  RECONNECT("复热费"),
  /** Connection to the network; abolished in 2021, kept for history (入网费). */
  CONNECTION("入网费"),
  /** Meters, material and repairs (表具材料维修费). */
  METER_OR_MATERIAL("表具材料维修费"),
  /** An approved adjustment or reduction (费用调整). */
  ADJUSTMENT("费用调整");

  private final String chinese;

  FeeCategory(String chinese) {
    this.chinese = chinese;
  }

  /** The name on paper. */
  public String chinese() {
    return chinese;
  }
}
