package io.hall.security.disclosure;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.proof.Seal;
import io.hall.proof.SealVerifier;
import io.hall.security.disclosure.Disclosure.Granted;
import io.hall.security.masking.DataClass;
import io.hall.store.Canonical;
import io.hall.store.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * What goes with an exported file (导出清单): which file, what is in it, for whom, and the sealed
 * permission under which it was made. {@link #text()} is JSON in one form, which is sealed; {@code
 * docs/formats/disclosure.md} publishes it. Immutable.
 *
 * @param file the file's name
 * @param sha256 the SHA-256 of its bytes
 * @param rows how many rows it has
 * @param title what it is
 * @param scope what data its rows are
 * @param filter by what its rows were chosen
 * @param columns what stands in it
 * @param requester who exported it
 * @param recipient who is to get it
 * @param purpose what it is for
 * @param at when it was made, in milliseconds
 * @param use the how-manieth export of the permission it is
 * @param grant what was sealed by who permitted it
 * @param grantSeal the seal over that
 */
public record Manifest(
    String file,
    Hash sha256,
    int rows,
    String title,
    Scope scope,
    String filter,
    List<Field> columns,
    StaffNumber requester,
    String recipient,
    String purpose,
    Instant at,
    int use,
    Canonical grant,
    Seal grantSeal) {

  /**
   * A column.
   *
   * @param name its name
   * @param dataClass how its values are classed
   * @param isMasked whether they are masked
   */
  public record Field(String name, DataClass dataClass, boolean isMasked) {

    boolean needsName() {
      return dataClass == DataClass.L4 || (dataClass.isPersonal() && !isMasked);
    }
  }

  /** Copies the columns. */
  public Manifest {
    columns = List.copyOf(columns);
  }

  static <T> Manifest of(
      Granted granted, ExportSpec<T> spec, int rows, ExportFormat format, Hash sha256, Instant at) {
    int use = granted.uses() + 1;
    return new Manifest(
        granted.id() + "-" + use + "." + format.extension(),
        sha256,
        rows,
        spec.title(),
        spec.scope(),
        spec.filter(),
        spec.columns().stream().map(c -> new Field(c.name(), c.dataClass(), c.isMasked())).toList(),
        granted.ask().requester(),
        granted.ask().recipient(),
        granted.ask().purpose(),
        at,
        use,
        granted.approval().content(),
        granted.approval().seal());
  }

  /** Returns the text, in the one form that {@link #parse} takes. */
  public String text() {
    return ManifestText.write(this);
  }

  /**
   * Reads a manifest from its text; {@link DisclosureCode#MANIFEST} if it is none. Never throws.
   * What was read is not verified.
   */
  public static Checked<Manifest> parse(String text) {
    return ManifestText.read(text);
  }

  /**
   * Checks a file that came with a manifest, without any database: the seal of the manifest, the
   * file's bytes, the seal of the permission, and that the export keeps within it. Never throws.
   *
   * @param content the file's bytes
   * @param text the manifest's text
   * @param seal the seal that came with it
   * @param key the key that seals manifests and permissions
   * @return the manifest, or all that is wrong
   */
  public static Checked<Manifest> verify(byte[] content, String text, Seal seal, SealVerifier key) {
    Checked<Manifest> read = parse(text);
    if (read.value().isEmpty()) {
      return read;
    }
    Manifest manifest = read.value().get();
    List<Finding> wrong = new ArrayList<>();
    if (!isSealed(text.getBytes(StandardCharsets.UTF_8), seal, key)) {
      wrong.add(Finding.of(DisclosureCode.MANIFEST_SEAL));
    }
    if (!Exporter.hash(content).equals(manifest.sha256)) {
      wrong.add(Finding.of(DisclosureCode.OTHER_FILE));
    }
    if (!isSealed(manifest.grant.bytes(), manifest.grantSeal, key)) {
      wrong.add(Finding.of(DisclosureCode.OTHER_GRANT));
    }
    wrong.addAll(manifest.againstGrant());
    return Checked.of(manifest, wrong);
  }

  private static boolean isSealed(byte[] content, Seal seal, SealVerifier key) {
    return seal.algorithm().equals(key.algorithm())
        && seal.key().equals(key.key())
        && key.verify(content, seal) == SealVerifier.Answer.VALID;
  }

  /** Holds the export against what was permitted. */
  private List<Finding> againstGrant() {
    DisclosureBytes.GrantFacts facts = DisclosureBytes.grant(grant);
    Terms terms = facts.terms();
    List<Finding> wrong = new ArrayList<>();
    boolean own =
        file.startsWith(facts.id() + "-" + use + ".") && requester.equals(facts.requester());
    if (!own || use < 1) {
      wrong.add(Finding.of(DisclosureCode.OTHER_GRANT));
    }
    if (use > terms.maxUses()) {
      wrong.add(Finding.of(DisclosureCode.EXHAUSTED));
    }
    if (at.isBefore(facts.valid().from()) || !at.isBefore(facts.valid().until())) {
      wrong.add(Finding.of(DisclosureCode.EXPIRED));
    }
    if (!scope.isWithin(terms.scope())) {
      wrong.add(Finding.of(DisclosureCode.BEYOND_SCOPE));
    }
    if (rows > terms.maxRecords()) {
      wrong.add(
          Finding.of(DisclosureCode.TOO_MANY_RECORDS)
              .with("found", rows)
              .with("most", terms.maxRecords()));
    }
    for (Field field : columns) {
      boolean beyond = field.dataClass().compareTo(terms.ceiling()) > 0;
      Exporter.column(field.name(), beyond, field.needsName(), terms).ifPresent(wrong::add);
    }
    return wrong;
  }

  /** Without the words, which may name persons. */
  @Override
  public String toString() {
    return "Manifest[" + file + "]";
  }

  static List<String> halls(Scope scope) {
    return scope.halls().stream().map(HallCode::value).toList();
  }

  static List<String> resources(Scope scope) {
    return new TreeSet<>(scope.resources()).stream().map(Resource::name).toList();
  }

  static String hex(Canonical content) {
    return HexFormat.of().formatHex(content.bytes());
  }
}
