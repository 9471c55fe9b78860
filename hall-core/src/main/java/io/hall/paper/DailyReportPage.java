package io.hall.paper;

import io.hall.calendar.HeatingSeason;
import io.hall.document.Block;
import io.hall.document.Block.Heading;
import io.hall.document.Block.Monospace;
import io.hall.document.Block.Paragraph;
import io.hall.document.Block.Signatures;
import io.hall.document.Block.Stamp;
import io.hall.document.Document;
import io.hall.document.Fields;
import io.hall.document.Fields.Field;
import io.hall.document.Letterhead;
import io.hall.document.PageSize;
import io.hall.document.Table;
import io.hall.document.Table.Cell;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.proof.SealedCheckpoint;
import io.hall.receipt.ReceiptNumber;
import io.hall.report.DailyReport;
import io.hall.report.DailyReport.Submission;
import io.hall.report.Figures;
import io.hall.report.OverShort;
import io.hall.report.TotalDifference;
import io.hall.settlement.Figure;
import io.hall.settlement.NumberRange;
import io.hall.settlement.SettlementSheet;
import io.hall.tariff.FeeCategory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The daily report on paper (日报表): category by tender, number ranges, voids, the cashiers' sheets,
 * the total in capitals, the chain heads, and the places to sign (规程 7.1: one copy is printed and
 * signed).
 */
public final class DailyReportPage {

  private static final List<Tender> TENDERS = List.of(Tender.values());

  private DailyReportPage() {}

  /** Returns the page of a report that was submitted. */
  public static Document of(DailyReport.Submitted report, Letterhead head) {
    return of(report, head, Optional.empty());
  }

  /**
   * Returns the page of a report that was submitted, with the head of the hall's audit log as it
   * was at the day's close: what is signed on paper can no longer be rewritten. {@code
   * docs/formats/audit-log.md} says what its code holds.
   */
  public static Document of(
      DailyReport.Submitted report, Letterhead head, SealedCheckpoint auditHead) {
    return of(report, head, Optional.of(auditHead));
  }

  private static Document of(
      DailyReport.Submitted report, Letterhead head, Optional<SealedCheckpoint> auditHead) {
    Submission submission = report.submission();
    List<Block> blocks = new ArrayList<>();
    if (submission.version() > 1) {
      blocks.add(Stamp.corner("第" + submission.version() + "版"));
    }
    blocks.addAll(body(report, head));
    blocks.add(submission(submission));
    blocks.add(Heading.section("链首（收据登记至此的校验值）"));
    submission
        .heads()
        .forEach(
            book ->
                blocks.add(
                    Monospace.grouped(
                        book.book() + " 共" + book.records() + "条", book.hash().toString(), 8)));
    blocks.add(Monospace.grouped("本日报表", submission.hash().toString(), 8));
    auditHead.ifPresent(made -> blocks.addAll(AuditHeadPart.of(made)));
    blocks.addAll(signatures());
    return document(report.figures(), head, submission.at(), blocks);
  }

  /** Returns the page of a report that is not submitted yet, stamped as such. */
  public static Document unsubmitted(DailyReport report, Letterhead head, Instant at) {
    boolean open = report instanceof DailyReport.Draft draft && draft.balance().value().isEmpty();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Stamp.corner(open ? "未平 未上报" : "未上报"));
    blocks.addAll(body(report, head));
    if (report instanceof DailyReport.Draft draft && !draft.open().isEmpty()) {
      blocks.add(Heading.section("未处理的差异"));
      blocks.add(differences(draft.open()));
    }
    blocks.addAll(signatures());
    return document(report.figures(), head, at, blocks);
  }

  private static List<Block> body(DailyReport report, Letterhead head) {
    Figures figures = report.figures();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Heading.subtitle(head.company()));
    blocks.add(Heading.title("收费大厅日报表"));
    blocks.add(
        Fields.plain(
            3,
            Field.of("大厅", head.hall()),
            Field.of("营业日", Wording.date(figures.date())),
            Field.of("采暖季", figures.season().displayName())));
    blocks.add(categories(figures));
    blocks.add(
        Fields.framed(
            3,
            Field.of("净收（大写）", Wording.capital(figures.net())).over(2).emphasised(),
            Field.of("小写", Wording.yen(figures.net())).emphasised()));
    blocks.add(Heading.section("收据号段"));
    blocks.add(numbers(figures));
    blocks.add(Heading.section("收费员结算汇总"));
    blocks.add(cashiers(figures));
    if (!report.booked().isEmpty()) {
      blocks.add(Heading.section("长短款（经批准）"));
      blocks.add(booked(report.booked()));
    }
    return blocks;
  }

  private static Table categories(Figures figures) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words(22));
    columns.add(Column.centred(13));
    columns.add(Column.figures(7));
    columns.add(Column.figures(15));
    columns.add(Column.figures(13));
    columns.add(Column.figures(15));
    TENDERS.forEach(tender -> columns.add(Column.figures(13)));
    List<Row> rows = new ArrayList<>();
    for (FeeCategory category : FeeCategory.values()) {
      for (HeatingSeason season : seasons(figures, category)) {
        rows.add(row(figures, category, season));
      }
    }
    return new Table(columns, List.of(head()), rows, List.of(total(figures)));
  }

  private static Row head() {
    return row(Stream.of("类别", "采暖季", "笔数", "实收", "退费", "净收"), Tender::chinese);
  }

  private static List<HeatingSeason> seasons(Figures figures, FeeCategory category) {
    return figures.cells().keySet().stream()
        .filter(cell -> cell.category() == category)
        .map(io.hall.settlement.Cell::season)
        .collect(Collectors.toCollection(TreeSet::new))
        .descendingSet()
        .stream()
        .toList();
  }

  private static Row row(Figures figures, FeeCategory category, HeatingSeason season) {
    Figure all = figures.sum(cell -> cell.category() == category && cell.season().equals(season));
    return row(
        Stream.concat(Stream.of(category.chinese(), season.code()), sums(all)),
        tender ->
            amount(
                figures
                    .sum(
                        cell ->
                            cell.category() == category
                                && cell.season().equals(season)
                                && cell.tender() == tender)
                    .net()));
  }

  private static Row total(Figures figures) {
    return row(
        Stream.concat(Stream.of("合计", ""), sums(figures.total())),
        tender -> amount(figures.by(tender).net()));
  }

  private static Stream<String> sums(Figure figure) {
    return Stream.of(
        Long.toString(figure.count() + figure.refundCount()),
        figure.paid().toString(),
        amount(figure.refunded()),
        figure.net().toString());
  }

  private static Row row(Stream<String> first, Function<Tender, String> byTender) {
    return new Row(Stream.concat(first, TENDERS.stream().map(byTender)).map(Cell::of).toList());
  }

  private static String amount(Money money) {
    return money.isZero() ? "—" : money.toString();
  }

  private static Table numbers(Figures figures) {
    return new Table(
        List.of(
            Column.words(14),
            Column.centred(18),
            Column.centred(18),
            Column.figures(8),
            Column.figures(8),
            Column.words(40)),
        List.of(Row.of("收据本", "起号", "止号", "开具", "作废", "作废号码")),
        figures.numbers().stream().map(DailyReportPage::numbers).toList(),
        List.of(
            Row.of(
                Cell.of("合计").over(3, 1),
                Cell.of(Long.toString(figures.issued())),
                Cell.of(Long.toString(figures.voided())),
                Cell.of(""))));
  }

  private static Row numbers(NumberRange range) {
    return Row.of(
        range.book(),
        range.first().toString(),
        range.last().toString(),
        Long.toString(range.issued()),
        Integer.toString(range.voided().size()),
        Wording.orDash(
            range.voided().stream().map(ReceiptNumber::toString).collect(Collectors.joining("、"))));
  }

  private static Table cashiers(Figures figures) {
    List<Column> columns = new ArrayList<>(List.of(Column.words(12)));
    TENDERS.forEach(tender -> columns.add(Column.figures(13)));
    columns.addAll(Stream.generate(() -> Column.figures(13)).limit(4).toList());
    List<String> head = new ArrayList<>(List.of("收费员"));
    TENDERS.forEach(tender -> head.add(tender.chinese()));
    head.addAll(List.of("合计", "备用金", "现金盘点", "长短款"));
    return new Table(
        columns,
        List.of(Row.of(head.toArray(String[]::new))),
        figures.sheets().stream().map(DailyReportPage::cashier).toList(),
        List.of());
  }

  private static Row cashier(SettlementSheet sheet) {
    List<String> cells = new ArrayList<>(List.of(sheet.cashier().value()));
    TENDERS.forEach(tender -> cells.add(amount(sheet.takenBy(tender).net())));
    cells.add(sheet.total().net().toString());
    cells.add(sheet.openingFloat().toString());
    cells.add(sheet.counted().toString());
    cells.add(amount(sheet.overShort()));
    return Row.of(cells.toArray(String[]::new));
  }

  private static Table booked(List<OverShort> booked) {
    return new Table(
        List.of(
            Column.words(12),
            Column.centred(12),
            Column.figures(14),
            Column.words(50),
            Column.centred(12)),
        List.of(Row.of("收费员", "缴费方式", "金额", "原因", "批准人")),
        booked.stream()
            .map(
                one ->
                    Row.of(
                        one.cashier().map(StaffNumber::value).orElse("全厅"),
                        one.tender().chinese(),
                        one.amount().toString(),
                        one.reason(),
                        one.approver().value()))
            .toList(),
        List.of());
  }

  private static Table differences(List<TotalDifference> differences) {
    return new Table(
        List.of(
            Column.words(28),
            Column.words(12),
            Column.words(22),
            Column.centred(12),
            Column.figures(14),
            Column.figures(14),
            Column.figures(14)),
        List.of(Row.of("核对", "收费员", "类别", "缴费方式", "系统", "对方", "差异")),
        differences.stream()
            .map(
                d ->
                    Row.of(
                        d.identity().chinese(),
                        d.cashier().map(StaffNumber::value).orElse("全厅"),
                        d.category().map(FeeCategory::chinese).orElse("—"),
                        d.tender().chinese(),
                        d.register().toString(),
                        d.other().toString(),
                        d.amount().toString()))
            .toList(),
        List.of());
  }

  private static Block submission(Submission submission) {
    List<Field> fields =
        new ArrayList<>(
            Arrays.asList(
                Field.of("上报人", submission.by().value()),
                Field.of("上报时间", Wording.time(submission.at())),
                Field.of("版次", "第" + submission.version() + "版")));
    submission
        .late()
        .ifPresent(
            late ->
                fields.add(
                    Field.of("逾期原因", late.reason() + "（批准人 " + late.approver() + "）").over(3)));
    submission.correction().ifPresent(why -> fields.add(Field.of("更正原因", why).over(3)));
    return new Fields(3, true, fields);
  }

  private static List<Block> signatures() {
    return List.of(
        new Block.Spacer(5),
        Signatures.of("制表", "厅长", "实收结算管理员"),
        Paragraph.note("核对无误后当日上报，打印一份签字。"));
  }

  private static Document document(
      Figures figures, Letterhead head, Instant at, List<Block> blocks) {
    return new Document(
        "日报表 " + figures.hall() + " " + figures.date(),
        PageSize.A4_LANDSCAPE,
        new Document.Metadata(head.company(), "日报表", at),
        blocks);
  }
}
