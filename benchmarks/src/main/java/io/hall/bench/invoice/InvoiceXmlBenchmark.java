package io.hall.bench.invoice;

import com.ctc.wstx.stax.WstxInputFactory;
import io.hall.invoice.format.InvoiceReader;
import io.hall.invoice.format.IssuedInvoice;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.xml.XmlMapper;

/**
 * One data file of a digital invoice (数电票XML) of ten lines, from its bytes in memory to the same
 * {@link IssuedInvoice}, one thread; microseconds for each file.
 *
 * <p>Goal: {@code hall} at most a third of {@code jackson} and of {@code jaxb}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgs = "-Xmx256m")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class InvoiceXmlBenchmark {

  private final byte[] file = SampleXml.of(SampleBills.invoice(SampleBills.bill()));
  private final InvoiceReader reader = InvoiceReader.usual();
  private final BeanAssembly assembly = new BeanAssembly(reader.read(file).places());
  private final ObjectReader bound =
      XmlMapper.builder()
          .defaultUseWrapper(false)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(XmlBean.class);
  private final XMLInputFactory streams = streams();
  private final Unmarshaller unmarshaller = unmarshaller();

  /** Woodstox, as Jackson uses it, without document types. */
  private static XMLInputFactory streams() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static Unmarshaller unmarshaller() {
    try {
      return JAXBContext.newInstance(XmlBean.class).createUnmarshaller();
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sees that all three make the same of the file. */
  @Setup
  public void look() throws XMLStreamException, JAXBException {
    IssuedInvoice due = hall();
    if (!due.findings().isEmpty() || !due.equals(jackson()) || !due.equals(jaxb())) {
      throw new IllegalStateException("Not the same of one file: " + due.findings());
    }
  }

  /** The reader of this library, with every limit and check that it has. */
  @Benchmark
  public IssuedInvoice hall() {
    return reader.read(file);
  }

  /** Jackson's data binding on Woodstox, and the invoice made of the bean. */
  @Benchmark
  public IssuedInvoice jackson() {
    return assembly.of(bound.readValue(file));
  }

  /** JAXB on Woodstox, its unmarshaller used again, and the invoice made of the bean. */
  @Benchmark
  public IssuedInvoice jaxb() throws XMLStreamException, JAXBException {
    XMLStreamReader xml = streams.createXMLStreamReader(new ByteArrayInputStream(file));
    try {
      return assembly.of(unmarshaller.unmarshal(xml, XmlBean.class).getValue());
    } finally {
      xml.close();
    }
  }
}
