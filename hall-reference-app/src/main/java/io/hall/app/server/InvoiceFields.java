package io.hall.app.server;

import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names the part of an invoice that a finding is about: {@code field.} of the texts. */
@Component
public final class InvoiceFields {

  private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)]\\.?(.*)");

  private final MessageSource texts;

  InvoiceFields(MessageSource texts) {
    this.texts = texts;
  }

  /** Returns the name of the part; nothing if the finding is about no part of an invoice. */
  public String of(Finding finding, Locale locale) {
    if (!(finding.code() instanceof InvoiceCode)) {
      return "";
    }
    Matcher line = LINE.matcher(finding.where());
    String part = line.matches() ? "lines." + line.group(2) : finding.where();
    Object[] row = {line.matches() ? line.group(1) : ""};
    return String.valueOf(texts.getMessage("field." + part, row, "", locale));
  }

  /** Returns what was found, behind the part that it is about. */
  public String sentence(Finding finding, Locale locale) {
    return (of(finding, locale) + " " + finding.message(locale)).strip();
  }
}
