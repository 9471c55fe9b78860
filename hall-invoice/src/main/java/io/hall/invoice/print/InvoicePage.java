package io.hall.invoice.print;

import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.document.Block;
import io.hall.document.Block.Heading;
import io.hall.document.Block.Signatures;
import io.hall.document.Document;
import io.hall.document.Fields;
import io.hall.document.Letterhead;
import io.hall.document.PageSize;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.desk.DeskInvoice;
import io.hall.invoice.desk.DeskInvoice.Voided;
import io.hall.invoice.desk.InvoiceDraft;
import io.hall.invoice.desk.PointAnswers;
import io.hall.invoice.desk.Share;
import io.hall.invoice.format.IssuedInvoice;
import io.hall.invoice.format.SignatureState;
import io.hall.store.RequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An invoice on paper, to be read and compared (发票打印件). It is not the tax document (不是发票), and says
 * so across every page, in the corner and in the head, in Chinese and English.
 *
 * <p>Everything stands there as it is written, right or wrong: unit prices with all their decimals,
 * 免税 and {@code ***}, words beside figures. Text that cannot be printed as it is stored is refused
 * with {@code DOCUMENT-003}, as in every {@link Document}.
 *
 * <p>Its QR code holds no field of an invoice and no separator that a tax QR code has: {@code
 * HALL:NOT-A-TAX-DOCUMENT:DRAFT:} and the draft's name at the desk, or {@code
 * HALL:NOT-A-TAX-DOCUMENT:FILE:} and the SHA-256 of the file in hexadecimal digits.
 */
public final class InvoicePage {

  private static final String SUBJECT = "发票打印件";

  private InvoicePage() {}

  /**
   * Returns the page of a draft, before or after it is kept.
   *
   * @param id its name at the desk
   * @param check what a check answered, if there was one
   * @param at the time on the file, such as that of the draft
   */
  public static Document draft(
      RequestId id, InvoiceDraft draft, Optional<PointAnswers> check, Letterhead head, Instant at) {
    return desk(
        id,
        draft,
        draft.invoice(),
        new DeskState("草稿", check, List.of(), draft.shares(), at),
        head);
  }

  /**
   * Returns the page of an invoice on its way, with its number if it has one. The time on the file
   * is that of the last step.
   */
  public static Document of(DeskInvoice invoice, Letterhead head) {
    Steps steps = Steps.of(invoice);
    DeskState state =
        new DeskState(
            Steps.name(invoice.stage()),
            steps.answers(),
            steps.blocks(),
            invoice instanceof DeskInvoice.Document document
                ? document.shares()
                : invoice.draft().shares(),
            invoice.at());
    return desk(invoice.id(), invoice.draft(), said(invoice), state, head);
  }

  /** The invoice with its number, if it has one. */
  private static Invoice said(DeskInvoice invoice) {
    if (invoice instanceof DeskInvoice.Document document) {
      return document.invoice();
    }
    return invoice instanceof Voided voided
        ? voided.document().invoice()
        : invoice.draft().invoice();
  }

  private record DeskState(
      String stage,
      Optional<PointAnswers> check,
      List<Block> steps,
      List<Share> shares,
      Instant at) {}

  private static Document desk(
      RequestId id, InvoiceDraft draft, Invoice invoice, DeskState state, Letterhead head) {
    boolean numbered = invoice.number().isPresent();
    List<Block> blocks =
        new ArrayList<>(
            NotTax.head(
                numbered ? "不是发票" : "草稿 不是发票",
                head.company(),
                numbered ? "发票内容打印件" : "发票草稿",
                "本页不是发票，不得用于报销、入账、抵扣。 This page is not the tax document (fapiao)."));
    blocks.add(
        Fields.framed(
            3,
            Wording.field("大厅", head.hall() + "（" + draft.hall() + "）"),
            Wording.field("状态", state.stage()),
            Wording.field("制单人", draft.by().value())));
    blocks.addAll(InvoiceBody.of(invoice));
    draft
        .ground()
        .ifPresent(
            ground ->
                blocks.add(
                    Fields.framed(
                        2,
                        Wording.field("红冲原因", ground.reason().title()),
                        Wording.field("红字确认单", ground.formNeeded() ? "需要" : "不需要"))));
    blocks.addAll(DeskPart.receipts(state.shares()));
    state.check().map(DeskPart::answers).ifPresent(blocks::addAll);
    blocks.addAll(state.steps());
    blocks.add(NotTax.code("DRAFT", id.value()));
    blocks.add(Signatures.of("制单", "核对", "购买方确认"));
    return document((numbered ? "发票内容 " : "发票草稿 ") + id, head.company(), state.at(), blocks);
  }

  /**
   * Returns the page of what a file holds, with what was found in it.
   *
   * @param file what the reader returned
   * @param findings what the check found, {@link IssuedInvoice#check}
   * @param name the file's name
   * @param content its bytes
   * @param at when it is printed
   */
  public static Document of(
      IssuedInvoice file, List<Finding> findings, String name, byte[] content, Instant at) {
    Verdict verdict = findings.stream().map(Finding::grade).reduce(Verdict.VALID, Verdict::worse);
    String seller = Wording.orDash(file.invoice().seller().name());
    List<Block> blocks =
        new ArrayList<>(
            NotTax.head(
                "不是发票",
                seller,
                "发票文件内容打印件",
                "本页不是发票，不得用于报销、入账、抵扣；以发票文件本身为准。"
                    + " This page is not the tax document (fapiao); the file itself is."));
    blocks.add(
        Fields.framed(
            2,
            Wording.field("文件", name),
            Wording.field("文件种类", file.container().name()),
            Wording.field("签名", signature(file.signature())),
            Wording.field("检查结论", Wording.verdict(verdict))));
    blocks.addAll(InvoiceBody.of(file));
    if (!findings.isEmpty()) {
      blocks.add(Heading.section("检查发现"));
      blocks.add(Wording.findings(findings));
    }
    blocks.add(NotTax.code("FILE", NotTax.sha256(content).toString()));
    String title = "发票内容 " + file.invoice().number().map(InvoiceNumber::text).orElse("无号码");
    return document(title, seller, at, blocks);
  }

  private static String signature(SignatureState state) {
    return switch (state) {
      case VALID -> "相符，签名人未核实";
      case INVALID -> "不符";
      case MALFORMED -> "无法读取";
      case NOT_SIGNED -> "没有签名";
      case NOT_CHECKED -> "未验证";
    };
  }

  private static Document document(String title, String company, Instant at, List<Block> blocks) {
    return new Document(title, PageSize.A4, new Document.Metadata(company, SUBJECT, at), blocks);
  }
}
