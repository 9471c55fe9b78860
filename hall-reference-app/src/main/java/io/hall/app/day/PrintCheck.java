package io.hall.app.day;

import io.hall.app.files.Correction;
import io.hall.app.files.DayEvent;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.document.Block;
import io.hall.document.Block.Paragraph;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.document.PageSize;
import io.hall.payment.Payer;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints every free text of a day once, to nowhere, before anything is written: a name that the
 * font cannot print is told at once, with the payment it belongs to.
 */
final class PrintCheck {

  private static final Pattern BLOCK = Pattern.compile("blocks\\[([0-9]+)].*");

  private final List<String> places = new ArrayList<>();
  private final List<Block> texts = new ArrayList<>();

  private PrintCheck() {}

  /**
   * Tries the texts of these events and corrections.
   *
   * @throws CheckFailedException with {@code DOCUMENT-…} codes, located by payment
   */
  static void of(List<DayEvent> events, List<Correction> corrections, DocumentRenderer renderer)
      throws IOException {
    PrintCheck check = new PrintCheck();
    for (DayEvent event : events) {
      if (event instanceof DayEvent.Paid paid) {
        check.add(event, paid.payment().payer());
      } else if (event instanceof DayEvent.Refunded refunded) {
        check.add(event, refunded.refund().payer());
        check.add(event.id().value(), refunded.refund().reason());
      }
    }
    for (Correction correction : corrections) {
      if (correction instanceof Correction.OverShort booked) {
        check.add("OVER_SHORT", booked.reason());
      }
    }
    check.print(renderer);
  }

  private void add(DayEvent event, Payer payer) {
    add(event.id().value(), payer.name() + " " + payer.customer() + " " + payer.address());
  }

  private void add(String place, String text) {
    places.add(place);
    texts.add(Paragraph.of(text));
  }

  private void print(DocumentRenderer renderer) throws IOException {
    if (texts.isEmpty()) {
      return;
    }
    try {
      renderer.render(
          new Document(
              "check",
              PageSize.A4,
              new Document.Metadata("check", "check", Instant.EPOCH),
              List.copyOf(texts)),
          OutputStream.nullOutputStream());
    } catch (CheckFailedException e) {
      throw new CheckFailedException(e.findings().stream().map(this::located).toList());
    }
  }

  private Finding located(Finding finding) {
    Matcher block = BLOCK.matcher(finding.where());
    return block.matches() ? finding.in(places.get(Integer.parseInt(block.group(1)))) : finding;
  }
}
