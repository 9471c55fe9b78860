package io.hall.invoice.format;

/**
 * How much a file may hold (读取上限), so that a hostile one costs no more than a large honest one.
 * What is beyond is answered with a finding. Immutable.
 *
 * @param fileBytes the size of a file
 * @param entries how many entries an archive has
 * @param unpackedBytes the size of everything in an archive or a PDF, unpacked
 * @param ratio how many bytes one packed byte unpacks to; asked from the first 64 KB on
 * @param depth how deep elements of XML are nested
 * @param elements how many elements a document of XML has
 * @param textBytes the size of one text or value in XML
 * @param lines how many lines an invoice has
 * @param pages how many pages of a document are looked at
 * @param pixels how many pixels an image has
 */
public record ReadLimits(
    int fileBytes,
    int entries,
    int unpackedBytes,
    int ratio,
    int depth,
    int elements,
    int textBytes,
    int lines,
    int pages,
    int pixels) {

  private static final int MB = 1 << 20;

  /**
   * 16 MB a file, 500 entries, 64 MB unpacked at most 200 to 1, depth 32, 100 000 elements, 64 KB a
   * text, 2 000 lines (as the platform allows), 20 pages, 16 million pixels.
   */
  public static final ReadLimits USUAL =
      new ReadLimits(16 * MB, 500, 64 * MB, 200, 32, 100_000, 64 * 1024, 2_000, 20, 16_000_000);

  /** Refuses a limit below one. */
  public ReadLimits {
    int least = Math.min(Math.min(fileBytes, entries), Math.min(unpackedBytes, ratio));
    least = Math.min(least, Math.min(Math.min(depth, elements), Math.min(textBytes, lines)));
    if (Math.min(least, Math.min(pages, pixels)) < 1) {
      throw new IllegalArgumentException("Every limit is 1 or more");
    }
  }
}
