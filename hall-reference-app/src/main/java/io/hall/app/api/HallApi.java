package io.hall.app.api;

import io.hall.app.api.ApiUses.Use;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.payment.HallCode;
import io.hall.receipt.BookState;
import io.hall.receipt.CompletenessCertificate;
import io.hall.receipt.ReceiptRegister;
import io.hall.report.FiledReport;
import io.hall.store.Store;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a hall has: books in use, daily reports, certificates. */
@RestController
@RequestMapping("/api/v1/halls/{hall}")
@Tag(name = "Halls", description = "Books, daily reports and certificates of a hall (大厅).")
final class HallApi {

  private static final String BOOK = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";

  private final Store store;
  private final Clock clock;
  private final ReceiptRegister receipts;
  private final ApiUses uses;

  HallApi(Store store, Clock clock, ReceiptRegister receipts, ApiUses uses) {
    this.store = store;
    this.clock = clock;
    this.receipts = receipts;
    this.uses = uses;
  }

  @Operation(operationId = "books", summary = "Returns the books that cashiers of a hall use.")
  @GetMapping("/books")
  List<BookAnswer> books(@PathVariable String hall, ApiCaller caller) {
    HallCode where = seen(hall, caller);
    List<BookState> states = store.read(receipts.books()::all);
    uses.read(caller, Use.of("books.read", "hall/" + where, where));
    return states.stream()
        .filter(state -> state.status() == BookState.Status.IN_USE && isOf(state, where))
        .map(BookAnswer::of)
        .toList();
  }

  @Operation(
      operationId = "dailyReport",
      summary = "Returns the daily report of a hall and a day, its latest version.")
  @GetMapping("/reports/{date}")
  ReportAnswer report(@PathVariable String hall, @PathVariable String date, ApiCaller caller) {
    HallCode where = seen(hall, caller);
    BusinessDate day = day(date);
    FiledReport report =
        store
            .read(connection -> latest(connection, where, day))
            .orElseThrow(ApiCode.NOT_THERE::refusal);
    uses.read(caller, Use.of("report.read", "report/" + where + "/" + day, where));
    return ReportAnswer.of(report);
  }

  private Optional<FiledReport> latest(Connection connection, HallCode hall, BusinessDate day)
      throws SQLException {
    List<FiledReport> versions = new ArrayList<>();
    store
        .log()
        .forEach(
            connection,
            FiledReport.stream(hall),
            record -> {
              FiledReport report = FiledReport.of(record);
              if (report.date().equals(day)) {
                versions.add(report);
              }
            });
    return versions.stream().reduce((earlier, later) -> later);
  }

  @Operation(
      operationId = "completenessCertificate",
      summary = "Certifies that no number of a book is unaccounted for.",
      description = "The members are those of the format hall.completeness.1.")
  @GetMapping(path = "/books/{book}/certificate", produces = MediaType.APPLICATION_JSON_VALUE)
  String certificate(@PathVariable String hall, @PathVariable String book, ApiCaller caller) {
    HallCode where = seen(hall, caller);
    CompletenessCertificate certificate =
        store.read(
            connection -> {
              requireBook(connection, where, book);
              return CompletenessCertificate.of(
                  connection, store.log(), book, Optional.empty(), clock);
            });
    uses.read(caller, Use.of("book.certify", "book/" + book, where));
    return certificate.json();
  }

  private void requireBook(Connection connection, HallCode hall, String book) throws SQLException {
    Optional<BookState> state =
        book.matches(BOOK) ? receipts.books().state(connection, book) : Optional.empty();
    if (state.filter(known -> isOf(known, hall)).isEmpty()) {
      throw ApiCode.NOT_THERE.refusal();
    }
  }

  private static boolean isOf(BookState state, HallCode hall) {
    return state.holder().filter(holder -> holder.hall().equals(hall)).isPresent();
  }

  private static HallCode seen(String hall, ApiCaller caller) {
    try {
      return Optional.of(new HallCode(hall))
          .filter(caller.getPrincipal()::sees)
          .orElseThrow(ApiCode.NOT_THERE::refusal);
    } catch (CheckFailedException e) {
      throw ApiCode.NOT_THERE.refusal();
    }
  }

  private static BusinessDate day(String text) {
    try {
      return BusinessDate.parse(text);
    } catch (DateTimeException e) {
      throw ApiCode.PATH.refusal("date");
    }
  }
}
