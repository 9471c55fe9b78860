package io.hall.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.check.MessagesTestBase;
import io.hall.invoice.bean.Stage;
import io.hall.invoice.desk.DeskInvoice;
import io.hall.invoice.format.ReadLimits;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest extends MessagesTestBase {

  MessagesTest() {
    super("INVOICE", InvoiceCode.values());
  }

  @Test
  void no_reader_is_told_a_constant() {
    assertInWords(InvoiceCode.WRONG_COLOUR, "due", InvoiceColour.values());
    assertInWords(InvoiceCode.OTHER_STAGE, "stage", DeskInvoice.Stage.values());
    assertInWords(InvoiceCode.OTHER_STAGE, "due", DeskInvoice.Stage.values());
    assertInWords(InvoiceCode.PART_MISSING, "stage", Stage.values());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHECKER", "ISSUER"})
  void no_reader_is_told_the_constant_of_a_role(String role) {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
      assertThat(Finding.of(InvoiceCode.SAME_PERSON).with("role", role).message(locale))
          .doesNotContain(role);
    }
  }

  /** Every limit but the two that end no reading. */
  static Stream<String> limits() {
    return Stream.concat(
        Stream.of("rows", "attributes"),
        Arrays.stream(ReadLimits.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("ratio") && !name.equals("pages")));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void a_limit_is_told_in_chinese(String limit) {
    assertThat(Finding.of(InvoiceCode.FILE_LIMIT).with("what", limit).message(Locale.CHINESE))
        .doesNotContain(limit);
  }
}
