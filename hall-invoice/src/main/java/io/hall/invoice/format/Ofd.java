package io.hall.invoice.format;

import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an invoice in a page file of GB/T 33190: its attached XML, or the text of its pages. */
final class Ofd {

  private static final String ROOT = "OFD.xml";

  private final ZipBytes zip;
  private final ReadLimits limits;
  private final List<String> attachments = new ArrayList<>();
  private final List<String> pages = new ArrayList<>();
  private final Map<String, String> templates = new LinkedHashMap<>();
  private String signatures = "";

  private Ofd(byte[] file, ReadLimits limits) throws UnreadableException {
    this.zip = ZipBytes.of(file, limits);
    this.limits = limits;
  }

  static IssuedInvoice read(byte[] file, ReadLimits limits) throws UnreadableException {
    return new Ofd(file, limits).read();
  }

  private IssuedInvoice read() throws UnreadableException {
    readRoot();
    List<IssuedInvoice> data = new ArrayList<>();
    List<String> used = new ArrayList<>();
    for (String attachment : attachments) {
      Optional<Assembler> xml = xml(attachment);
      if (xml.isPresent()) {
        data.add(xml.get().in(InvoiceContainer.OFD));
        used.add(attachment);
      }
    }
    List<String> text = text();
    Optional<IssuedInvoice> page = PageText.read(text, InvoiceContainer.OFD, place(), limits);
    if (data.isEmpty()) {
      used.addAll(pages);
    }
    page.ifPresent(data::add);
    if (data.isEmpty()) {
      return IssuedInvoice.unread(InvoiceContainer.OFD, Finding.of(InvoiceCode.NO_INVOICE_IN_FILE));
    }
    return OfdSignatures.check(zip, signatures, used, limits).addTo(Merge.first(data));
  }

  private String place() {
    return pages.isEmpty() ? ROOT : ZipPath.shown(pages.get(0));
  }

  private void readRoot() throws UnreadableException {
    if (!zip.names().contains(ROOT)) { // an archive of another kind
      throw UnreadableException.of(InvoiceCode.FILE_UNKNOWN);
    }
    XmlScanner xml = open(ROOT);
    List<String> documents = new ArrayList<>();
    while (xml.next() != XmlScanner.Event.DONE) {
      if (isStartOf(xml, "DocRoot")) {
        documents.add(ZipPath.resolve(ROOT, leaf(xml)));
      } else if (isStartOf(xml, "Signatures")) {
        signatures = ZipPath.resolve(ROOT, leaf(xml));
      }
    }
    if (documents.size() != 1) {
      throw UnreadableException.of(InvoiceCode.NO_INVOICE_IN_FILE);
    }
    readDocument(documents.get(0));
  }

  private void readDocument(String path) throws UnreadableException {
    XmlScanner xml = open(path);
    List<String> lists = new ArrayList<>();
    while (xml.next() != XmlScanner.Event.DONE) {
      if (isStartOf(xml, "Attachments")) {
        lists.add(ZipPath.resolve(path, leaf(xml)));
      } else if (isStartOf(xml, "Page") && pages.size() < limits.pages()) {
        addOnce(ZipPath.resolve(path, attribute(xml, "BaseLoc")), pages);
      } else if (isStartOf(xml, "TemplatePage") && templates.size() < limits.pages()) {
        templates.put(attribute(xml, "ID"), ZipPath.resolve(path, attribute(xml, "BaseLoc")));
      }
    }
    for (String list : lists) {
      readAttachments(list);
    }
  }

  private static void addOnce(String path, List<String> paths) {
    if (!paths.contains(path)) {
      paths.add(path);
    }
  }

  private void readAttachments(String path) throws UnreadableException {
    XmlScanner xml = open(path);
    while (xml.next() != XmlScanner.Event.DONE) {
      if (isStartOf(xml, "FileLoc")) {
        String file = ZipPath.resolve(path, leaf(xml));
        if (file.endsWith(".xml") && attachments.size() < limits.pages()) {
          addOnce(file, attachments);
        }
      }
    }
  }

  /** The invoice in an attached file; empty if it is XML of another kind. */
  private Optional<Assembler> xml(String path) throws UnreadableException {
    try {
      return Optional.of(XmlInvoice.read(bytes(path), ZipPath.shown(path), limits));
    } catch (UnreadableException e) {
      if (e.finding().code() == InvoiceCode.FILE_UNKNOWN) {
        return Optional.empty();
      }
      throw new UnreadableException(
          e.finding().in(ZipPath.shown(path) + inside(e.finding().where())));
    }
  }

  private static String inside(String where) {
    return where.isEmpty() ? "" : "#" + where;
  }

  private List<String> text() throws UnreadableException {
    List<String> lines = new ArrayList<>();
    for (String page : pages) {
      OfdPageText text = new OfdPageText(limits);
      for (String template : text.add(open(page))) {
        String path = templates.get(template);
        if (path != null) {
          text.add(open(path));
        }
      }
      lines.addAll(text.lines());
    }
    return lines;
  }

  private XmlScanner open(String path) throws UnreadableException {
    return new XmlScanner(bytes(path), limits);
  }

  private byte[] bytes(String path) throws UnreadableException {
    return bytes(zip, path);
  }

  static byte[] bytes(ZipBytes zip, String path) throws UnreadableException {
    Optional<byte[]> bytes = zip.read(path);
    if (bytes.isEmpty()) {
      throw new UnreadableException(Finding.of(InvoiceCode.ENTRY_MISSING).in(ZipPath.shown(path)));
    }
    return bytes.get();
  }

  /** Whether the scanner, which was moved on, stands at the beginning of this element. */
  static boolean isStartOf(XmlScanner xml, String name) {
    return xml.isAtStart() && xml.name().equals(name);
  }

  /** The text of the element that has just begun, which is read to its end. */
  static String leaf(XmlScanner xml) throws UnreadableException {
    while (xml.next() == XmlScanner.Event.START) {
      xml.skip();
    }
    return xml.text();
  }

  static String attribute(XmlScanner xml, String name) throws UnreadableException {
    return xml.attribute(name).orElse("");
  }
}
