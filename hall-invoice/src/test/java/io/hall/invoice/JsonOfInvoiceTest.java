package io.hall.invoice;

import io.hall.check.Code;
import io.hall.invoice.bean.InvoiceValidator;
import io.hall.invoice.desk.InvoiceFile;
import io.hall.invoice.desk.Media;
import io.hall.invoice.desk.NextDay;
import io.hall.invoice.format.InvoiceReader;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.json.CoreSamples;
import io.hall.json.JsonSuite;
import io.hall.json.Samples;
import java.util.Map;

class JsonOfInvoiceTest extends JsonSuite {

  @Override
  protected Class<?> anchor() {
    return Invoice.class;
  }

  @Override
  protected Samples samples(long seed) {
    return CoreSamples.of(seed)
        .with(Code.class, s -> s.of(InvoiceCode.class))
        .with(DigitalNumber.class, s -> new DigitalNumber(digits(s)))
        .with(LegacyNumber.class, s -> new LegacyNumber("041001600111", digits(s).substring(12)))
        .with(CheckCode.class, s -> new CheckCode(digits(s)))
        .with(ConfirmationNumber.class, s -> new ConfirmationNumber(digits(s)))
        .with(InvoiceFile.class, s -> InvoiceFile.of(s.of(Media.class), s.bytes(300)));
  }

  @Override
  protected Map<Class<?>, String> noValues() {
    return Map.of(
        InvoiceValidator.class, "a service",
        InvoiceCheck.class, "a service",
        InvoiceReader.class, "a service",
        NextDay.class, "holds a calendar, which is read from rule files");
  }

  private static String digits(Samples s) {
    return "264120000000" + (10_000_000 + s.below(9_999_999));
  }
}
