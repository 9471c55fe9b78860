package io.hall.app.invoice;

import io.hall.app.data.PaperRenderer;
import io.hall.app.data.WholeFile;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A PDF to be made, which is never one of the files it is made from. */
final class PdfOut {

  private final Path file;

  private PdfOut(Path file) {
    this.file = file;
  }

  /**
   * Returns the PDF that a command is to write.
   *
   * @throws CheckFailedException with {@code APP-005} if it would take the place of one of its
   *     sources, or is no PDF by its name
   */
  static PdfOut of(Path file, List<String> sources) throws IOException {
    PdfOut pdf = new PdfOut(file);
    if (pdf.isMistaken(sources)) {
      throw new CheckFailedException(Finding.of(FileCode.OTHER_PDF).in("--out"));
    }
    return pdf;
  }

  private boolean isMistaken(List<String> sources) throws IOException {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      return true;
    }
    for (String source : sources) {
      if (isSame(source)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSame(String source) throws IOException {
    try {
      Path path = Path.of(source);
      return Files.exists(file) && Files.exists(path) && Files.isSameFile(file, path);
    } catch (InvalidPathException e) {
      return false; // which is told when it is opened
    }
  }

  /** Writes the documents, and then says on {@code answers} where they are. */
  void write(List<Document> documents, PrintWriter answers) throws IOException {
    write(documents);
    answers.print(file + "\n");
    answers.flush();
  }

  /** Writes the documents beside the place and moves them there whole. */
  private void write(List<Document> documents) throws IOException {
    DocumentRenderer renderer = PaperRenderer.usual();
    WholeFile.write(file, out -> renderer.render(documents, out));
  }
}
