package io.hall.conduct.duty;

/** What is checked before a counter opens (到岗检查项目, 规程 4.1). */
public enum Device {
  /** The card terminal (POS 机). */
  POS_TERMINAL("POS机"),
  /** The printer (打印机). */
  PRINTER("打印机"),
  /** The system that fees are billed in (收费服务系统). */
  FEE_SYSTEM("收费服务系统");

  private final String chinese;

  Device(String chinese) {
    this.chinese = chinese;
  }

  /** Its name in Chinese. */
  public String chinese() {
    return chinese;
  }
}
