package io.hall.invoice.desk;

import io.hall.calendar.HeatingSeason;
import io.hall.invoice.Invoice;
import io.hall.invoice.RedReason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.Canonical;
import io.hall.store.RequestId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The canonical bytes of a draft: its ground, its shares and the figures of its invoice; {@code
 * docs/formats/invoice-chain.md} lists the same fields in the same order.
 */
final class DraftBytes {

  private DraftBytes() {}

  static Canonical body(InvoiceDraft draft) {
    Canonical.Writer out =
        Canonical.write()
            .text(draft.hall().value())
            .text(draft.by().value())
            .text(draft.corrects().map(RequestId::value).orElse(""))
            .text(draft.ground().map(ground -> ground.reason().name()).orElse(""))
            .number(draft.ground().filter(RedGround::formNeeded).isPresent() ? 1 : 0)
            .fields(InvoiceBytes.figures(draft.invoice()));
    return shares(out, draft.shares()).end();
  }

  static Canonical.Writer shares(Canonical.Writer out, List<Share> shares) {
    out.number(shares.size());
    for (Share share : shares) {
      out.text(share.receipt().toString())
          .number(share.season().firstYear())
          .number(share.amount().fen());
    }
    return out;
  }

  /** Reads a draft; without its personal text, {@code ***} stands for every name and word. */
  static InvoiceDraft read(Canonical body, Optional<Canonical> personal) {
    Canonical.Reader in = body.read();
    HallCode hall = new HallCode(in.text());
    StaffNumber by = new StaffNumber(in.text());
    Optional<RequestId> corrects = InvoiceBytes.filled(in.text()).map(RequestId::new);
    Optional<RedReason> reason = InvoiceBytes.filled(in.text()).map(RedReason::valueOf);
    boolean formNeeded = in.number() == 1;
    Invoice invoice = InvoiceBytes.read(in.fields(), personal);
    return new InvoiceDraft(
        hall, by, invoice, shares(in), reason.map(r -> new RedGround(r, formNeeded)), corrects);
  }

  static List<Share> shares(Canonical.Reader in) {
    List<Share> shares = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      ReceiptNumber receipt = ReceiptNumber.parse(in.text()).orThrow();
      HeatingSeason season = new HeatingSeason(Math.toIntExact(in.number()));
      shares.add(new Share(receipt, season, Money.ofFen(in.number())));
    }
    return shares;
  }
}
