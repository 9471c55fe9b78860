package io.hall.bench.invoice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Writes data files of digital invoices (数电票XML) of ten lines, all of nobody and each another's.
 */
public final class InvoiceFiles {

  private InvoiceFiles() {}

  /**
   * Writes {@code count} files into {@code folder}, which is made.
   *
   * @param spoilt how many of them, spread evenly, are cut short somewhere
   */
  public static void write(Path folder, int count, int spoilt) throws IOException {
    Files.createDirectories(folder);
    for (int serial = 1; serial <= count; serial++) {
      byte[] xml = SampleXml.of(SampleBills.invoice(SampleBills.bill(serial)));
      boolean cut = (long) serial * spoilt / count > (long) (serial - 1) * spoilt / count;
      byte[] file = cut ? Arrays.copyOf(xml, serial * 31 % xml.length) : xml;
      Files.write(folder.resolve(String.format(Locale.ROOT, "%06d.xml", serial)), file);
    }
  }
}
