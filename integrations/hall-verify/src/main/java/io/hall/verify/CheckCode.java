package io.hall.verify;

/** The checks of the page, in its order. */
public enum CheckCode {
  /** The files and, of a zip file, every byte of its structure (形式). */
  FORM("形式"),
  /** The manifest's text; size and digest of every file (目录). */
  MANIFEST("目录"),
  /** The seals of manifest and checkpoints, and their keys (签章). */
  SEALS("签章"),
  /** Records, streams and the cut (链). */
  CHAINS("链"),
  /** Numbers, totals and voids of each book (票据). */
  RECEIPTS("票据"),
  /** The trees of the halls and their checkpoints (检查点). */
  TREES("检查点"),
  /** The daily reports against the receipts (日报表). */
  REPORTS("日报表"),
  /** The monthly summaries against the daily reports (月度汇总). */
  MONTHS("月度汇总"),
  /** The transfer list against the books (移交清册). */
  TRANSFER("移交清册"),
  /** How long what is kept (保管期限). */
  RETENTION("保管期限"),
  /** The papers and their records (纸质文件). */
  PAPERS("文件"),
  /** What is known from elsewhere (已知). */
  KNOWN("已知");

  private final String chinese;

  CheckCode(String chinese) {
    this.chinese = chinese;
  }

  /** Its name in Chinese. */
  public String chinese() {
    return chinese;
  }
}
