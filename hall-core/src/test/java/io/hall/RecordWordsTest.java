package io.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.archive.HoldWords;
import io.hall.document.Align;
import io.hall.document.Block;
import io.hall.document.Document;
import io.hall.document.Fields;
import io.hall.document.PageSize;
import io.hall.document.Table;
import io.hall.house.RecordWords;
import io.hall.money.Money;
import io.hall.payment.Payer;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.report.DailyReport;
import io.hall.report.OverShort;
import io.hall.store.Hash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordWordsTest {

  private static final String CANARY = "段某某18000001999";

  /** Text that names no person: numbers of books and streams, sources of rules, files, columns. */
  private static final List<String> NOT_PERSONAL =
      List.of(
          "archive.ArchiveContents$PaperPlace#stream",
          "archive.ArchiveOrder#certificates",
          "archive.DestructionList$Run#stream",
          "archive.HoldScope#value",
          "archive.KeptCheckpoint#timeStamp",
          "archive.Leaf#stream",
          "archive.LeafTables$Source#stream",
          "archive.Manifest$File#path",
          "archive.Paper#file",
          "archive.Paper#period",
          "archive.PersonalText#stream",
          "archive.Retention#sources",
          "archive.RetentionLog$Asked#kind",
          "archive.RetentionRules$Rule#source",
          "archive.RetentionRules$Rule#where",
          "archive.TransferList$Line#book",
          "archive.TransferList$Line#prefix",
          "calendar.HallRule#where",
          "csv.RuleFile#name",
          "calendar.SeasonPeriod#source",
          "calendar.SeasonRule#source",
          "calendar.SeasonRule#where",
          "calendar.WorkingDays$Row#where",
          "check.PropertyPath$Node#name",
          "conduct.Act#kind",
          "conduct.Staff#person",
          "conduct.duty.PostHandover#books",
          "conduct.duty.Probe$Reading#detail",
          "conduct.duty.Readiness#counter",
          "conduct.duty.ReadinessCheck#counter",
          "conduct.enquiry.Asked#topic",
          "conduct.enquiry.Asked#window",
          "conduct.premises.ChecklistItem#chinese",
          "conduct.premises.ChecklistItem#clause",
          "conduct.premises.ChecklistItem#english",
          "conduct.premises.ChecklistItem#item",
          "conduct.premises.Inspection#wrong",
          "conduct.weekly.Requisition$Wanted#lines",
          "conduct.weekly.SupplyCatalogue$Item#name",
          "conduct.wording.ForbiddenPhrase#alternative",
          "conduct.wording.ForbiddenPhrase#clause",
          "conduct.wording.ForbiddenPhrase#source",
          "conduct.wording.ForbiddenPhrase#words",
          "conduct.wording.VisitReview#visit",
          "document.Letterhead#company",
          "document.Letterhead#hall",
          "money.CapitalGlyph#proper",
          "payment.Basis#unit",
          "payment.PaymentLine#reference",
          "proof.Checkpoint#figures",
          "proof.Checkpoint#hash",
          "proof.Checkpoint#origin",
          "proof.Seal#algorithm",
          "proof.Seal#key",
          "proof.Seal#value",
          "receipt.BookStep$HandedOut#bookId",
          "receipt.BookStep$InUse#bookId",
          "receipt.BookStep$Returned#bookId",
          "receipt.BookStep$WrittenOff#bookId",
          "receipt.ChainLink#stream",
          "receipt.ClockConfirmation#book",
          "receipt.ClockStep#confirmedBy",
          "receipt.IssueRequest#book",
          "receipt.Receipt#book",
          "receipt.ReceiptBook#id",
          "receipt.ReceiptBook#prefix",
          "receipt.ReceiptLedger$BookHead#book",
          "receipt.ReceiptLedger$Document#book",
          "receipt.ReceiptTables$Place#stream",
          "receipt.Recorded#book",
          "receipt.Recorded#what",
          "receipt.RefundRequest#book",
          "receipt.RefundVoucher#book",
          "receipt.SequenceAudit$Result#stream",
          "reconcile.DrawerSearch$Candidate#subject",
          "reconcile.Line#number",
          "reconcile.Line#reference",
          "reconcile.MoneyLines$Key#number",
          "reconcile.MoneyLines$Key#reference",
          "reconcile.RuleSet#name",
          "reconcile.internal.Dictionary#texts",
          "reconcile.internal.Found$One#column",
          "reconcile.internal.PlaceSums$Texts#day",
          "reconcile.internal.PlaceSums$Texts#desk",
          "reconcile.internal.PlaceSums$Texts#kind",
          "settlement.NumberRange#book",
          "settlement.Statement$Line#reference",
          "store.Entry#kind",
          "store.Entry#stream",
          "store.HeadWitness$Head#stream",
          "store.LogRecord#kind",
          "store.LogRecord#stream",
          "store.StreamPart#stream",
          "store.TextSealing$Place#stream",
          "tariff.Charge$Ground#source",
          "tariff.Charge$Ground#tariffId",
          "tariff.Placed#where",
          "tariff.Tariff#id",
          "tariff.Tariff#source");

  @Test
  void a_record_that_prints_text_holds_nothing_personal() {
    assertThat(RecordWords.printed())
        .as("give the record a toString of its own, or list it here if it names no person")
        .containsExactlyInAnyOrderElementsOf(NOT_PERSONAL);
  }

  static Stream<Record> personal() {
    StaffNumber leader = new StaffNumber("L01");
    DailyReport.Late late = new DailyReport.Late(CANARY, leader);
    Block.Paragraph paragraph = Block.Paragraph.of(CANARY);
    return Stream.of(
        new Payer(CANARY, CANARY, CANARY),
        new HoldWords(CANARY),
        new OverShort(Optional.empty(), Tender.CASH, Money.ofFen(1), CANARY, leader),
        late,
        new DailyReport.Submission(
            2,
            leader,
            Instant.EPOCH,
            Optional.of(late),
            Optional.of(CANARY),
            List.of(),
            Hash.of(new byte[32])),
        Block.Heading.title(CANARY),
        paragraph,
        new Block.Signatures.Signatory("厅长", CANARY),
        new Block.Monospace("链首", CANARY),
        Block.Stamp.across(CANARY),
        new Block.QrCode("二维码", CANARY),
        Table.Cell.of(CANARY),
        Fields.Field.of("交款人", CANARY),
        new Fields(1, true, List.of(Fields.Field.of("交款人", CANARY))),
        new Table.Row(List.of(Table.Cell.of(CANARY).at(Align.LEFT))),
        new Document(
            CANARY,
            PageSize.A4,
            new Document.Metadata(CANARY, CANARY, Instant.EPOCH),
            List.of(paragraph)));
  }

  @ParameterizedTest
  @MethodSource("personal")
  void a_record_of_personal_text_says_nothing_of_it(Record record) {
    assertThat(record.toString()).doesNotContain("段某某", "18000001999").isNotBlank();
  }
}
