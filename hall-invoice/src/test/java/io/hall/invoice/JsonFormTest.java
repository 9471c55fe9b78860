package io.hall.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.json.HallJson;
import io.hall.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of an invoice: it stays (docs/formats/json.md). */
class JsonFormTest {

  private static final String JSON =
      """
      {"colour":"BLUE","number":"26412000000012345678","checkCode":null,"issued":"2026-11-09",
       "seller":{"name":"某热力公司","taxpayerId":"91350100M000100Y43","address":null,"phone":null,
                 "bank":null,"account":null},
       "buyer":{"name":"个人","taxpayerId":null,"address":null,"phone":null,"bank":null,
                "account":null},
       "lines":[{"kind":"NORMAL","name":"*供热*采暖费","classification":null,"specification":null,
                 "unit":null,"quantity":null,"unitPrice":null,"net":100000,
                 "rate":{"treatment":"RATE","fraction":0.09},"tax":9000}],
       "totals":{"net":100000,"tax":9000,"gross":109000},
       "words":"壹仟零玖拾圆整","remark":"","drawer":"段某某","labels":[],"red":null}""";

  @Test
  void an_invoice() {
    Money net = Money.yuan("1000");
    Money tax = Money.yuan("90");
    Invoice invoice =
        Invoice.blue(Party.of("某热力公司", "91350100M000100Y43"), Party.of("个人"))
            .number(DigitalNumber.of("26412000000012345678"))
            .issued(BusinessDate.parse("2026-11-09"))
            .lines(List.of(InvoiceLine.of("*供热*采暖费", TaxRate.percent("9"), net, tax)))
            .totals(InvoiceTotals.of(net, tax))
            .drawer("段某某")
            .build();
    assertThat(HallJson.mapper().readTree(HallJson.mapper().writeValueAsString(invoice)))
        .isEqualTo(HallJson.mapper().readTree(JSON));
    assertThat(HallJson.read(JSON.getBytes(StandardCharsets.UTF_8), Invoice.class))
        .isEqualTo(invoice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"26412000000012345678", "041001600111-12345678", "4100160011-00000001"})
  void a_number_is_one_text_of_either_kind(String text) {
    InvoiceNumber number = InvoiceNumber.of(text);
    String json = HallJson.mapper().writeValueAsString(number);
    assertThat(json).isEqualTo("\"" + text + "\"");
    assertThat(HallJson.mapper().readValue(json, InvoiceNumber.class)).isEqualTo(number);
  }
}
