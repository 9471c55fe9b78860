package io.hall.paper;

import io.hall.archive.CompanyName;
import io.hall.archive.Retention;
import io.hall.archive.Retention.Keep;
import io.hall.archive.TransferList;
import io.hall.archive.TransferList.Counts;
import io.hall.calendar.BusinessDate;
import io.hall.document.Block;
import io.hall.document.Block.Heading;
import io.hall.document.Block.Paragraph;
import io.hall.document.Block.Signatures;
import io.hall.document.Document;
import io.hall.document.Fields;
import io.hall.document.Fields.Field;
import io.hall.document.PageSize;
import io.hall.document.Table;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import io.hall.receipt.BookState;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.SerialRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The transfer list of a season on paper (会计档案移交清册): each book with its numbers, what became of
 * them, how long each document is kept, and the places to sign for whoever hands over, takes over
 * and oversees (规程 7.2).
 */
public final class TransferListPage {

  private TransferListPage() {}

  /**
   * Returns the page.
   *
   * @param at when the archive was cut
   */
  public static Document of(
      CompanyName company, TransferList list, Retention retention, Instant at) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Heading.subtitle(company.value()));
    blocks.add(Heading.title("收费档案移交清册"));
    blocks.add(about(list, retention, at));
    blocks.add(Heading.section("收据本与退费单本"));
    blocks.add(books(list));
    blocks.add(Heading.section("保管期限"));
    blocks.add(retention(retention));
    blocks.add(new Block.Spacer(8));
    blocks.add(Signatures.of("移交人", "接收人", "监交人"));
    blocks.add(Paragraph.note("开具张数含作废，不含空白作废；缺号为首号至末号之间未使用的号码。保管期限自会计年度终了后第一天算起。"));
    blocks.add(Paragraph.note("本清册与归档中的 transfer-list、retention 两个文件内容相同，任何人可由收据链重新计算。"));
    return new Document(
        "收费档案移交清册 " + list.season().code(),
        PageSize.A4,
        new Document.Metadata(company.value(), "移交清册", at),
        blocks);
  }

  private static Fields about(TransferList list, Retention retention, Instant at) {
    return Fields.framed(
        2,
        Field.of("采暖季", list.season().displayName()),
        Field.of("清册时间", Wording.time(at)),
        Field.of("营业日", Wording.date(list.from()) + " 至 " + Wording.date(list.to())),
        Field.of("保管至", until(retention.bundle())).emphasised());
  }

  private static String until(Optional<BusinessDate> until) {
    return until.map(Wording::date).orElse("永久");
  }

  private static Table books(TransferList list) {
    List<Row> totals =
        Stream.of(ReceiptBook.Kind.RECEIPT, ReceiptBook.Kind.REFUND)
            .filter(list::has)
            .map(kind -> row(kind(kind) + "合计", "", "", list.total(kind), ""))
            .toList();
    return new Table(
        List.of(
            Column.words(17),
            Column.centred(9),
            Column.centred(18),
            Column.figures(8),
            Column.figures(16),
            Column.figures(7),
            Column.figures(14),
            Column.figures(7),
            Column.figures(7),
            Column.centred(9)),
        List.of(Row.of("本", "种类", "首号—末号", "开具", "金额（元）", "作废", "作废金额", "空白作废", "缺号", "现状")),
        list.books().stream().map(TransferListPage::row).toList(),
        totals);
  }

  private static Row row(TransferList.Line line) {
    return row(
        line.book(), kind(line.kind()), numbers(line), line.figures(), status(line.status()));
  }

  private static Row row(String book, String kind, String numbers, Counts counts, String status) {
    return Row.of(
        book,
        kind,
        numbers,
        Long.toString(counts.issued()),
        counts.issuedAmount().toString(),
        Long.toString(counts.voided()),
        counts.voidedAmount().toString(),
        Long.toString(counts.spoiled()),
        Long.toString(counts.missing()),
        status);
  }

  private static String numbers(TransferList.Line line) {
    SerialRange taken = line.numbers();
    return taken.to() == 0
        ? "—"
        : "%s-%08d\n—%08d".formatted(line.prefix(), taken.from(), taken.to());
  }

  private static String kind(ReceiptBook.Kind kind) {
    return kind == ReceiptBook.Kind.REFUND ? "退费单" : "收据";
  }

  private static String status(BookState.Status status) {
    return switch (status) {
      case IN_STOCK -> "库存";
      case HANDED_OUT -> "已领用";
      case IN_USE -> "使用中";
      case WRITTEN_OFF -> "已核销";
    };
  }

  /** The documents of a year that are kept equally long stand in one row. */
  private static Table retention(Retention retention) {
    Map<List<String>, List<Keep>> rows =
        retention.keeps().stream()
            .sorted(Comparator.comparingInt(Keep::year))
            .collect(
                Collectors.groupingBy(
                    TransferListPage::times, LinkedHashMap::new, Collectors.toList()));
    return new Table(
        List.of(Column.centred(12), Column.centred(18), Column.centred(18), Column.words(52)),
        List.of(Row.of("会计年度", "起算日", "保管至", "资料")),
        rows.entrySet().stream().map(row -> row(row.getKey(), row.getValue())).toList(),
        List.of(Row.of("整卷", "", until(retention.bundle()), "以最长者为准")));
  }

  private static List<String> times(Keep keep) {
    return List.of(Integer.toString(keep.year()), Wording.date(keep.from()), until(keep.until()));
  }

  private static Row row(List<String> times, List<Keep> keeps) {
    String documents =
        keeps.stream().map(keep -> keep.document().chinese()).collect(Collectors.joining("、"));
    return Row.of(times.get(0), times.get(1), times.get(2), documents);
  }
}
