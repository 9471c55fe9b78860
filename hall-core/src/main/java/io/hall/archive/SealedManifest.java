package io.hall.archive;

import io.hall.check.Checked;
import io.hall.proof.Seal;
import io.hall.proof.SealLines;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A manifest with its seals (已签归档目录): the file {@code manifest}. Immutable.
 *
 * @param manifest what is sealed
 * @param seals 1 to 8, each over the bytes of the manifest's text
 */
public record SealedManifest(Manifest manifest, List<Seal> seals) {

  /** Copies the seals; {@code ARCHIVE-051} with none or more than 8. */
  public SealedManifest {
    seals = List.copyOf(seals);
    Refuse.unless(!seals.isEmpty() && seals.size() <= SealLines.MOST, BindingCode.NOT_SEALED);
  }

  /** Returns the manifest's text, an empty line, and a line for each seal. */
  public String text() {
    return manifest.text() + "\n" + SealLines.text(seals);
  }

  /** The bytes of the file. */
  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads a sealed manifest from its text; {@code ARCHIVE-046} if it is none. Never throws. */
  public static Checked<SealedManifest> parse(String text) {
    int end = text.indexOf("\n\n") + 1;
    Checked<Manifest> manifest = Manifest.parse(text.substring(0, end));
    Checked<List<Seal>> seals = SealLines.parse(text.substring(Math.min(end + 1, text.length())));
    return manifest.value().isEmpty() || seals.value().isEmpty()
        ? BindingCode.MANIFEST_TEXT.refusal()
        : manifest.map(read -> new SealedManifest(read, seals.orThrow()));
  }
}
