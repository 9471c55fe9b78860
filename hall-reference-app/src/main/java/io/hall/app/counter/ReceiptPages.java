package io.hall.app.counter;

import io.hall.app.data.Company;
import io.hall.app.shift.Hours;
import io.hall.app.signin.QrPicture;
import io.hall.app.spring.SignedIn;
import io.hall.app.watch.Seen;
import io.hall.archive.ReceiptMark;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.document.Letterhead;
import io.hall.money.CapitalAmount;
import io.hall.paper.ReceiptPage;
import io.hall.receipt.Receipt;
import io.hall.receipt.Reprint;
import io.hall.receipt.VoidReason;
import io.hall.security.masking.Masks;
import io.hall.store.ChainHash;
import io.hall.store.RequestId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A receipt of this hall: shown, printed on A4 and on a receipt printer, asked to be voided or
 * refunded.
 */
@Controller
@RequestMapping("/counter/receipt")
class ReceiptPages {

  private final Counter counter;
  private final Invoices invoices;
  private final RefundAsks refunds;
  private final Seen seen;
  private final Clock clock;
  private final DocumentRenderer renderer;
  private final Company company;

  ReceiptPages(
      Counter counter,
      Invoices invoices,
      RefundAsks refunds,
      Seen seen,
      Clock clock,
      DocumentRenderer renderer,
      Company company) {
    this.counter = counter;
    this.invoices = invoices;
    this.refunds = refunds;
    this.seen = seen;
    this.clock = clock;
    this.renderer = renderer;
    this.company = company;
  }

  @ModelAttribute("hours")
  Hours hours() {
    return new Hours();
  }

  @GetMapping("/{number}")
  String receipt(@PathVariable String number, SignedIn me, Model model) {
    Receipt receipt = counter.receipt(me.hall(), number);
    model.addAttribute("receipt", receipt);
    model.addAttribute("name", Masks.name(receipt.payment().payer().name()));
    model.addAttribute("capitals", CapitalAmount.write(receipt.payment().total()));
    model.addAttribute("state", counter.state(receipt));
    model.addAttribute("marks", invoices.marks(receipt.number()));
    model.addAttribute("refund", refunds.of(receipt).orElse(null));
    model.addAttribute("reasons", VoidReason.values());
    model.addAttribute("request", RequestId.next(clock).value());
    return "counter-receipt";
  }

  /**
   * For a receipt printer, whose paper is 80 mm wide; printed by the browser. It bears the name in
   * full, so that it was printed is put on record.
   */
  @PostMapping("/{number}/slip")
  String slip(@PathVariable String number, SignedIn me, Model model) {
    Receipt receipt = counter.receipt(me.hall(), number);
    printed(receipt, me);
    slip(receipt, model);
    return "counter-slip";
  }

  /** The same once more, as a copy with its number. */
  @PostMapping("/{number}/slip/reprint")
  String slip(@PathVariable String number, @RequestParam String request, SignedIn me, Model model) {
    Reprint reprint = reprint(me, number, request);
    slip(reprint.receipt(), model);
    model.addAttribute("copy", reprint.copy());
    return "counter-slip";
  }

  private void slip(Receipt receipt, Model model) {
    model.addAttribute("receipt", receipt);
    model.addAttribute("company", company);
    model.addAttribute("capitals", CapitalAmount.write(receipt.payment().total()));
    String mark = ReceiptMark.of(receipt, ChainHash.SHA_256).text();
    model.addAttribute("code", receipt.isTraining() ? null : QrPicture.of(mark.toCharArray()));
    model.addAttribute("voided", counter.state(receipt).isVoided());
  }

  /** On paper, half a sheet of A4, as the slip is. */
  @PostMapping("/{number}/paper")
  ResponseEntity<byte[]> paper(@PathVariable String number, SignedIn me) throws IOException {
    Receipt receipt = counter.receipt(me.hall(), number);
    printed(receipt, me);
    return pdf(
        counter.state(receipt).isVoided()
            ? ReceiptPage.voided(receipt, head(), ChainHash.SHA_256)
            : ReceiptPage.of(receipt, head(), ChainHash.SHA_256));
  }

  @PostMapping("/{number}/reprint")
  ResponseEntity<byte[]> reprint(
      @PathVariable String number, @RequestParam String request, SignedIn me) throws IOException {
    return pdf(ReceiptPage.of(reprint(me, number, request), head(), ChainHash.SHA_256));
  }

  private Reprint reprint(SignedIn me, String number, String request) {
    Receipt receipt = counter.receipt(me.hall(), number);
    return counter.reprint(new RequestId(request), receipt.number(), me.number());
  }

  /** Asks for the receipt to be made void; the hall's head decides elsewhere. */
  @PostMapping("/{number}/void")
  String askVoid(
      @PathVariable String number,
      @RequestParam String request,
      @RequestParam VoidReason reason,
      @RequestParam String note,
      SignedIn me) {
    Receipt receipt = counter.receipt(me.hall(), number);
    counter.askVoid(new RequestId(request), receipt.number(), reason, note.strip(), me.number());
    return "redirect:/counter/receipt/" + receipt.number();
  }

  /** Asks for what was paid to be given back; it is paid out when the hall's head approves. */
  @PostMapping("/{number}/refund")
  String askRefund(
      @PathVariable String number,
      @RequestParam String request,
      @RequestParam String refundReason,
      SignedIn me) {
    Receipt receipt = counter.receipt(me.hall(), number);
    refunds.ask(new RequestId(request), receipt, refundReason.strip(), me.number());
    return "redirect:/counter/receipt/" + receipt.number();
  }

  private ResponseEntity<byte[]> pdf(Document page) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(page, out);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline")
        .body(out.toByteArray());
  }

  private Letterhead head() {
    return company.head();
  }

  /** Its name in full is on it; {@code receipt.*} are the register's own events alone. */
  private void printed(Receipt receipt, SignedIn me) {
    seen.by(me, "counter.print", "receipt/" + receipt.number());
  }
}
