package com.example.quickstart;

import io.hall.house.pages.Pages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs every program that a page shows, and holds what it prints against the page. */
class QuickstartTest {

  private final Locale locale = Locale.getDefault();

  @BeforeEach
  void speak_english() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void speak_as_before() {
    Locale.setDefault(locale);
  }

  @Test
  void the_readme_tells_why_two_totals_differ_in_both_languages() {
    Pages.requirePrinted("WhyTheyDiffer", printed(WhyTheyDiffer::main));
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    Pages.requirePrinted("WhyTheyDiffer in Chinese", printed(WhyTheyDiffer::main));
  }

  @Test
  void identifiers_are_checked_without_annotations() {
    Pages.requirePrinted("Identifiers", printed(Identifiers::main));
  }

  @Test
  void amounts_are_read_and_written() {
    Pages.requirePrinted("Amounts", printed(Amounts::main));
  }

  @Test
  void an_annotated_bean_is_checked_without_spring() {
    Pages.requirePrinted("PlainValidation", printed(PlainValidation::main));
  }

  @Test
  void an_annotated_bean_is_checked_by_spring() {
    String[] quiet = {"--spring.main.banner-mode=off", "--logging.level.root=OFF"};
    Pages.requirePrinted("SpringValidation", printed(SpringValidation::main, quiet));
  }

  @Test
  void an_invoice_is_checked_in_the_bean_that_has_it() {
    Pages.requirePrinted("CheckInvoice", printed(CheckInvoice::main));
  }

  @Test
  void a_bill_is_read_in_its_own_columns() {
    String folder = Pages.root().resolve("examples/reconcile").toString();
    Pages.requirePrinted("ReadBill", printed(ReadBill::main, folder));
  }

  private static String printed(Consumer<String[]> main, String... args) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      main.accept(args);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
