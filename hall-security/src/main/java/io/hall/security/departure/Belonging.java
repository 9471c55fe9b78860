package io.hall.security.departure;

/** What somebody who leaves has had. The constant's name is the code in files. */
public enum Belonging {
  /** The account itself. */
  ACCOUNT("账号"),
  /** Password, second factors, recovery codes. */
  AUTHENTICATORS("登录凭证"),
  /** Sessions. */
  SESSIONS("登录会话"),
  /** Permissions to see or take out what is confidential. */
  GRANTS("查询与导出授权"),
  /** Keys to sign with. */
  KEYS("签名密钥"),
  /** Shifts, with the drawer that belongs to each. */
  SHIFTS("班次与钱箱"),
  /** Numbers of receipts that were not used. */
  NUMBERS("未用收据号码"),
  /** Accounts of the same person that are still open, and wait for a departure of their own. */
  OPEN_ACCOUNTS("同一员工未注销的账号"),
  /** Anything else. */
  OTHER("其他");

  private final String chinese;

  Belonging(String chinese) {
    this.chinese = chinese;
  }

  /** The wording on paper. */
  public String chinese() {
    return chinese;
  }
}
