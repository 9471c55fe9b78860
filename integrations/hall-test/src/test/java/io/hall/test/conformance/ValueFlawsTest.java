package io.hall.test.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;
import io.hall.test.conformance.sample.HallAdapters;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Identifiers and capital amounts that are wrong in one respect, and the rules that tell. */
class ValueFlawsTest {

  private static final IdentifierAdapter HALL = HallAdapters.identifier();
  private static final CapitalAdapter WORDS = HallAdapters.capital();

  /** Takes a number by what is given, and the others by none. */
  private record Numbers(Predicate<String> code, Predicate<String> person, Predicate<String> card)
      implements IdentifierAdapter {

    @Override
    public boolean isSocialCreditCode(String text) {
      return code.test(text);
    }

    @Override
    public boolean isResidentId(String text) {
      return person.test(text);
    }

    @Override
    public boolean isBankCard(String text) {
      return card.test(text);
    }
  }

  private record Capitals(LongFunction<String> writing, Function<String, OptionalLong> reading)
      implements CapitalAdapter {

    @Override
    public String write(long fen) {
      return writing.apply(fen);
    }

    @Override
    public OptionalLong read(String text) {
      return reading.apply(text);
    }
  }

  @Test
  void shapes_alone_are_not_enough() {
    assertThat(
            failed(
                new Numbers(
                    t -> t.matches("[0-9A-HJ-NPQRTUWXY]{18}"),
                    t -> t.matches("[0-9]{17}[0-9X]"),
                    t -> t.matches("[0-9]{16,19}"))))
        .containsExactly(
            Rule.CREDIT_CODE,
            Rule.CREDIT_CODE_SLIP,
            Rule.RESIDENT_ID,
            Rule.RESIDENT_ID_SLIP,
            Rule.BANK_CARD,
            Rule.BANK_CARD_SLIP);
  }

  @Test
  void a_date_that_does_not_exist_is_told_though_the_check_character_is_right() {
    Predicate<String> checkAlone =
        text -> text.equals("410800190002290014") || HALL.isResidentId(text);
    assertThat(failed(new Numbers(HALL::isSocialCreditCode, checkAlone, HALL::isBankCard)))
        .containsExactly(Rule.RESIDENT_ID);
  }

  @Test
  void who_refuses_everything_does_not_conform() {
    assertThat(failed(new Numbers(t -> false, t -> false, t -> false)))
        .containsExactly(Rule.CREDIT_CODE, Rule.RESIDENT_ID, Rule.BANK_CARD);
  }

  @Test
  void an_identifier_that_is_not_offered_is_not_passed() {
    ConformanceReport report =
        ConformanceKit.seeded(3).identifier(new IdentifierAdapter() {}).run();
    assertThat(report.with(Standing.NOT_OFFERED)).hasSize(Rule.values().length);
  }

  @Test
  void a_zero_too_few_is_told_in_writing() {
    assertThat(failed(new Capitals(fen -> WORDS.write(fen).replace("零", ""), WORDS::read)))
        .containsExactly(Rule.CAPITAL_WRITTEN, Rule.CAPITAL_LAWFUL, Rule.CAPITAL_READ_BACK);
  }

  @Test
  void another_amount_is_told_in_writing() {
    assertThat(failed(new Capitals(fen -> WORDS.write(fen > 999_999_99 ? 0 : fen), WORDS::read)))
        .contains(Rule.CAPITAL_WRITTEN, Rule.CAPITAL_LAWFUL, Rule.CAPITAL_READ_BACK);
  }

  @Test
  void who_reads_one_form_alone_does_not_read_all_lawful_ones() {
    Function<String, OptionalLong> strict =
        text -> {
          OptionalLong read = WORDS.read(text);
          return read.isPresent() && WORDS.write(read.getAsLong()).equals(text)
              ? read
              : OptionalLong.empty();
        };
    assertThat(failed(new Capitals(WORDS::write, strict))).containsExactly(Rule.CAPITAL_READ);
  }

  @Test
  void who_reads_what_is_not_lawful_is_told() {
    Function<String, OptionalLong> lenient =
        text -> {
          Checked<Money> read = CapitalAmount.read(text);
          return read.value().map(m -> OptionalLong.of(m.fen())).orElse(OptionalLong.empty());
        };
    assertThat(failed(new Capitals(WORDS::write, lenient))).containsExactly(Rule.CAPITAL_REFUSED);
  }

  private static List<Rule> failed(IdentifierAdapter adapter) {
    return failed(ConformanceKit.seeded(3).identifier(adapter));
  }

  private static List<Rule> failed(CapitalAdapter adapter) {
    return failed(ConformanceKit.seeded(3).capital(adapter));
  }

  private static List<Rule> failed(ConformanceKit kit) {
    List<String> ids = kit.run().with(Standing.FAILED).stream().map(CheckResult::id).toList();
    return List.of(Rule.values()).stream().filter(rule -> ids.contains(rule.id())).toList();
  }
}
