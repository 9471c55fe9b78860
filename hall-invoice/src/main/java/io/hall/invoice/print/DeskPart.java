package io.hall.invoice.print;

import io.hall.check.Finding;
import io.hall.document.Block;
import io.hall.document.Block.Heading;
import io.hall.document.Block.Paragraph;
import io.hall.document.Table;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import io.hall.invoice.desk.Point;
import io.hall.invoice.desk.PointAnswers;
import io.hall.invoice.desk.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the desk knows beside the invoice: its receipts, and the answers of the check. */
final class DeskPart {

  private DeskPart() {}

  static List<Block> receipts(List<Share> shares) {
    return List.of(
        Heading.section("关联收据"),
        new Table(
            List.of(Column.words(40), Column.centred(20), Column.figures(20)),
            List.of(Row.of("收据号码", "采暖季", "开票金额（含税）")),
            shares.stream().map(DeskPart::row).toList(),
            List.of()));
  }

  private static Row row(Share share) {
    return Row.of(share.receipt().toString(), share.season().code(), share.amount().toString());
  }

  static List<Block> answers(PointAnswers answers) {
    return List.of(
        Heading.section("开票前核对（规程 7.3）"),
        new Table(
            List.of(Column.words(12), Column.centred(8), Column.words(80)),
            List.of(Row.of("要点", "结果", "说明")),
            answers.answers().entrySet().stream()
                .map(entry -> answer(answers, entry.getKey(), entry.getValue()))
                .toList(),
            List.of()),
        Paragraph.note("核对人 " + answers.by() + "，核对时间 " + Wording.time(answers.at())));
  }

  private static Row answer(PointAnswers answers, Point point, List<Finding> findings) {
    String result = answers.isRight(point) ? findings.isEmpty() ? "无误" : "存疑" : "有误";
    List<String> sentences = new ArrayList<>();
    for (Finding finding : findings) {
      String place = finding.where().isEmpty() ? "" : finding.where() + "：";
      sentences.add(finding.code().id() + " " + place + finding.message(Locale.CHINESE));
    }
    return Row.of(name(point), result, String.join("\n", sentences));
  }

  private static String name(Point point) {
    return switch (point) {
      case NAME -> "名称";
      case SEASON -> "年度";
      case AMOUNT -> "金额";
      case UNIT_PRICE -> "单价";
      case RED_LETTER -> "红冲依据";
    };
  }
}
