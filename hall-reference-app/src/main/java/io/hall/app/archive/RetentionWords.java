package io.hall.app.archive;

import io.hall.archive.DestructionList;
import io.hall.archive.HoldScope;
import io.hall.archive.HoldWords;
import io.hall.archive.Matter;
import io.hall.archive.Retention;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.util.List;
import java.util.Locale;

/** What a person reads of open matters and destruction lists, in Chinese or English. */
final class RetentionWords {

  private final Locale locale;
  private final boolean chinese;

  RetentionWords(Locale locale) {
    this.locale = locale;
    this.chinese = locale.getLanguage().equals("zh");
  }

  private String say(String inChinese, String inEnglish) {
    return chinese ? inChinese : inEnglish;
  }

  /** What may be destroyed, and until when each document and year of it was kept. */
  String due(DestructionList list) {
    StringBuilder text =
        new StringBuilder(
            say("%s:可销毁个人信息 %d 条%n", "%s: %d personal texts may be destroyed%n")
                .formatted(list.day(), list.total()));
    list.keeps().forEach(keep -> text.append(keep(keep)));
    return text.toString();
  }

  private String keep(Retention.Keep keep) {
    return say("  %s %d 年,保管至 %s%n", "  %s of %d, kept until %s%n")
        .formatted(
            chinese ? keep.document().chinese() : keep.document().word(),
            keep.year(),
            keep.until().map(BusinessDate::toString).orElse("-"));
  }

  /** Why something may not be destroyed, a sentence on each line. */
  String findings(List<Finding> findings) {
    return findings.isEmpty()
        ? ""
        : new CheckFailedException(findings).message(locale) + System.lineSeparator();
  }

  /** One line about a matter that is open. */
  String matter(Matter matter) {
    return say("未结事项 %d:%s,%s 于 %s 登记:%s", "matter %d: %s, opened by %s on %s: %s")
        .formatted(
            matter.number(),
            scope(matter.scope()),
            matter.openedBy(),
            BusinessDate.of(matter.at()),
            matter.words().map(HoldWords::text).orElse("***"));
  }

  private String scope(HoldScope scope) {
    String kind =
        switch (scope.kind()) {
          case ALL -> say("全部", "everything");
          case SEASON -> say("采暖季", "season");
          case HALL -> say("大厅", "hall");
          case RECEIPT -> say("收据", "receipt");
        };
    return (kind + " " + scope.value()).strip();
  }

  /** One line about a matter that is closed now. */
  String closed(long matter) {
    return say("未结事项 %d 已了结", "matter %d is closed").formatted(matter);
  }

  /** One line about a destruction list. */
  String list(ListStep step) {
    DestructionList list = step.drafted().list();
    return say(
            "销毁清册 %d:个人信息 %d 条,%s 核定,%s 于 %s %s,摘要 %s",
            "list %d: %d personal texts as of %s, by %s on %s %s, digest %s")
        .formatted(
            step.drafted().position(),
            list.total(),
            list.day(),
            step.by(),
            BusinessDate.of(step.at()),
            state(step.state()),
            list.digest());
  }

  private String state(ListStep.State state) {
    return switch (state) {
      case EXECUTED -> say("已销毁", "destroyed");
      case APPROVED -> say("已审批", "approved");
      case APPRAISED -> say("已鉴定", "appraised");
      case DRAFTED -> say("已拟订", "drafted");
    };
  }
}
