package io.hall.test.conformance.sample;

import io.hall.check.Checked;
import io.hall.check.Verdict;
import io.hall.identity.BankCard;
import io.hall.identity.ResidentId;
import io.hall.identity.SocialCreditCode;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;
import io.hall.receipt.ReceiptRegister;
import io.hall.store.Store;
import io.hall.test.MemoryStore;
import io.hall.test.TurnableClock;
import io.hall.test.conformance.CapitalAdapter;
import io.hall.test.conformance.ConformanceKit;
import io.hall.test.conformance.IdentifierAdapter;
import io.hall.test.conformance.InvoiceAdapter;
import io.hall.test.conformance.ReconciliationAdapter;
import io.hall.test.conformance.RegisterAdapter;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The adapters of hall's own parts. The register's takes a store and a register as an embedding
 * program puts them together, so that the program's guards, listeners and database are examined
 * with it; the invoices' needs {@code hall-invoice} on the class path.
 */
public final class HallAdapters {

  private HallAdapters() {}

  /** Returns {@code kit} with all of hall. */
  public static ConformanceKit all(ConformanceKit kit) {
    return kit.register(HallAdapters::register)
        .reconciliation(reconciliation())
        .invoice(invoice(InvoiceRuleBook.shipped()))
        .identifier(identifier())
        .capital(capital());
  }

  /** Returns a register on a new store in memory, without guards and listeners. */
  public static RegisterAdapter register() {
    MemoryStore first = MemoryStore.create();
    return register(
        first::another, (store, clock) -> new ReceiptRegister(store, clock, List.of(), List.of()));
  }

  /**
   * Returns a register as a program puts it together. {@link io.hall.test.SampleHall} issues from a
   * book of its own, which must not be there yet.
   *
   * @param open opens a store on the same new database each time
   * @param assembly makes the register on a store and the clock of the examination
   */
  public static RegisterAdapter register(
      Supplier<? extends Store> open, BiFunction<Store, Clock, ReceiptRegister> assembly) {
    Clock clock = TurnableClock.at("2026-11-23T04:00:00Z");
    return new HallRegister(open, store -> assembly.apply(store, clock), clock);
  }

  /** Returns the reconciliation by the standard rules. */
  public static ReconciliationAdapter reconciliation() {
    return new HallReconciliation();
  }

  /** Returns the invoices by the rules of {@code book}. */
  public static InvoiceAdapter invoice(InvoiceRuleBook book) {
    return new HallInvoices(book);
  }

  /** Returns the identifiers; what is doubtful is not taken without a question. */
  public static IdentifierAdapter identifier() {
    return new IdentifierAdapter() {
      @Override
      public boolean isSocialCreditCode(String text) {
        return SocialCreditCode.parse(text).verdict() == Verdict.VALID;
      }

      @Override
      public boolean isResidentId(String text) {
        return ResidentId.parse(text).verdict() == Verdict.VALID;
      }

      @Override
      public boolean isBankCard(String text) {
        return BankCard.parse(text).verdict() == Verdict.VALID;
      }
    };
  }

  /** Returns the capital amounts; what is not lawful is not read. */
  public static CapitalAdapter capital() {
    return new CapitalAdapter() {
      @Override
      public String write(long fen) {
        return CapitalAmount.write(Money.ofFen(fen));
      }

      @Override
      public OptionalLong read(String text) {
        Checked<Money> read = CapitalAmount.read(text);
        return read.verdict() == Verdict.VALID
            ? OptionalLong.of(read.orThrow().fen())
            : OptionalLong.empty();
      }
    };
  }
}
