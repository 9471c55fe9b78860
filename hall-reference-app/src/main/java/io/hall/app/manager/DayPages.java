package io.hall.app.manager;

import io.hall.app.approval.Ask;
import io.hall.app.approval.Asks;
import io.hall.app.day.DayClosing;
import io.hall.app.spring.NotThere;
import io.hall.app.spring.SignedIn;
import io.hall.archive.KeptPaper;
import io.hall.archive.PaperRegister;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.document.DocumentRenderer;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;
import io.hall.paper.DailyReportPage;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.VoidAsks;
import io.hall.receipt.VoidReason;
import io.hall.report.OverShort;
import io.hall.settlement.Statement;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A hall's day: the report beside the sheets, the differences between, and the submission. */
@Controller
@RequestMapping("/day")
class DayPages {

  private final Store store;
  private final HallDays days;
  private final DayStatements statements;
  private final DayBookings bookings;
  private final Asks asks;
  private final VoidAsks voids;
  private final PaperRegister papers;
  private final DocumentRenderer renderer;
  private final Clock clock;

  DayPages(
      Store store,
      HallDays days,
      DayStatements statements,
      DayBookings bookings,
      Asks asks,
      VoidAsks voids,
      PaperRegister papers,
      DocumentRenderer renderer,
      Clock clock) {
    this.store = store;
    this.days = days;
    this.statements = statements;
    this.bookings = bookings;
    this.asks = asks;
    this.voids = voids;
    this.papers = papers;
    this.renderer = renderer;
    this.clock = clock;
  }

  /** The first day of the last week that was left behind, or today. */
  @GetMapping
  String first(SignedIn me) {
    HallCode hall = Mine.hall(me);
    BusinessDate today = BusinessDate.today(clock);
    BusinessDate day = today;
    for (OtherDay other : store.read(c -> week(c, hall))) {
      day = other.leftBehind() && other.date().isBefore(day) ? other.date() : day;
    }
    return "redirect:" + path(hall, day);
  }

  /** A day of the last week, and how its report stands. */
  record OtherDay(BusinessDate date, int versions, boolean leftBehind) {}

  private List<OtherDay> week(Connection connection, HallCode hall) throws SQLException {
    List<OtherDay> week = new ArrayList<>();
    BusinessDate today = BusinessDate.today(clock);
    for (int back = 0; back < 7; back++) {
      BusinessDate date = today.plusDays(-back);
      week.add(
          new OtherDay(
              date,
              days.versions(connection, hall, date),
              days.isLeftBehind(connection, hall, date)));
    }
    return week;
  }

  @GetMapping("/{hall}/{date}")
  String day(@PathVariable String hall, @PathVariable String date, SignedIn me, Model model) {
    Mine.Day day = Mine.day(me, hall, date, clock);
    HallDays.Look look = store.read(c -> days.look(c, day.hall(), day.date()));
    DayView view = DayView.of(look, LocaleContextHolder.getLocale());
    model.addAttribute("day", day);
    model.addAttribute("path", path(day.hall(), day.date()));
    model.addAttribute("look", look);
    model.addAttribute("view", view);
    model.addAttribute("capitals", capitals(view.figures().net()));
    model.addAttribute("week", store.read(c -> week(c, day.hall())));
    model.addAttribute("today", day.date().equals(BusinessDate.today(clock)));
    model.addAttribute("reasons", VoidReason.values());
    model.addAttribute("voids", store.read(c -> voids.open(c, day.hall())));
    model.addAttribute("request", RequestId.next(clock).value());
    return "day";
  }

  private static String capitals(Money net) {
    return net.isNegative() ? "" : CapitalAmount.write(net);
  }

  @PostMapping("/{hall}/{date}/statement")
  String statement(
      @PathVariable String hall,
      @PathVariable String date,
      @RequestParam String request,
      @RequestParam MultipartFile file,
      SignedIn me)
      throws IOException {
    Mine.Day day = Mine.day(me, hall, date, clock);
    List<Statement> read = StatementUpload.read(file, day.hall(), day.date());
    return done(
        day, c -> statements.keep(c, new RequestId(request), day.date(), read, me.number()));
  }

  @PostMapping("/{hall}/{date}/book")
  String book(
      @PathVariable String hall,
      @PathVariable String date,
      @RequestParam String request,
      @RequestParam(defaultValue = "") String cashier,
      @RequestParam Tender tender,
      @RequestParam String amount,
      @RequestParam(defaultValue = "") String reason,
      SignedIn me) {
    Mine.Day day = Mine.day(me, hall, date, clock);
    Optional<StaffNumber> whose =
        Optional.of(cashier).filter(text -> !text.isEmpty()).map(StaffNumber::new);
    OverShort what =
        new OverShort(whose, tender, Money.read(amount).orThrow(), reason, me.number());
    return done(day, c -> bookings.book(c, new RequestId(request), day.hall(), day.date(), what));
  }

  @PostMapping("/{hall}/{date}/book-back")
  String takeBack(
      @PathVariable String hall,
      @PathVariable String date,
      @RequestParam String booking,
      SignedIn me) {
    Mine.Day day = Mine.day(me, hall, date, clock);
    return done(
        day,
        c -> bookings.takeBack(c, new RequestId(booking), day.hall(), day.date(), me.number()));
  }

  /** Asks the leader to allow a late submission. */
  @PostMapping("/{hall}/{date}/late")
  String late(
      @PathVariable String hall,
      @PathVariable String date,
      @RequestParam String request,
      @RequestParam(defaultValue = "") String note,
      SignedIn me) {
    Mine.Day day = Mine.day(me, hall, date, clock);
    if (note.isBlank()) {
      throw new CheckFailedException(Finding.of(ManagerCode.REASON).in("note"));
    }
    Ask ask =
        new Ask(
            new RequestId(request),
            Ask.Kind.LATE_REPORT,
            day.hall(),
            me.number(),
            day.date().toString(),
            note,
            clock.instant());
    return done(day, c -> asks.ask(c, ask));
  }

  /** Asks another for a receipt of today to be made void. */
  @PostMapping("/{hall}/{date}/void")
  String voidOf(
      @PathVariable String hall,
      @PathVariable String date,
      @RequestParam String request,
      @RequestParam String number,
      @RequestParam VoidReason reason,
      @RequestParam(defaultValue = "") String note,
      SignedIn me) {
    Mine.Day day = Mine.day(me, hall, date, clock);
    return done(
        day,
        c ->
            voids.ask(
                c,
                new RequestId(request),
                days.receipt(c, day.hall(), number).number(),
                reason,
                note,
                me.number()));
  }

  @PostMapping("/{hall}/{date}/submit")
  String submit(
      @PathVariable String hall,
      @PathVariable String date,
      @RequestParam String request,
      @RequestParam(defaultValue = "") String correction,
      SignedIn me) {
    Mine.Day day = Mine.day(me, hall, date, clock);
    Optional<String> why = Optional.of(correction).filter(text -> !text.isBlank());
    return done(
        day, c -> days.submit(c, new RequestId(request), day.hall(), day.date(), me.number(), why));
  }

  /** The report as it would be printed now, marked as not submitted. */
  @GetMapping("/{hall}/{date}/draft.pdf")
  ResponseEntity<byte[]> draft(@PathVariable String hall, @PathVariable String date, SignedIn me)
      throws IOException {
    Mine.Day day = Mine.day(me, hall, date, clock);
    HallDays.Look look = store.read(c -> days.look(c, day.hall(), day.date()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(
        DailyReportPage.unsubmitted(look.draft(), days.head(day.hall()), clock.instant()), out);
    return pdf(out.toByteArray());
  }

  /** The signed paper of a version of the report, as it is kept. */
  @GetMapping("/{hall}/{date}/report-{version}.pdf")
  ResponseEntity<byte[]> paper(
      @PathVariable String hall,
      @PathVariable String date,
      @PathVariable int version,
      SignedIn me) {
    Mine.Day day = Mine.day(me, hall, date, clock);
    if (version < 1) {
      throw new NotThere();
    }
    return store.read(
        connection -> {
          KeptPaper kept =
              papers
                  .find(
                      connection,
                      Optional.of(day.hall()),
                      DayClosing.paper(day.hall(), day.date(), version).name())
                  .orElseThrow(NotThere::new);
          return pdf(papers.content(connection, kept));
        });
  }

  private static ResponseEntity<byte[]> pdf(byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline")
        .body(content);
  }

  /** Something done to a day. */
  @FunctionalInterface
  private interface Act {
    void on(Connection connection) throws SQLException;
  }

  private String done(Mine.Day day, Act act) {
    store.write(
        connection -> {
          act.on(connection);
          return connection;
        });
    return "redirect:" + path(day.hall(), day.date());
  }

  private static String path(HallCode hall, BusinessDate date) {
    return "/day/" + hall + "/" + date;
  }
}
