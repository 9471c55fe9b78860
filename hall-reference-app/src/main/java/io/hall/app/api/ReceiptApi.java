package io.hall.app.api;

import io.hall.app.api.ApiUses.Use;
import io.hall.app.data.Company;
import io.hall.archive.CheckpointRegister;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.document.Letterhead;
import io.hall.paper.ReceiptPage;
import io.hall.payment.StaffNumber;
import io.hall.receipt.Receipt;
import io.hall.receipt.Reprint;
import io.hall.receipt.ReprintRequest;
import io.hall.security.seal.SealKey;
import io.hall.store.ChainHash;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Receipts: issued, read, proved and printed. */
@RestController
@RequestMapping("/api/v1/receipts")
@Tag(name = "Receipts", description = "Issued, read, proved and printed (收据).")
final class ReceiptApi {

  private final ApiReceipts receipts;
  private final ApiUses uses;
  private final Store store;
  private final CheckpointRegister checkpoints;
  private final DocumentRenderer renderer;
  private final Letterhead head;

  ReceiptApi(
      ApiReceipts receipts,
      ApiUses uses,
      Store store,
      Clock clock,
      SealKey key,
      DocumentRenderer renderer,
      Company company) {
    this.receipts = receipts;
    this.uses = uses;
    this.store = store;
    this.checkpoints = new CheckpointRegister(store, clock, company.filing(List.of(key)));
    this.renderer = renderer;
    this.head = company.head();
  }

  @Operation(
      operationId = "issueReceipt",
      summary = "Issues the receipt of a payment.",
      description =
          "Payment, receipt and audit are one transaction: all is kept, or nothing. What pays a"
              + " charge that is known here is noted with it. The same Idempotency-Key with the"
              + " same payment gives the same receipt again.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ReceiptAnswer issue(
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestBody PaymentBody payment,
      ApiCaller caller) {
    RequestId request = IdempotencyKey.read(key, caller.getPrincipal());
    return ReceiptAnswer.of(receipts.issue(caller, payment.request(request)));
  }

  @Operation(operationId = "receipt", summary = "Returns a receipt.")
  @GetMapping("/{number}")
  ReceiptAnswer receipt(@PathVariable String number, ApiCaller caller) {
    Receipt receipt = found("receipt.read", number, caller);
    return ReceiptAnswer.of(receipt, receipts.isVoid(receipt.number()));
  }

  @Operation(
      operationId = "receiptProof",
      summary = "Returns the proof that a receipt is in the company's sealed tree.",
      description =
          "There is one once the day is closed; `hall archive verify` and the format's description"
              + " tell how it is checked.")
  @GetMapping(path = "/{number}/proof", produces = MediaType.TEXT_PLAIN_VALUE)
  String proof(@PathVariable String number, ApiCaller caller) {
    Receipt receipt = found("receipt.prove", number, caller);
    return store.read(connection -> checkpoints.prove(connection, receipt.number())).text();
  }

  @Operation(
      operationId = "receiptPaper",
      summary = "Returns a receipt on paper; a void one is stamped 作废.")
  @GetMapping(path = "/{number}/paper", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] paper(@PathVariable String number, ApiCaller caller) throws IOException {
    Receipt receipt = found("receipt.print", number, caller);
    return pdf(
        receipts.isVoid(receipt.number())
            ? ReceiptPage.voided(receipt, head, ChainHash.SHA_256)
            : ReceiptPage.of(receipt, head, ChainHash.SHA_256));
  }

  @Operation(
      operationId = "reprintReceipt",
      summary = "Prints a receipt once more, stamped with the number of the copy.",
      description = "The same Idempotency-Key gives the same copy again.")
  @PostMapping(path = "/{number}/reprints", produces = MediaType.APPLICATION_PDF_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  byte[] reprint(
      @PathVariable String number,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestBody ReprintBody order,
      ApiCaller caller)
      throws IOException {
    RequestId request = IdempotencyKey.read(key, caller.getPrincipal());
    Receipt receipt = receipts.find(caller.getPrincipal(), number);
    StaffNumber by = ApiBody.member("printedBy", () -> new StaffNumber(order.printedBy()));
    Reprint reprint = receipts.reprint(caller, new ReprintRequest(request, receipt.number(), by));
    return pdf(ReceiptPage.of(reprint, head, ChainHash.SHA_256));
  }

  private Receipt found(String action, String number, ApiCaller caller) {
    Receipt receipt = receipts.find(caller.getPrincipal(), number);
    uses.read(caller, Use.of(action, "receipt/" + receipt.number(), receipt.payment().hall()));
    return receipt;
  }

  private byte[] pdf(Document page) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(page, out);
    return out.toByteArray();
  }
}
