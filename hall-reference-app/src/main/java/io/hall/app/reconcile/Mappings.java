package io.hall.app.reconcile;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.statements.StatementMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mappings that were given: which column of a bill is what (列对应). Immutable. */
final class Mappings {

  static final Mappings NONE = new Mappings(List.of());

  private final List<Given> given;

  private Mappings(List<Given> given) {
    this.given = List.copyOf(given);
  }

  /**
   * A mapping and its file.
   *
   * @param path of the file
   * @param mapping what it says
   * @param sha256 the hash of its bytes, as hexadecimal digits
   */
  record Given(Path path, StatementMapping mapping, String sha256) {}

  /**
   * Reads them.
   *
   * @throws CheckFailedException with everything that is wrong with them
   */
  static Mappings read(List<Path> files) throws IOException {
    List<Given> given = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Path file : files) {
      Checked<StatementMapping> mapping = StatementMapping.read(file);
      findings.addAll(mapping.findings());
      if (mapping.value().isPresent()) {
        String sha256 = Sha256.hex(Files.readAllBytes(file));
        given.add(new Given(file, mapping.value().get(), sha256));
      }
    }
    if (!findings.isEmpty()) {
      throw new CheckFailedException(findings);
    }
    return new Mappings(given);
  }

  boolean isEmpty() {
    return given.isEmpty();
  }

  List<Given> given() {
    return given;
  }

  List<StatementMapping> all() {
    return given.stream().map(Given::mapping).toList();
  }

  /** Returns where a mapping is from; empty when it is a shipped one. */
  Optional<Given> of(StatementMapping mapping) {
    return given.stream().filter(one -> one.mapping() == mapping).findFirst();
  }
}
