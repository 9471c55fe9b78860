package io.hall.paper;

import io.hall.calendar.BusinessDate;
import io.hall.document.Block;
import io.hall.document.Block.Heading;
import io.hall.document.Block.Monospace;
import io.hall.document.Block.Paragraph;
import io.hall.document.Block.Signatures;
import io.hall.document.Block.Stamp;
import io.hall.document.Chart;
import io.hall.document.Document;
import io.hall.document.Fields;
import io.hall.document.Fields.Field;
import io.hall.document.PageSize;
import io.hall.document.Table;
import io.hall.document.Table.Cell;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.report.ExplainedGap;
import io.hall.report.FiledReport;
import io.hall.report.MonthFigures;
import io.hall.report.MonthTotals;
import io.hall.report.MonthlySummary;
import io.hall.report.MonthlySummary.HandOver;
import io.hall.report.ReportDay;
import io.hall.settlement.Figure;
import io.hall.tariff.FeeCategory;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The monthly summary on paper (月汇总表): totals by category, tender, hall and season, pictures of
 * what came in by category and by day, what is missing or late, the hash of its record, and the
 * places to sign (规程 7.1: collected each month, kept and filed by the settlement administrator).
 */
public final class MonthPage {

  private static final String WEEKDAYS = "一二三四五六日";

  private MonthPage() {}

  /** Returns the page of a month that was handed over. */
  public static Document of(MonthlySummary.HandedOver summary, String company) {
    HandOver how = summary.handOver();
    List<Block> blocks = new ArrayList<>();
    if (how.version() > 1) {
      blocks.add(Stamp.corner("第" + how.version() + "版"));
    }
    blocks.addAll(body(summary, company));
    blocks.add(Heading.section("移交"));
    blocks.add(handOver(how));
    blocks.add(Monospace.grouped("本月汇总校验值", how.hash().toString(), 8));
    blocks.addAll(signatures());
    return document(summary.figures().month(), company, how.at(), blocks);
  }

  /** Returns the page of a month that is not handed over yet, stamped as such. */
  public static Document unfinished(MonthlySummary.Draft summary, String company, Instant at) {
    boolean complete = summary.complete().value().isPresent();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Stamp.corner(complete ? "未移交" : "未齐 未移交"));
    blocks.addAll(body(summary, company));
    blocks.addAll(signatures());
    return document(summary.figures().month(), company, at, blocks);
  }

  private static List<Block> body(MonthlySummary summary, String company) {
    MonthFigures figures = summary.figures();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Heading.subtitle(company));
    blocks.add(Heading.title("收费月汇总表"));
    blocks.add(
        Fields.plain(
            3,
            Field.of("月份", name(figures.month())),
            Field.of("大厅", Integer.toString(figures.halls().size())),
            Field.of("日报表", figures.reports().size() + " 份")));
    blocks.addAll(totals(figures.totals()));
    blocks.add(Heading.section("按大厅"));
    blocks.add(halls(figures));
    blocks.addAll(cumulative(figures));
    blocks.addAll(picture("每日净收（元）", days(figures), MonthPage::day));
    blocks.addAll(missing(summary));
    blocks.addAll(noted(figures));
    return blocks;
  }

  private static List<Block> totals(MonthTotals totals) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Heading.section("按类别"));
    blocks.add(table("类别", totals.categories(), FeeCategory::chinese, totals.total()));
    blocks.add(
        Fields.framed(
            3,
            Field.of("净收（大写）", Wording.capital(totals.total().net())).over(2).emphasised(),
            Field.of("小写", Wording.yen(totals.total().net())).emphasised()));
    blocks.addAll(picture("各类别净收（元）", totals.categories(), FeeCategory::chinese));
    blocks.add(Heading.section("按缴费方式"));
    blocks.add(table("缴费方式", totals.tenders(), Tender::chinese, totals.total()));
    return blocks;
  }

  private static String name(YearMonth month) {
    return month.getYear() + "年" + month.getMonthValue() + "月";
  }

  private static List<Column> columns() {
    return List.of(
        Column.words(26),
        Column.figures(10),
        Column.figures(18),
        Column.figures(10),
        Column.figures(18),
        Column.figures(18));
  }

  private static Row head(String what) {
    return Row.of(what, "笔数", "实收", "退笔", "退费", "净收");
  }

  private static <K> Table table(
      String what, Map<K, Figure> figures, Function<K, String> name, Figure total) {
    List<Row> rows = new ArrayList<>();
    figures.forEach((of, figure) -> rows.add(row(name.apply(of), figure)));
    return new Table(columns(), List.of(head(what)), rows, List.of(row("合计", total)));
  }

  private static Row row(String name, Figure figure) {
    return Row.of(
        name,
        Long.toString(figure.count()),
        figure.paid().toString(),
        Long.toString(figure.refundCount()),
        figure.refunded().toString(),
        figure.net().toString());
  }

  private static Table halls(MonthFigures figures) {
    List<Column> columns = new ArrayList<>(columns());
    columns.addAll(1, List.of(Column.figures(9), Column.figures(9)));
    List<Row> rows = new ArrayList<>();
    figures.halls().stream()
        .filter(hall -> !figures.totals().halls().containsKey(hall))
        .forEach(hall -> rows.add(hall(figures, hall, Figure.NONE)));
    figures.totals().halls().forEach((hall, figure) -> rows.add(hall(figures, hall, figure)));
    return new Table(
        columns,
        List.of(inserted(head("大厅"), "日报表", "缺报")),
        rows,
        List.of(
            inserted(
                row("合计", figures.totals().total()),
                Integer.toString(figures.reports().size()),
                Integer.toString(figures.gaps().size()))));
  }

  private static Row hall(MonthFigures figures, HallCode hall, Figure figure) {
    long reports = figures.reports().stream().filter(r -> r.hall().equals(hall)).count();
    long gaps = figures.gaps().stream().filter(gap -> gap.hall().equals(hall)).count();
    return inserted(row(hall.value(), figure), Long.toString(reports), Long.toString(gaps));
  }

  /** Puts two cells behind the first. */
  private static Row inserted(Row row, String one, String other) {
    List<Cell> cells = new ArrayList<>(row.cells());
    cells.addAll(1, List.of(Cell.of(one), Cell.of(other)));
    return new Row(cells);
  }

  private static List<Block> cumulative(MonthFigures figures) {
    List<Row> rows = new ArrayList<>();
    figures.cumulative().forEach((season, figure) -> rows.add(row(season.displayName(), figure)));
    return rows.isEmpty()
        ? List.of()
        : List.of(
            Heading.section("采暖季累计（截至月末）"),
            new Table(columns(), List.of(head("采暖季")), rows, List.of()));
  }

  /** Every day of the month, reported or not. */
  private static Map<BusinessDate, Figure> days(MonthFigures figures) {
    Map<BusinessDate, Figure> days = new TreeMap<>();
    for (int day = 1; day <= figures.month().lengthOfMonth(); day++) {
      days.put(new BusinessDate(figures.month().atDay(day)), Figure.NONE);
    }
    days.putAll(figures.totals().days());
    return days;
  }

  private static String day(BusinessDate date) {
    int weekday = date.date().getDayOfWeek().getValue();
    return "%d月%d日 周%s"
        .formatted(
            date.date().getMonthValue(),
            date.date().getDayOfMonth(),
            WEEKDAYS.substring(weekday - 1, weekday));
  }

  private static <K> List<Block> picture(
      String title, Map<K, Figure> figures, Function<K, String> name) {
    if (figures.isEmpty()) {
      return List.of();
    }
    List<Chart.Bar> bars = new ArrayList<>();
    figures.forEach(
        (of, figure) ->
            bars.add(new Chart.Bar(name.apply(of), figure.net().fen(), figure.net().toString())));
    return List.of(Heading.section(title), new Chart(bars));
  }

  private static List<Block> missing(MonthlySummary summary) {
    List<Row> rows = new ArrayList<>();
    for (ReportDay gap : summary.figures().gaps()) {
      rows.add(
          summary.explained().stream()
              .filter(one -> one.day().equals(gap))
              .findFirst()
              .map(MonthPage::explained)
              .orElseGet(() -> gap(gap, "未说明", "—")));
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            Heading.section("缺报"),
            new Table(
                List.of(Column.words(12), Column.centred(18), Column.words(52), Column.centred(14)),
                List.of(Row.of("大厅", "营业日", "原因", "批准人")),
                rows,
                List.of()));
  }

  private static Row explained(ExplainedGap gap) {
    return gap(gap.day(), gap.reason(), gap.approver().value());
  }

  private static Row gap(ReportDay day, String reason, String approver) {
    return Row.of(day.hall().value(), Wording.date(day.date()), reason, approver);
  }

  private static List<Block> noted(MonthFigures figures) {
    List<Row> rows = new ArrayList<>();
    figures.late().forEach(report -> rows.add(note(report, "逾期上报")));
    figures.corrected().forEach(report -> rows.add(note(report, "更正")));
    figures.reports().stream()
        .filter(r -> figures.closedDays().contains(new ReportDay(r.hall(), r.date())))
        .forEach(report -> rows.add(note(report, "非营业日")));
    return rows.isEmpty()
        ? List.of()
        : List.of(
            Heading.section("逾期、更正与非营业日的日报表"),
            new Table(
                List.of(
                    Column.words(12),
                    Column.centred(18),
                    Column.centred(10),
                    Column.words(18),
                    Column.centred(26),
                    Column.centred(14)),
                List.of(Row.of("大厅", "营业日", "版次", "情形", "上报时间", "上报人")),
                rows,
                List.of()));
  }

  private static Row note(FiledReport report, String what) {
    return Row.of(
        report.hall().value(),
        Wording.date(report.date()),
        "第" + report.version() + "版",
        what,
        Wording.time(report.at()),
        report.by().value());
  }

  private static Block handOver(HandOver how) {
    List<Field> fields =
        new ArrayList<>(
            List.of(
                Field.of("制表人", how.preparedBy().value()),
                Field.of("接收人", how.receivedBy().value()),
                Field.of("版次", "第" + how.version() + "版"),
                Field.of("移交时间", Wording.time(how.at()))));
    how.correction().ifPresent(why -> fields.add(Field.of("重报原因", why).over(4)));
    return new Fields(4, true, fields);
  }

  private static List<Block> signatures() {
    return List.of(
        new Block.Spacer(2),
        Signatures.of("制表", "经营管理部", "实收结算管理员"),
        Paragraph.note("各大厅签字的日报表随本表移交，由经营管理部实收结算管理员统一保管并归档。"));
  }

  private static Document document(
      YearMonth month, String company, Instant at, List<Block> blocks) {
    return new Document(
        "月汇总表 " + month, PageSize.A4, new Document.Metadata(company, "月汇总表", at), blocks);
  }
}
