package io.hall.app.server;

import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A PDF as an answer, shown in the browser. */
public final class PdfAnswer {

  private PdfAnswer() {}

  /** Returns a paper as it is. */
  public static ResponseEntity<byte[]> of(byte[] pdf) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline")
        .body(pdf);
  }

  /** Prints a page. */
  public static ResponseEntity<byte[]> of(Document page, DocumentRenderer renderer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      renderer.render(page, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(out.toByteArray());
  }
}
