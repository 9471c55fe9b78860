package io.hall.verify;

/** Every sentence that is said, in Chinese and English; {0} and so on are values. */
enum Say {
  ALL_HOLDS("全部相符。", "Everything holds."),
  SOME_BROKEN("有不符之处：此档案不可信。", "Something is broken: do not rely on this archive."),
  SOME_NOT_JUDGED("有未能判定之处。", "Something could not be judged."),
  AND_MORE("（另有 {0} 处）", " (and {0} more)"),
  USAGE(
      "用法：java -jar hall-verify.jar 档案 [--key 证书]… [--key-name 密钥名]… [--checkpoint 文件]… [--cut 散列]…"
          + " [--previous 上季档案] [--receipt \"hall.receipt.1 编号 分 叶\"] [--lang zh|en] [--json]",
      "usage: java -jar hall-verify.jar ARCHIVE [--key FILE.crt]… [--key-name HEX40]…"
          + " [--checkpoint FILE]… [--cut HEX]… [--previous ARCHIVE]"
          + " [--receipt \"hall.receipt.1 NUMBER FEN LEAF\"] [--lang zh|en] [--json]"),

  HOLDS_FORM("共 {0} 个文件，形式相符。", "{0} files, in the form that the page describes."),
  HOLDS_MANIFEST(
      "{0} 个文件的大小和摘要与目录一致。", "{0} files have the size and digest that the manifest names."),
  HOLDS_SEALS("{0} 个签章有效，密钥：{1}。", "{0} seals are valid, by the keys {1}."),
  HOLDS_CHAINS("{1} 条链的 {0} 条记录前后相接。", "{0} records in {1} streams follow from one another."),
  HOLDS_RECEIPTS("{1} 本票据的 {0} 个号码齐全。", "{0} numbers in {1} books are complete."),
  HOLDS_TREES("{1} 个大厅的 {0} 个检查点与票据一致。", "{0} checkpoints of {1} halls are those of the receipts."),
  HOLDS_REPORTS("{0} 份日报表与票据一致。", "{0} daily reports are what the receipts give."),
  HOLDS_MONTHS("{0} 份月度汇总与日报表一致。", "{0} monthly summaries are what the daily reports give."),
  HOLDS_TRANSFER(
      "移交清册与票据一致：{0} 张，{1} 元。",
      "The transfer list is what the books give: {0} receipts, {1} yuan."),
  HOLDS_RETENTION("保管期限相符，整卷保管至 {0}。", "The times of keeping are right; all is kept until {0}."),
  HOLDS_PAPERS("{0} 份文件与记录一致。", "{0} papers are those on record."),
  HOLDS_KNOWN("已知的内容都在档案中。", "What was noted elsewhere is in the archive."),
  HOLDS_PROOF_FORM("证明文件形式相符。", "The proof is in its form."),
  HOLDS_PROOF_SEALS("检查点由已知密钥签章。", "The checkpoint is sealed by a key that is known."),
  HOLDS_PROOF_RECEIPT("号码和金额与收据一致。", "Number and amount are those of the receipt."),
  HOLDS_PROOF_TREE("收据在检查点的树中。", "The receipt is in the tree of the checkpoint."),
  HOLDS_PROOF_KNOWN("收据内容已给出。", "The receipt was given."),

  NOTHING_KNOWN(
      "没有给出已知内容：请把密钥名 {0} 和截点 {1} 与签字的纸件核对。",
      "Nothing known was given: compare the key name {0} and the cut {1} with the signed paper."),
  ONLY_KEYS_KNOWN(
      "密钥已知；是否为最新档案未判定：请把截点 {1} 与签字的纸件核对。",
      "The key is known; whether an older archive was put in its place was not judged: compare the cut"
          + " {1} with the signed paper."),
  NOT_REACHED("未能检查到这一项。", "This was not reached."),
  NEEDS_MANIFEST("目录不可读，无法检查这一项。", "This cannot be checked, for the manifest cannot be read."),
  NO_ARCHIVE("这里没有季度档案。", "There is no season archive here."),
  UNREADABLE("无法读取。", "It cannot be read."),
  MEMORY("内存不足，无法检查。", "There is not enough memory to check it."),
  INTERNAL("检查程序出错（{0}），请报告。", "The verifier failed ({0}); please report it."),

  NO_FILE("不是普通文件。", "It is no plain file."),
  FOREIGN_FILE("档案中不应有此文件。", "An archive has no file of this path."),
  FOREIGN_PATH("档案中不应有文件 {0}。", "An archive has no file {0}."),
  TOO_MANY_FILES("文件多于 {0} 个。", "There are more than {0} files."),
  EMPTY_FOLDER("空文件夹。", "The folder is empty."),
  TWICE("路径 {0} 重复。", "The path {0} is there twice, or is a folder too."),
  ZIP_SIZE("压缩包过小或过大。", "The zip file is too small or too large."),
  ZIP_END("压缩包的目录或结尾不符。", "The zip file's directory or end is otherwise."),
  ZIP_ENTRY("压缩包中 {0} 的条目不符。", "The zip file's entry of {0} is otherwise."),
  ZIP_ORDER("压缩包中的文件与目录的顺序不同。", "The zip file has its files in another order than the manifest."),
  ZIP_CRC("压缩包的 CRC-32 不符。", "The CRC-32 in the zip file is that of other bytes."),

  TEXT_NO_UTF8("不是 UTF-8 文本。", "It is no UTF-8."),
  TEXT_NO_END("末行没有换行。", "The last line does not end with a line feed."),
  TEXT_LINE("第 {0} 行不符。", "Line {0} is not what it must be."),
  TEXT_ORDER("第 {0} 行不按顺序。", "Line {0} is not in its order."),
  NO_DATE("{0} 不是日期。", "{0} is no date."),
  NO_SEASON("{0} 不是采暖季。", "{0} is no season."),
  PERIOD("起止日期不符。", "The first and last date are not those of the period."),
  TOO_LONG("文件过长。", "It is longer than this verifier reads."),
  OVERFLOW("金额过大。", "Amounts are too large to be added."),

  MANIFEST_NONE("没有目录。", "There is no manifest."),
  FILE_COUNT("目录写 {0} 个文件，实列 {1} 个。", "The manifest says {0} files and lists {1}."),
  FILE_MISSING("缺少此文件。", "The file is missing."),
  FILE_UNLISTED("目录中没有此文件。", "The file is not in the manifest."),
  FILE_SIZE("大小与目录不同。", "The size is not what the manifest says."),
  FILE_DIGEST(
      "摘要与目录不同：内容被改动。", "The digest is not what the manifest says: the content was changed."),

  NO_SEAL("没有签章。", "There is no seal."),
  SEAL_LINE("签章行不符。", "A line of a seal is not in its form."),
  SEAL_KEY("档案中没有密钥 {0} 的证书。", "There is no certificate of the key {0}."),
  SEAL_INVALID("密钥 {0} 的签章无效。", "The seal of the key {0} is not valid."),
  SEAL_ALGORITHM("不认识签章算法 {0}。", "The seal's algorithm {0} is not known."),
  SEAL_REVOKED("密钥 {0} 在此之前已吊销。", "The key {0} was revoked before."),
  SEAL_NOT_KNOWN("目录没有由已知密钥 {0} 签章。", "The manifest is not sealed by the known key {0}."),
  NO_CASTLE(
      "没有 Bouncy Castle，无法判定密钥 {0} 的 SM2 签章。",
      "The SM2 seal of the key {0} cannot be judged without Bouncy Castle."),
  NO_SM3("没有 Bouncy Castle，无法计算 SM3。", "A tree of SM3 cannot be judged without Bouncy Castle."),
  CERTIFICATE("不是 X.509 证书。", "It is no X.509 certificate."),
  KEY_NAME("证书的密钥名是 {0}。", "The certificate's key has the name {0}."),
  KEY_UNUSED("此密钥没有签章。", "This key made no seal."),

  FIELDS_TORN("字段长度不符。", "The lengths of the fields do not fit."),
  FIELD_COUNT("字段数 {0} 不符（{1}）。", "There are {0} fields, which does not fit {1}."),
  FIELD_MISSING("缺少字段 {0}。", "Field {0} is missing."),
  FIELD_NO_NUMBER("字段 {0} 不是数。", "Field {0} is no number."),
  FIELD_NO_TEXT("字段 {0} 不是文本。", "Field {0} is no text."),
  CHAIN_HEADER("链文件的开头不符。", "The header of the chain file is not in its form."),
  CHAIN_GENESIS("链的起点散列不符。", "The hash before the first record is not what it must be."),
  CHAIN_TORN("链在第 {0} 条记录处断裂。", "The chain is torn at record {0}."),
  CHAIN_STOPPED("第 {0} 条记录之后未再读取。", "Nothing was read behind record {0}."),
  HASH_DIFFERS("散列不符：内容被改动或不接前一条。", "The hash is not that of the record and the one before it."),
  RECORD_FORMAT("不是 hall.record.1。", "It is no hall.record.1."),
  RECORD_HASH("散列算法不符。", "The record names another hash."),
  RECORD_STREAM("记录属于另一条链。", "The record is of another stream."),
  RECORD_POSITION("序号是 {0}，应为 {1}。", "The position is {0} and must be {1}."),
  RECORD_COMMITMENT("承诺值长度不符。", "The commitment is of another length."),
  KIND("此链不应有 {0} 记录。", "This stream has no records {0}."),
  SAME_PERSON("两个岗位是同一人。", "Two people must act, and it was one."),
  STREAM_FOREIGN("档案中不应有链 {0}。", "An archive has no stream {0}."),
  STREAM_EMPTY("链中没有记录。", "There is no record in the stream."),
  STREAM_MISSING("缺少链 {0}。", "The stream {0} is missing."),
  STREAM_PLACE("起止与截点不符。", "It does not begin and end where the cut says."),
  CUT_NOT_LAST("末条记录不是目录所指的截点。", "The last record is not the cut that the manifest names."),
  CUT_DIFFERS("截点与目录的内容不同。", "The cut says otherwise than the manifest."),
  CUT_STREAMS("截点中的链 {0} 不符。", "The cut's stream {0} is not in its form or order."),
  CUT_PREVIOUS("与上季截点不相接。", "It does not follow the cut of the season before."),

  BOOK_OPENING("票据本的首条记录不符。", "The book's first record is not what it must be."),
  BOOK_LIFE("票据本状态为 {0} 时不能如此。", "This cannot be done while the book is {0}."),
  BOOK_RETURN("退回的号码不符。", "The numbers that came back are not those left."),
  BOOKS_OVERLAP("号码与票据本 {0} 重叠。", "Its numbers overlap with those of the book {0}."),
  NO_BOOKS("没有票据本。", "There is no receipt book in it."),
  TOTALS("累计数不符。", "The running totals are not those of the records."),
  CLOCK_BACK("时钟倒退而没有说明。", "The clock went back, and no record explains it."),
  WRONG_DATE("营业日与记录时间不符。", "The business date is not that of the record's time."),
  NUMBER_FOREIGN("号码不属于此本。", "The number is not one of the book's."),
  NUMBER_TWICE("号码 {0} 重复或倒序。", "The number {0} comes twice or late."),
  NUMBER_MISSING("缺少号码 {0}。", "The number {0} is missing."),
  CHANNEL("渠道不符。", "The channel is none."),
  TENDER("缴费方式不符。", "The tender is none."),
  REASON("原因不符。", "The reason is none."),
  AMOUNT_SIGN("金额正负不符。", "The sign of an amount is not allowed."),
  VOID_NOT_ISSUED("此号码没有开出过。", "The number was never issued."),
  VOID_TWICE("号码 {0} 作废两次。", "The number {0} is made void twice."),
  VOID_AMOUNT("号码 {0} 的作废金额不符。", "The number {0} is made void with another amount."),
  VOID_LATER("号码 {0} 不在开票当日作废。", "The number {0} is made void on another day than it was issued."),
  COPY("重打份数应为 {0}。", "The copy must be number {0}."),

  ORIGIN("检查点的来源不符。", "The checkpoint's origin is another."),
  TREE_SIZE("检查点写 {0} 个叶，票据有 {1} 个。", "The checkpoint says {0} leaves, the receipts give {1}."),
  TREE_ROOT("检查点的根与票据不符。", "The checkpoint's root is not that of the receipts."),
  TREE_FIGURES("检查点的数字与票据不符。", "The checkpoint's figures are not those of the receipts."),
  TREE_ORDER("检查点不按日期顺序。", "The checkpoint is not in the order of days."),
  TREE_NONE("大厅 {0} 当日有票据而没有检查点。", "The hall {0} has receipts on this day, and no checkpoint."),
  ABOUT("检查点所指的报表不在档案中。", "The report that the checkpoint is about is not the one here."),
  TIME_STAMP("时间戳不是此检查点的。", "The time stamp is not of this checkpoint."),

  HEAD_DIFFERS("链 {0} 第 {1} 条的散列不符或不存在。", "The stream {0} has not this hash at position {1}."),
  REPORT_HALL("日报表属于另一大厅。", "The report is of another hall."),
  REPORT_VERSION("{0} 应为第 {1} 版。", "Of {0} this must be version {1}."),
  REPORT_HEADS("日报表的链头不符。", "The report's heads are not in their form or order."),
  REPORT_HEAD_SHORT(
      "日报表之后票据本 {0} 又有当日记录。", "The book {0} has records of that day behind the report's head."),
  REPORT_NONE("大厅 {0} 当日有票据而没有日报表。", "The hall {0} has receipts on this day, and no report."),
  REPORT_CELL("{0} {1} {2} 与票据不符。", "{0} {1} {2} is not what the receipts give."),
  REPORT_CELLS("日报表多出项目。", "The report has cells that the receipts do not give."),
  REPORT_NET("净额与各项之和不符。", "The net is not the sum of the cells."),
  REPORT_RANGE("票据本 {0} 的号段不符。", "The numbers of the book {0} are not those of the receipts."),
  REPORT_RANGES("号段不全。", "Numbers of a book are left out."),

  MONTH_REPORT(
      "月度汇总所列 {0} {1} 的日报表不在档案中。", "The report of {0} of {1} that it names is not the one here."),
  MONTH_TOTAL("合计与日报表不符。", "The total is not that of the reports."),
  MONTH_SUM("字段 {0} 之前的小计与日报表不符。", "The sums before field {0} are not those of the reports."),
  MONTH_SEASONS("所列采暖季与日报表不符。", "The seasons are not those that the reports name."),
  MONTH_SEASON("{0} 采暖季的累计与日报表不符。", "The sum of the season {0} is not that of the reports."),
  MONTH_GAP("大厅 {0} 的缺报不符。", "A gap of the hall {0} is none."),
  MONTH_LEFT_OUT("漏列 {0} {1} 第 {2} 版日报表。", "The report of {0} of {1}, version {2}, is left out."),

  TRANSFER_MANIFEST(
      "目录的张数或金额与移交清册不符。", "The manifest's receipts or fen are not those of the books."),
  KEEP_UNTIL("第 {0} 行的期满日不是年末。", "Line {0} does not end with a year."),
  KEEP_SHORT("第 {0} 行少于 {1} 年。", "Line {0} keeps for less than {1} years."),
  PAPER_TWICE("文件 {0} 有两条记录。", "Two records name the paper {0}."),
  PAPER_DIFFERS("文件 {0} 缺少或与记录不同。", "The paper {0} is missing, or not the one on record."),
  PAPER_UNNAMED("没有记录写明此文件。", "No record names this paper."),

  HELD_OTHER("检查点 {0} 不是本档案的。", "The checkpoint {0} is of another tree than this archive has."),
  HELD_LARGER(
      "检查点 {0} 有 {1} 个叶，档案不到：档案被退回旧版。",
      "The checkpoint {0} has {1} leaves, and no tree here: the archive was rolled back."),
  HELD_DIFFERS(
      "检查点 {0} 的树不是档案的开头。",
      "The tree of the checkpoint {0} is not the beginning of the archive's."),
  CUT_NOT_HERE(
      "档案中没有截点 {0}：被退回旧版或替换。", "The cut {0} is not here: the archive was rolled back or replaced."),
  PREVIOUS_OTHER(
      "不是接着所给的上季档案。", "It does not follow the archive of the season before that was given."),
  PREVIOUS_GAP("链 {0} 与上季档案不相接。", "The stream {0} does not go on from the archive before."),
  PREVIOUS_BROKEN("上季档案本身不符。", "The archive of the season before is itself broken."),
  PREVIOUS_UNREADABLE("上季档案不可读。", "The archive of the season before cannot be read."),

  NO_PROOF("不是收据证明。", "It is no receipt proof."),
  RECEIPT_LINE(
      "请用 --receipt 给出收据二维码的内容。", "Give the line of the receipt's QR code with --receipt."),
  PROOF_ALONE(
      "这是一张收据的证明：请用 --receipt 给出收据二维码的那一行。",
      "This is the proof of a receipt: give the line of its QR code with --receipt."),
  PROOF_NO_KEY("请用 --key 给出公司密钥的证书。", "Give the certificate of the company's key with --key."),
  PROOF_OTHER_KEY(
      "检查点没有由已知密钥签章。", "The checkpoint is sealed by no key whose certificate was given."),
  PROOF_NUMBER("号码与收据不同。", "The number is not the receipt's."),
  PROOF_FEN("金额与收据不同。", "The amount is not the receipt's."),
  PROOF_LEAF("叶散列与收据不同。", "The leaf hash is not the receipt's."),
  PROOF_PATH("路径不通到检查点的根。", "The path does not lead to the checkpoint's root.");

  private static final int LONGEST_VALUE = 160;

  private final String chinese;
  private final String english;

  Say(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  String chinese(Object... values) {
    return fill(chinese, values);
  }

  String english(Object... values) {
    return fill(english, values);
  }

  String in(Language language, Object... values) {
    return language == Language.ZH ? chinese(values) : english(values);
  }

  private static String fill(String text, Object... values) {
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        filled.append(plain(values[text.charAt(i + 1) - '0']));
        i += 2;
      } else {
        filled.append(text.charAt(i));
      }
    }
    return filled.toString();
  }

  /** A value comes from what is checked, and must not write on the reader's terminal. */
  private static String plain(Object value) {
    String text = String.valueOf(value).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
    return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
  }
}
