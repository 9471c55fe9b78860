package io.hall.statements;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook before it is read: its reader takes sizes, columns and indexes on trust.
 * It uses the reader's own parsers, so that both see the same. Not thread-safe.
 */
final class WorkbookGuard {

  private static final String MAIN = "spreadsheetml.sheet.main+xml";
  private static final String STYLES = "spreadsheetml.styles+xml";
  private static final String SHARED = "spreadsheetml.sharedStrings+xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final Set<String> KEPT =
      Set.of("xf", "numFmt", "sheet", "Relationship", "Override");

  private final String file;
  private final Map<String, WorkbookFacts.SheetFacts> sheets = new HashMap<>();
  private final Map<String, String> parts = new HashMap<>();
  private boolean hasStyles;
  private long leftForSheets = Limits.SHEET_BYTES;
  private long leftForOthers = Limits.OTHER_BYTES;
  private int kept;
  private final Map<String, Integer> sharedTexts = new HashMap<>();
  private Optional<String> sharedPart = Optional.empty();
  private long sharedCharacters;
  private int highestText = -1;

  private WorkbookGuard(String file) {
    this.file = file;
  }

  /**
   * Looks through the bytes of a workbook.
   *
   * @throws CheckFailedException if it asks for too much, carries macros or a document type, or is
   *     damaged
   */
  static WorkbookFacts look(String file, byte[] bytes) {
    WorkbookGuard guard = new WorkbookGuard(file);
    if (entries(bytes) > Limits.ENTRIES) {
      throw guard.refused(StatementsCode.WORKBOOK_TOO_MUCH);
    }
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      guard.zip(zip);
    } catch (CheckFailedException e) {
      throw e;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      // The parsers answer broken bytes with exceptions of several kinds.
      throw damaged(file, e);
    }
    if (guard.highestText >= guard.readableTexts()) {
      throw guard.refused(StatementsCode.WORKBOOK_DAMAGED);
    }
    return new WorkbookFacts(guard.sheets, guard.parts, guard.hasStyles);
  }

  /** How many shared texts the reader will find. */
  private int readableTexts() {
    return sharedPart.map(part -> sharedTexts.getOrDefault(part, 0)).orElse(0);
  }

  /** What is said of a workbook that cannot be read to its end. */
  static CheckFailedException damaged(String where, Exception cause) {
    CheckFailedException failed =
        new CheckFailedException(Finding.of(StatementsCode.WORKBOOK_DAMAGED).in(where));
    failed.initCause(cause);
    return failed;
  }

  /** How many entries the directory of the zip file may have, before it is held in memory. */
  private static int entries(byte[] bytes) {
    int entries = 0;
    for (int i = 0; i < bytes.length - 3; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        entries++;
      }
    }
    return entries;
  }

  private void zip(ZipFile zip) throws IOException, XMLStreamException {
    Set<String> names = new HashSet<>();
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      String name = entry.getName();
      String folded = folded(name);
      if (!names.add(folded)) {
        throw refused(StatementsCode.WORKBOOK_DAMAGED);
      }
      if (folded.endsWith("vbaproject.bin")) {
        throw refused(StatementsCode.WORKBOOK_MACROS);
      }
      if (folded.endsWith(".xml") || folded.endsWith(".rels")) {
        part(zip, entry, name);
      }
    }
  }

  private void part(ZipFile zip, ZipArchiveEntry entry, String name)
      throws IOException, XMLStreamException {
    CheckFailedException tooMuch = refused(StatementsCode.WORKBOOK_TOO_MUCH);
    boolean isSheet = folded(name).startsWith("xl/worksheets/");
    long left = isSheet ? leftForSheets : leftForOthers;
    try (MarkupStream in = new MarkupStream(zip.getInputStream(entry), left, tooMuch)) {
      XMLInputFactory factory = new InputFactoryImpl();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      elements(factory.createXMLStreamReader(in), name);
      leftForSheets -= isSheet ? in.bytes() : 0;
      leftForOthers -= isSheet ? 0 : in.bytes();
    }
  }

  private void elements(XMLStreamReader in, String part) throws XMLStreamException {
    SheetGuard sheet = new SheetGuard();
    int depth = 0;
    String root = "";
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        root = depth == 1 ? in.getLocalName() : root;
        hold(depth <= Limits.DEPTH && begin(in, part, root, depth));
      }
      if (root.equals("worksheet")) {
        hold(look(sheet, event, in));
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw refused(StatementsCode.WORKBOOK_DOCTYPE);
      }
      if (isText(event) && root.equals("sst")) {
        hold(sharedText(in.getTextLength()));
      }
    }
    if (root.equals("worksheet")) {
      highestText = Math.max(highestText, sheet.highestText());
      sheets.put(part, new WorkbookFacts.SheetFacts(sheet.merged(), sheet.isNumbered()));
    }
  }

  private static boolean look(SheetGuard sheet, int event, XMLStreamReader in) {
    if (event == XMLStreamConstants.START_ELEMENT) {
      return sheet.begin(in.getLocalName(), in);
    }
    if (event == XMLStreamConstants.END_ELEMENT) {
      return sheet.end(in.getLocalName());
    }
    return !isText(event) || sheet.text(in);
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private void hold(boolean well) {
    if (!well) {
      throw refused(StatementsCode.WORKBOOK_TOO_MUCH);
    }
  }

  private boolean sharedText(int length) {
    sharedCharacters += length;
    return sharedCharacters <= Limits.SHARED_CHARACTERS;
  }

  /** What is looked at in any part: what its reader keeps a list of. */
  private boolean begin(XMLStreamReader in, String part, String root, int depth) {
    switch (in.getLocalName()) {
      case "si" -> {
        if (root.equals("sst") && depth == 2) {
          sharedTexts.merge(folded(part), 1, Integer::sum);
        }
      }
      case "Override" -> override(in);
      case "Relationship" -> relation(in, part);
      default -> {}
    }
    if (KEPT.contains(in.getLocalName())) {
      kept++;
    }
    return kept <= Limits.KEPT_ELEMENTS
        && sharedTexts.getOrDefault(folded(part), 0) <= Limits.SHARED_TEXTS;
  }

  private void override(XMLStreamReader in) {
    String type = String.valueOf(in.getAttributeValue(null, "ContentType"));
    String name = String.valueOf(in.getAttributeValue(null, "PartName"));
    if (type.toLowerCase(Locale.ROOT).contains("macroenabled")) {
      throw refused(StatementsCode.WORKBOOK_MACROS);
    }
    boolean strange = type.endsWith(MAIN) && !name.equals("/xl/workbook.xml");
    boolean unseen =
        List.of(STYLES, SHARED).stream().anyMatch(type::endsWith) && !name.endsWith(".xml");
    if (strange || unseen) {
      throw refused(StatementsCode.WORKBOOK_DAMAGED);
    }
    hasStyles |= type.endsWith(STYLES);
    if (type.endsWith(SHARED)) {
      hold(sharedPart.isEmpty());
      sharedPart = Optional.of(folded(name.startsWith("/") ? name.substring(1) : name));
    }
  }

  private void relation(XMLStreamReader in, String part) {
    if (part.equals(RELATIONS)) {
      String target = String.valueOf(in.getAttributeValue(null, "Target"));
      parts.put(
          String.valueOf(in.getAttributeValue(null, "Id")),
          target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private CheckFailedException refused(StatementsCode code) {
    return new CheckFailedException(Finding.of(code).in(file));
  }
}
