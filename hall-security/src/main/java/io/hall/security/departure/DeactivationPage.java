package io.hall.security.departure;

import io.hall.calendar.BusinessDate;
import io.hall.document.Block;
import io.hall.document.Block.Heading;
import io.hall.document.Block.Monospace;
import io.hall.document.Block.Paragraph;
import io.hall.document.Block.Signatures;
import io.hall.document.Document;
import io.hall.document.Fields;
import io.hall.document.Fields.Field;
import io.hall.document.PageSize;
import io.hall.document.Table;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import io.hall.payment.HallCode;
import io.hall.security.departure.Departure.Case;
import io.hall.security.departure.Departure.Certified;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The certificate of a departure on paper (账号注销证明): who leaves, who asked, allowed and did it, what
 * became of everything, and the seal, which is over the JSON beside it (规程 8.3).
 */
public final class DeactivationPage {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private DeactivationPage() {}

  /** Returns the page of a certificate that {@code company} prints. */
  public static Document of(Certified certified, String company) {
    DeactivationCertificate certificate = certified.certificate();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Heading.subtitle(company));
    blocks.add(Heading.title("账号注销证明"));
    blocks.add(about(certificate));
    blocks.add(Heading.section("办理经过"));
    blocks.add(parties(certificate));
    blocks.add(Heading.section("交接与注销项目"));
    blocks.add(left(certificate.left()));
    blocks.add(Heading.section("记录校验值"));
    blocks.add(
        Monospace.grouped("第" + certificate.position() + "条", certificate.record().toString(), 8));
    blocks.add(Heading.section("电子签章"));
    blocks.add(
        Monospace.grouped(
            certified.seal().algorithm() + " " + certified.seal().key(),
            certified.seal().value(),
            8));
    blocks.add(new Block.Spacer(5));
    blocks.add(Signatures.of("厅长", "系统管理员", "接收人"));
    blocks.add(Paragraph.note("电子签章盖在同名 JSON 文件的全部字节上。账号编号永久保留，不再分配给他人。"));
    return new Document(
        "账号注销证明 " + certificate.about().account(),
        PageSize.A4,
        new Document.Metadata(company, "账号注销证明", certificate.executed().at()),
        blocks);
  }

  private static Fields about(DeactivationCertificate certificate) {
    Case about = certificate.about();
    return Fields.framed(
        2,
        Field.of("账号", about.account().value()),
        Field.of("员工编号", about.person().value()),
        Field.of("大厅", about.hall().map(HallCode::value).orElse("—")),
        Field.of("最后工作日", about.lastDay().toString()),
        Field.of("先行停用", about.suspended() ? "是" : "否"),
        Field.of("接收人", certificate.receivedBy().value()));
  }

  private static Table parties(DeactivationCertificate certificate) {
    return new Table(
        List.of(Column.words(22), Column.words(24), Column.words(24), Column.centred(30)),
        List.of(Row.of("步骤", "账号", "员工编号", "时间")),
        List.of(
            row(certificate.about().suspended() ? "停用并申请" : "申请", certificate.about().requested()),
            row("批准", certificate.approved()),
            row("注销", certificate.executed())),
        List.of());
  }

  private static Row row(String step, Party party) {
    return Row.of(step, party.account().value(), party.person().value(), time(party.at()));
  }

  private static Table left(List<Left> left) {
    List<Row> rows = new ArrayList<>();
    for (Left one : left) {
      String first = one.items().isEmpty() ? "—" : one.items().get(0);
      rows.add(Row.of(one.kind().chinese(), Long.toString(one.count()), first));
      one.items().stream().skip(1).forEach(item -> rows.add(Row.of("", "", item)));
    }
    return new Table(
        List.of(Column.words(22), Column.figures(12), Column.words(66)),
        List.of(Row.of("项目", "数量", "明细")),
        rows,
        List.of());
  }

  private static String time(Instant instant) {
    return TIME.format(instant.atZone(BusinessDate.ZONE));
  }
}
