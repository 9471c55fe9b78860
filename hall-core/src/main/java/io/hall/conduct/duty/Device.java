package io.hall.conduct.duty;

/** What is checked before a counter opens (到岗检查项目, 规程 4.1). */
public enum Device {
  /** The card terminal (POS 机). */
  POS_TERMINAL,
  /** The printer (打印机). */
  PRINTER,
  /** The system that fees are billed in (收费服务系统). */
  FEE_SYSTEM
}
