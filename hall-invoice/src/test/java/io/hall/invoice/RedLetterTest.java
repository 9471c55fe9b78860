package io.hall.invoice;

import static io.hall.invoice.Answers.answer;
import static io.hall.invoice.Answers.places;
import static io.hall.invoice.Answers.sentences;
import static io.hall.invoice.Samples.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.Checked;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedLetterTest {

  private static final ConfirmationNumber FORM = new ConfirmationNumber("41080026110811700001");
  private static final Instant START = Instant.parse("2026-11-08T01:00:00Z");
  private static final Instant DEADLINE = Instant.parse("2026-11-11T01:00:00Z");
  private static final Invoice BLUE = Samples.blue(line("9%", "917.43", "82.57"));

  @ParameterizedTest
  @CsvSource({
    "1, RETURN",
    "01, RETURN",
    "2, ISSUED_IN_ERROR",
    "开票有误, ISSUED_IN_ERROR",
    "3, SERVICE_ENDED",
    "04, ALLOWANCE",
    "销售折让, ALLOWANCE",
  })
  void a_reason_is_read_by_code_or_name(String text, RedReason reason) {
    assertThat(RedReason.parse(text).orThrow()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "5", "001", "退货"})
  void another_reason_is_refused(String text) {
    assertThat(answer(RedReason.parse(text))).isEqualTo("INVALID 100");
  }

  @ParameterizedTest
  @CsvSource({
    "11010824091002615708, VALID, 2024-09-10",
    "32058326011138350731, VALID, 2026-01-11",
    "44030725051001117191, VALID, 2025-05-10",
    "11010824133102615708, SUSPECT 108, ",
    "11010824022902615708, VALID, 2024-02-29",
    "11010825022902615708, SUSPECT 108, ",
    "1101082409100261570, INVALID 002, ",
  })
  void a_confirmation_form_carries_its_date(String text, String answer, String date) {
    Checked<ConfirmationNumber> read = ConfirmationNumber.parse(text);
    assertThat(answer(read)).isEqualTo(answer);
    assertThat(read.value().flatMap(ConfirmationNumber::date).map(Object::toString))
        .isEqualTo(Optional.ofNullable(date));
  }

  @Test
  void a_digital_remark_names_the_blue_invoice_and_the_form() {
    RedReference red = new RedReference(Samples.NUMBER, Optional.of(FORM));
    assertThat(red.remark())
        .isEqualTo("被红冲蓝字数电票号码：26412000000000000001 红字发票信息确认单编号：41080026110811700001");
    assertThat(RedRemark.read(red.remark())).contains(red);
  }

  @Test
  void a_direct_red_invoice_names_no_form() {
    RedReference red = new RedReference(Samples.NUMBER, Optional.empty());
    assertThat(red.remark()).isEqualTo("被红冲蓝字数电票号码：26412000000000000001");
    assertThat(RedRemark.read("2026-2027采暖季；" + red.remark() + "；退费")).contains(red);
  }

  @Test
  void a_legacy_remark_names_code_and_number() {
    RedReference red =
        new RedReference(LegacyNumber.of("041001900111", "00000798"), Optional.empty());
    assertThat(red.remark()).isEqualTo("对应正数发票代码:041001900111号码:00000798");
    assertThat(RedRemark.read(red.remark())).contains(red);
    assertThat(RedRemark.read("对应正数发票代码：4100191320 号码：00000798"))
        .contains(new RedReference(LegacyNumber.of("4100191320", "00000798"), Optional.empty()));
  }

  @Test
  void the_other_wording_of_digital_remarks_is_read_too() {
    assertThat(RedRemark.read("被红冲蓝字数电发票号码:26412000000000000001红字发票信息确认单编号:41080026110811700001"))
        .contains(new RedReference(Samples.NUMBER, Optional.of(FORM)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "退费",
        "被红冲蓝字数电票号码：2641200000000000000",
        "被红冲蓝字数电票号码：264120000000000000011",
        "对应正数发票代码:04100190011号码:00000798",
      })
  void a_remark_without_a_whole_number_names_nothing(String remark) {
    assertThat(RedRemark.read(remark)).isEmpty();
  }

  @Test
  void a_missing_remark_is_suspect_and_one_of_another_invoice_invalid() {
    RedReference red = new RedReference(Samples.NUMBER, Optional.empty());
    assertThat(red.checkRemark(red.remark())).isEmpty();
    assertThat(places(red.checkRemark("退费"))).containsExactly("remark 109");
    assertThat(places(red.checkRemark("被红冲蓝字数电票号码：26412000000000000009")))
        .containsExactly("remark 103");
  }

  @Test
  void a_form_is_needed_once_the_buyer_used_or_booked_the_invoice() {
    assertThat(RedConfirmation.isNeeded(false, false)).isFalse();
    assertThat(RedConfirmation.isNeeded(true, false)).isTrue();
    assertThat(RedConfirmation.isNeeded(false, true)).isTrue();
  }

  @Test
  void a_form_waits_for_72_hours_and_lapses_after() {
    RedConfirmation form = form();
    assertThat(form.deadline()).isEqualTo(DEADLINE);
    assertThat(form.state(at(START))).isEqualTo(RedConfirmation.State.PENDING);
    assertThat(form.state(at(DEADLINE))).isEqualTo(RedConfirmation.State.PENDING);
    assertThat(form.state(at(DEADLINE.plusNanos(1)))).isEqualTo(RedConfirmation.State.LAPSED);
  }

  @Test
  void the_other_side_confirms_until_the_deadline() {
    RedConfirmation confirmed = form().confirmedBy(RedConfirmation.Side.BUYER, DEADLINE).orThrow();
    assertThat(confirmed.state(at(DEADLINE.plusSeconds(1))))
        .isEqualTo(RedConfirmation.State.CONFIRMED);
    assertThat(confirmed.confirmed()).contains(DEADLINE);
    assertThat(answer(form().confirmedBy(RedConfirmation.Side.BUYER, DEADLINE.plusNanos(1))))
        .isEqualTo("INVALID 105");
    assertThat(answer(form().confirmedBy(RedConfirmation.Side.BUYER, START.minusNanos(1))))
        .isEqualTo("INVALID 107");
  }

  @Test
  void a_form_is_confirmed_once_and_by_the_other_side() {
    assertThat(answer(form().confirmedBy(RedConfirmation.Side.SELLER, START)))
        .isEqualTo("INVALID 110");
    RedConfirmation confirmed = form().confirmedBy(RedConfirmation.Side.BUYER, START).orThrow();
    assertThat(answer(confirmed.confirmedBy(RedConfirmation.Side.BUYER, START)))
        .isEqualTo("INVALID 106");
  }

  @Test
  void a_form_confirmed_out_of_time_cannot_be_built() {
    for (Instant when : List.of(START.minusNanos(1), DEADLINE.plusNanos(1))) {
      assertThatThrownBy(
              () ->
                  new RedConfirmation(
                      FORM,
                      RedReason.RETURN,
                      RedConfirmation.Side.SELLER,
                      START,
                      Optional.of(when)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_blue_invoice_is_closed_when_all_of_it_was_taken_back() {
    RedBalance half =
        RedBalance.of(
                BLUE, List.of(Samples.red("26412000000000000002", line("9%", "500.00", "45.00"))))
            .orThrow();
    assertThat(half.isClosed()).isFalse();
    assertThat(half.net().gross()).hasToString("455.00");
    RedBalance whole =
        half.and(Samples.red("26412000000000000003", line("9%", "417.43", "37.57"))).orThrow();
    assertThat(whole.isClosed()).isTrue();
    assertThat(whole.reds()).hasSize(2);
  }

  @Test
  void red_never_exceeds_blue_in_any_figure() {
    Checked<RedBalance> over =
        RedBalance.of(
            BLUE, List.of(Samples.red("26412000000000000002", line("9%", "917.44", "82.57"))));
    assertThat(places(over.findings())).containsExactly("net 101", "gross 101");
    assertThat(sentences(over.findings()).get(0)).contains("917.44").contains("917.43");
    Checked<RedBalance> tax =
        RedBalance.of(
            BLUE, List.of(Samples.red("26412000000000000002", line("9%", "917.42", "82.58"))));
    assertThat(places(tax.findings())).containsExactly("tax 101");
  }

  @Test
  void only_red_invoices_of_this_blue_one_count_and_each_once() {
    Invoice red = Samples.red("26412000000000000002", line("9%", "1.00", "0.09"));
    assertThat(places(RedBalance.of(BLUE, List.of(red, red)).findings()))
        .containsExactly("reds[2] 104");
    assertThat(places(RedBalance.of(BLUE, List.of(BLUE)).findings()))
        .contains("reds[1] 102", "reds[1] 103");
    assertThat(places(RedBalance.of(red, List.of()).findings())).contains("blue 102");
    Invoice other = BLUE.toBuilder().number(DigitalNumber.of("26412000000000000009")).build();
    assertThat(places(RedBalance.of(other, List.of(red)).findings()))
        .containsExactly("reds[1] 103");
  }

  private static RedConfirmation form() {
    return RedConfirmation.started(
        FORM, RedReason.SERVICE_ENDED, RedConfirmation.Side.SELLER, START);
  }

  private static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }
}
