package io.hall.paper;

import io.hall.check.Finding;
import io.hall.document.Block;
import io.hall.document.Block.Heading;
import io.hall.document.Block.Monospace;
import io.hall.document.Block.Paragraph;
import io.hall.document.Block.Signatures;
import io.hall.document.Block.Stamp;
import io.hall.document.Document;
import io.hall.document.Fields;
import io.hall.document.Fields.Field;
import io.hall.document.PageSize;
import io.hall.document.Table;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import io.hall.receipt.ClockStep;
import io.hall.receipt.CompletenessCertificate;
import io.hall.receipt.CompletenessCertificate.Share;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.SerialRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The certificate that a book's numbers are complete, on paper (收据号码完整性证明): the numbers by what
 * became of them, the end of the chain, what was found, and the places to sign (规程 7.2). Of long
 * lists it prints the beginning and says how much there is; the JSON beside it has all.
 */
public final class CertificatePage {

  private static final int RANGES = 40;
  private static final int ROWS = 30;

  private CertificatePage() {}

  /** Returns the page of a certificate that {@code company} prints. */
  public static Document of(CompletenessCertificate certificate, String company) {
    List<Block> blocks = new ArrayList<>();
    if (!certificate.isComplete()) {
      blocks.add(Stamp.corner("不完整"));
    } else if (certificate.book().kind() == ReceiptBook.Kind.TRAINING) {
      blocks.add(Stamp.corner("练习"));
    }
    blocks.add(Heading.subtitle(company));
    blocks.add(Heading.title("收据号码完整性证明"));
    blocks.add(book(certificate));
    blocks.add(Heading.section("号码去向"));
    blocks.add(numbers(certificate));
    blocks.add(verdict(certificate));
    blocks.add(Heading.section("链尾（收据登记至此的校验值）"));
    blocks.add(
        Monospace.grouped(
            "共" + certificate.head().records() + "条", certificate.head().hash().toString(), 8));
    explained(certificate, blocks);
    blocks.add(new Block.Spacer(5));
    blocks.add(Signatures.of("制表", "厅长", "实收结算管理员"));
    blocks.add(
        Paragraph.note(
            "任何人可凭链文件（.chain）和公布的格式重新计算以上全部数字，无需本系统。" + "号码区间过多时此处只列前面部分，全部见同名 JSON 文件。"));
    return new Document(
        "收据号码完整性证明 " + certificate.book().id(),
        PageSize.A4,
        new Document.Metadata(company, "收据号码完整性证明", certificate.madeAt()),
        blocks);
  }

  private static Fields book(CompletenessCertificate certificate) {
    ReceiptBook book = certificate.book();
    return Fields.framed(
        2,
        Field.of("收据本", book.id()),
        Field.of("种类", kind(book.kind())),
        Field.of("本册号码", numbers(book, new SerialRange(book.first(), book.last()))).over(2),
        Field.of("本证明号码", numbers(book, certificate.range())).over(2),
        Field.of("号码总数", certificate.range().count() + " 个"),
        Field.of("证明时间", Wording.time(certificate.madeAt())));
  }

  private static String kind(ReceiptBook.Kind kind) {
    return switch (kind) {
      case RECEIPT -> "收据";
      case REFUND -> "退费单";
      case TRAINING -> "练习";
    };
  }

  private static String numbers(ReceiptBook book, SerialRange range) {
    return number(book, range.from()) + " 至 " + number(book, range.to());
  }

  private static String number(ReceiptBook book, long serial) {
    return new ReceiptNumber(book.prefix(), serial).toString();
  }

  private static Table numbers(CompletenessCertificate certificate) {
    return new Table(
        List.of(Column.words(20), Column.figures(10), Column.figures(16), Column.words(54)),
        List.of(Row.of("去向", "个数", "金额（元）", "序号")),
        List.of(
            row("开具有效", certificate.issued(), true),
            row("开具后作废", certificate.voided(), true),
            row("空白作废", certificate.spoiled(), false),
            row("未用退回", certificate.returned(), false),
            row("本中未用", certificate.remaining(), false),
            row("缺号", certificate.missing(), false)),
        List.of(
            Row.of(
                "合计",
                Long.toString(certificate.range().count()),
                certificate.issued().amount().plus(certificate.voided().amount()).toString(),
                "")));
  }

  private static Row row(String name, Share share, boolean amount) {
    return Row.of(
        name,
        Long.toString(share.count()),
        amount ? share.amount().toString() : "—",
        Wording.orDash(serials(share)));
  }

  private static String serials(Share share) {
    String listed =
        share.numbers().stream()
            .limit(RANGES)
            .map(CertificatePage::serials)
            .collect(Collectors.joining("、"));
    int more = share.numbers().size() - RANGES;
    return more > 0 ? listed + " 等，另有 " + more + " 段" : listed;
  }

  private static String serials(SerialRange range) {
    return range.count() == 1 ? "" + range.from() : range.from() + "—" + range.to();
  }

  private static Fields verdict(CompletenessCertificate certificate) {
    String sentence =
        certificate.isComplete() ? "每一个号码都有去向，无缺号、无重号，记录链完整" : "不完整：有缺号、有尚未使用的号码，或记录有误，见下";
    return Fields.framed(1, Field.of("结论", sentence).emphasised());
  }

  private static void explained(CompletenessCertificate certificate, List<Block> blocks) {
    if (certificate.late().count() > 0) {
      blocks.add(Heading.section("晚于缴费日开具（补开）共 " + certificate.late().count() + " 张"));
      blocks.add(Paragraph.of(serials(certificate.late())));
    }
    if (!certificate.clockSteps().isEmpty()) {
      blocks.add(Heading.section("时钟回拨"));
      blocks.add(steps(certificate.clockSteps()));
    }
    if (!certificate.findings().isEmpty()) {
      blocks.add(Heading.section("检查发现"));
      blocks.add(findings(certificate));
    }
  }

  private static Table steps(List<ClockStep> steps) {
    return new Table(
        List.of(Column.figures(12), Column.centred(32), Column.centred(32), Column.words(24)),
        List.of(Row.of("记录", "拨回前", "拨回后", "确认人")),
        steps.stream()
            .limit(ROWS)
            .map(
                step ->
                    Row.of(
                        Long.toString(step.position()),
                        Wording.time(step.before()),
                        Wording.time(step.at()),
                        Wording.orDash(step.confirmedBy())))
            .toList(),
        List.of());
  }

  private static Table findings(CompletenessCertificate certificate) {
    List<Row> rows =
        certificate.findings().stream().limit(ROWS).map(CertificatePage::finding).toList();
    long more = certificate.findings().size() - rows.size() + certificate.unlisted();
    return new Table(
        List.of(Column.words(18), Column.figures(12), Column.words(70)),
        List.of(Row.of("代码", "记录", "说明")),
        rows,
        more > 0 ? List.of(Row.of("另有", Long.toString(more), "未列出")) : List.of());
  }

  private static Row finding(Finding finding) {
    String position = finding.where().substring(finding.where().lastIndexOf(':') + 1);
    return Row.of(finding.code().id(), position, finding.message(Locale.CHINESE));
  }
}
