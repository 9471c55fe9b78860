package io.hall.app.counter;

import io.hall.app.spring.NotThere;
import io.hall.app.spring.SignedIn;
import io.hall.app.watch.Seen;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.desk.DeskInvoice;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.Failure;
import io.hall.invoice.desk.InvoiceFile;
import io.hall.store.RequestId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What is done about an invoice at the tax platform, and what the platform answered. */
@Controller
@RequestMapping("/counter/invoice/{id}")
class IssuingPages {

  private final Invoices invoices;
  private final Issuing issuing;
  private final Seen seen;

  IssuingPages(Invoices invoices, Issuing issuing, Seen seen) {
    this.invoices = invoices;
    this.issuing = issuing;
    this.seen = seen;
  }

  /** From now on the outcome is open, until it is recorded. */
  @PostMapping("/send")
  String send(@PathVariable String id, @RequestParam String request, SignedIn me) {
    issuing.send(new RequestId(request), invoices.of(me.hall(), id), me.number());
    return page(id);
  }

  @PostMapping("/failed")
  String failed(
      @PathVariable String id,
      @RequestParam String request,
      @RequestParam Failure failure,
      SignedIn me) {
    issuing.failed(new RequestId(request), invoices.of(me.hall(), id), failure);
    return page(id);
  }

  /** The number and day as the platform shows them, while there is no file, or on paper. */
  @PostMapping("/number")
  String number(
      @PathVariable String id,
      @RequestParam String request,
      @RequestParam String code,
      @RequestParam String number,
      @RequestParam String again,
      @RequestParam LocalDate day,
      SignedIn me) {
    DeskInvoice invoice = invoices.of(me.hall(), id);
    if (!number.strip().equals(again.strip())) {
      throw new CheckFailedException(Finding.of(CounterCode.NUMBER_MISTYPED).in("again"));
    }
    InvoiceNumber assigned = number(code.strip(), number.strip(), new BusinessDate(day));
    Invoice document =
        invoice.draft().invoice().toBuilder()
            .number(assigned)
            .issued(new BusinessDate(day))
            .build();
    issuing.number(new RequestId(request), invoice, document);
    return page(id);
  }

  private static InvoiceNumber number(String code, String number, BusinessDate day) {
    Checked<InvoiceNumber> read = InvoiceNumber.parse(code, number);
    if (read.value().isEmpty()) {
      throw new CheckFailedException(read.findings());
    }
    List<Finding> year = read.value().get().checkYear(day);
    if (!year.isEmpty()) {
      throw new CheckFailedException(year);
    }
    return read.value().get();
  }

  /** The file that the platform gave, which says what was issued. */
  @PostMapping("/file")
  String file(
      @PathVariable String id,
      @RequestParam String request,
      @RequestParam(defaultValue = "false") boolean otherwise,
      @RequestParam MultipartFile file,
      SignedIn me)
      throws IOException {
    DeskInvoice invoice = invoices.of(me.hall(), id);
    PlatformFile given = PlatformFile.of(file.getBytes());
    issuing.file(new RequestId(request), invoice, given, otherwise);
    return page(id);
  }

  /** A file for the customer: it names a person, so that it was given out is put on record. */
  @PostMapping("/file/{which}")
  ResponseEntity<byte[]> copy(@PathVariable String id, @PathVariable int which, SignedIn me) {
    DeskInvoice invoice = invoices.of(me.hall(), id);
    List<InvoiceFile> files = issuing.files(invoice);
    if (which < 1 || which > files.size() || !(invoice instanceof Document document)) {
      throw new NotThere();
    }
    seen.by(me, "invoice.file", "invoice/" + invoice.id());
    InvoiceFile file = files.get(which - 1);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header("Content-Disposition", "attachment; filename=\"" + name(document, file) + "\"")
        .body(file.bytes());
  }

  private static String name(Document document, InvoiceFile file) {
    return document.number().text() + "." + file.media().name().toLowerCase(Locale.ROOT);
  }

  private static String page(String id) {
    return "redirect:/counter/invoice/" + id;
  }
}
