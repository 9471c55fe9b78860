package io.hall.invoice.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The package as a program sees it that has none of the optional libraries. */
class MissingLibrariesTest {

  @Test
  void without_its_library_a_reader_answers_with_a_code() throws Exception {
    byte[] pdf = SamplePdf.of(SamplePage.of(SampleInvoices.taxed()));
    byte[] png = QrImageTest.encoded(QrImageTest.code("01,32"), "png");
    byte[] ofd = SampleOfd.ofPage(SamplePage.of(SampleInvoices.taxed())).signed(true).packed();

    assertThat(read(pdf)).contains("container=PDF", "INVOICE-212 PDFBox is not on the class path");
    assertThat(read(png)).contains("container=IMAGE", "INVOICE-212 ZXing is not");
    assertThat(read(ofd))
        .contains("26412000000000000002", "NOT_CHECKED", "INVOICE-212 signature: Bouncy Castle");
  }

  @Test
  void xml_and_the_texts_of_codes_need_none() throws Exception {
    byte[] qr = "01,32,,26412000000000000001,1.00,20261108,,5F98".getBytes(StandardCharsets.UTF_8);

    assertThat(read(SampleXml.digital(SampleInvoices.taxed()))).contains("findings=[]");
    assertThat(read(qr)).contains("findings=[]");
  }

  private static String read(byte[] file) throws ReflectiveOperationException {
    ClassLoader poor = new Poor();
    Class<?> type = Class.forName(InvoiceReader.class.getName(), true, poor);
    Method read = type.getMethod("read", byte[].class);
    return read.invoke(type.getMethod("usual").invoke(null), (Object) file).toString();
  }

  /** Loads this library anew, without the optional ones. */
  private static final class Poor extends ClassLoader {

    private static final ClassLoader RICH = MissingLibrariesTest.class.getClassLoader();

    Poor() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      boolean missing =
          name.startsWith("org.apache.pdfbox.")
              || name.startsWith("com.google.zxing.")
              || name.startsWith("org.bouncycastle.");
      try (InputStream in = RICH.getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (missing || in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    @Override
    protected URL findResource(String name) {
      return RICH.getResource(name);
    }
  }
}
