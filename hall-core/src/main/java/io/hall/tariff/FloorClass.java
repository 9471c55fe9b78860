package io.hall.tariff;

/**
 * The height class of a building (楼层类别), by which some cities charge only a part of the area fee.
 *
 * <p>The part itself is data of the {@link Tariff}; Jiaozuo publishes 82, 86 and 90 per cent.
 */
public enum FloorClass {
  /** High-rise (高层). */
  HIGH_RISE,
  /** Mid-rise (小高层). */
  MID_RISE,
  /** Multi-storey (多层). */
  MULTI_STOREY
}
