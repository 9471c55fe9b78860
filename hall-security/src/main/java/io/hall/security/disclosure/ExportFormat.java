package io.hall.security.disclosure;

/**
 * Writes an export into a file's bytes (SPI): {@link CsvFormat}, {@link XlsxFormat}, {@link
 * PdfFormat}. Whoever implements it sees to it that no text becomes a formula or a command, that
 * every page or row shows the watermark, and that no figure is changed by it. Safe for use by
 * several threads.
 */
public interface ExportFormat {

  /** The ending of the file's name: 1 to 8 lower-case letters and digits. */
  String extension();

  /**
   * Returns the file.
   *
   * @throws io.hall.check.CheckFailedException if something cannot be written faithfully
   */
  byte[] write(ExportSheet sheet);
}
