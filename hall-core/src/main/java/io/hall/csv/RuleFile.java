package io.hall.csv;

import io.hall.check.Checked;
import io.hall.check.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rules kept as data (规则数据文件): a table of prices, seasons or opening days with their source.
 *
 * <p>The file is CSV in UTF-8, with or without a byte order mark. Lines that begin with {@code #}
 * are comments, empty lines are passed over, and the first other line names the columns. A field
 * with a comma or a quotation mark stands in quotation marks, which are doubled inside it. Reading
 * is strict and bounded: at most 1 MiB, 10 000 lines and 500 characters a field, no control
 * characters, exactly the columns asked for. Every finding is located as {@code file:line}, and no
 * content is echoed.
 *
 * <p>The rows remember what was wrong with their fields, so that a file is gone through once.
 *
 * @param name the name by which findings call the file
 * @param rows the rows whose shape is right, in the order of the file; a reader goes through them
 *     even when there are findings, so that a user sees all of them at once
 * @param findings what is wrong with the shape of the file
 */
public record RuleFile(String name, List<RuleRow> rows, List<Finding> findings) {

  static final int MAX_BYTES = 1 << 20;
  static final int MAX_LINES = 10_000;
  static final int MAX_FIELD = 500;

  private static final Pattern LINE_END = Pattern.compile("\r?\n");

  /** Copies the lists. */
  public RuleFile {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /** Reads the file at {@code path}. A file that cannot be read is a finding, {@code RULES-001}. */
  public static RuleFile read(Path path, List<String> columns) {
    String name = String.valueOf(path.getFileName());
    try (InputStream in = Files.newInputStream(path)) {
      return read(name, in, columns);
    } catch (IOException e) {
      return broken(name, Finding.of(RuleFileCode.UNREADABLE).in(name));
    }
  }

  /** Reads a file from {@code in}, which stays open. */
  public static RuleFile read(String name, InputStream in, List<String> columns) {
    try {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        return broken(name, tooLarge(name));
      }
      return parse(name, decode(bytes), columns);
    } catch (CharacterCodingException e) {
      return broken(name, Finding.of(RuleFileCode.NOT_UTF_8).in(name));
    } catch (IOException e) {
      return broken(name, Finding.of(RuleFileCode.UNREADABLE).in(name));
    }
  }

  /**
   * Reads a file that is shipped in the class path beside {@code neighbour}.
   *
   * @throws IllegalStateException if there is none
   */
  public static RuleFile shipped(Class<?> neighbour, String name, List<String> columns) {
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + neighbour.getName());
      }
      return read(name, in, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file from its text. */
  public static RuleFile parse(String name, String text, List<String> columns) {
    String[] lines = LINE_END.split(text, MAX_LINES + 2);
    if (lines.length > MAX_LINES && !isOneLineEndMore(lines)) {
      return broken(name, tooLarge(name));
    }
    List<Finding> findings = new ArrayList<>();
    List<RuleRow> rows = new ArrayList<>();
    boolean headed = false;
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String where = name + ":" + (i + 1);
      Checked<List<String>> fields = RuleLine.fields(line);
      fields.findings().forEach(f -> findings.add(f.in(where)));
      if (!headed) {
        headed = true;
        if (!fields.value().equals(Optional.of(columns))) {
          return broken(name, wrongHeader(where, columns));
        }
      } else if (fields.value().isPresent()) {
        addRow(where, columns, fields.value().get(), rows, findings);
      }
    }
    if (!headed) {
      return broken(name, wrongHeader(name, columns));
    }
    return new RuleFile(name, rows, findings);
  }

  private static RuleFile broken(String name, Finding finding) {
    return new RuleFile(name, List.of(), List.of(finding));
  }

  private static boolean isOneLineEndMore(String[] lines) {
    return lines.length == MAX_LINES + 1 && lines[MAX_LINES].isEmpty();
  }

  private static void addRow(
      String where,
      List<String> columns,
      List<String> fields,
      List<RuleRow> rows,
      List<Finding> findings) {
    if (fields.size() == columns.size()) {
      rows.add(new RuleRow(where, columns, fields));
    } else {
      findings.add(
          Finding.of(RuleFileCode.WRONG_NUMBER_OF_FIELDS)
              .with("found", fields.size())
              .with("expected", columns.size())
              .in(where));
    }
  }

  private static String decode(byte[] utf8) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Finding tooLarge(String name) {
    return Finding.of(RuleFileCode.TOO_LARGE)
        .with("bytes", MAX_BYTES)
        .with("lines", MAX_LINES)
        .in(name);
  }

  private static Finding wrongHeader(String where, List<String> columns) {
    return Finding.of(RuleFileCode.WRONG_HEADER)
        .with("columns", String.join(",", columns))
        .in(where);
  }
}
