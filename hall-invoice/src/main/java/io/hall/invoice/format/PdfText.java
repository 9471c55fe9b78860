package io.hall.invoice.format;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the text off pages, line by line, and stops at a page that draws without end. */
final class PdfText extends PDFTextStripper {

  /** Leaves PDFBox, which swallows checked exceptions in places. */
  static final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuchException() {
      super("", null, false, false);
    }
  }

  private int left;

  PdfText(ReadLimits limits) {
    left = limits.elements();
    setSortByPosition(true);
    setStartPage(1);
    setEndPage(limits.pages());
    setLineSeparator("\n");
    setPageEnd("\n");
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    count();
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    count();
    super.processTextPosition(text);
  }

  /** An operator that cannot be drawn is passed over; PDFBox would log what it was to draw. */
  @Override
  protected void operatorException(
      Operator operator, List<COSBase> operands, IOException exception) {
    count();
  }

  private void count() {
    if (--left < 0) {
      throw new TooMuchException();
    }
  }
}
