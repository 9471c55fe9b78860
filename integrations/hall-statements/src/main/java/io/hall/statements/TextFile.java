package io.hall.statements;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A text file, to be read in every encoding and with every separator that make sense of it. */
final class TextFile implements SourceFile {

  private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|');

  private final String name;
  private final byte[] bytes;
  private final List<Encoding> encodings;

  private TextFile(String name, byte[] bytes, List<Encoding> encodings) {
    this.name = name;
    this.bytes = bytes;
    this.encodings = encodings;
  }

  static TextFile open(String name, byte[] bytes) {
    List<Encoding> encodings = Encoding.of(bytes);
    if (encodings.isEmpty()) {
      throw new CheckFailedException(Finding.of(StatementsCode.ENCODING).in(name));
    }
    return new TextFile(name, bytes, encodings);
  }

  @Override
  public List<Supplier<Table>> tables(Rules rules) {
    List<Character> separators = rules.separator.map(List::of).orElse(SEPARATORS);
    List<Supplier<Table>> tables = new ArrayList<>();
    for (Encoding encoding : encodings) {
      for (char separator : separators) {
        tables.add(() -> new TextTable(name, bytes, encoding, separator));
      }
    }
    return tables;
  }

  @Override
  public Optional<Finding> instead() {
    boolean foreign = encodings.stream().noneMatch(Encoding::isUnicode);
    return foreign ? Optional.of(Finding.of(StatementsCode.ENCODING).in(name)) : Optional.empty();
  }

  @Override
  public boolean isWorkbook() {
    return false;
  }

  @Override
  public void close() {}
}
