package io.hall.proof;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A checkpoint with the seals made over its text (已签检查点), of several keys where they are asked for.
 * Immutable.
 *
 * @param checkpoint what is sealed; the seals are over the UTF-8 bytes of its text
 * @param seals 1 to 8
 */
public record SealedCheckpoint(Checkpoint checkpoint, List<Seal> seals) {

  /** Longer texts are not even looked at. */
  private static final int LONGEST = Checkpoint.LONGEST + SealLines.LONGEST;

  /**
   * Copies the seals.
   *
   * @throws CheckFailedException {@link ProofCode#NOT_SEALED} without a seal, {@link
   *     ProofCode#SEAL} with more than 8
   */
  public SealedCheckpoint {
    seals = List.copyOf(seals);
    if (seals.isEmpty()) {
      throw new CheckFailedException(Finding.of(ProofCode.NOT_SEALED));
    }
    if (seals.size() > SealLines.MOST) {
      throw new CheckFailedException(Finding.of(ProofCode.SEAL));
    }
  }

  /** Returns the checkpoint, sealed by each of these in turn. */
  public static SealedCheckpoint of(Checkpoint checkpoint, Sealer... sealers) {
    List<Seal> seals = new ArrayList<>();
    for (Sealer sealer : sealers) {
      seals.add(sealer.seal(content(checkpoint)));
    }
    return new SealedCheckpoint(checkpoint, seals);
  }

  /**
   * Returns the checkpoint if the verifier's key has sealed it. Seals of other keys are passed
   * over; of this key there must be one, and all must be valid. Findings are {@link
   * ProofCode#NOT_SEALED}, {@link ProofCode#SEAL_INVALID}, {@link ProofCode#SEAL_MALFORMED}, which
   * name the seal by its place, from 1.
   */
  public Checked<Checkpoint> verify(SealVerifier verifier) {
    byte[] content = content(checkpoint);
    List<Finding> findings = new ArrayList<>();
    boolean sealed = false;
    for (int i = 0; i < seals.size(); i++) {
      Seal seal = seals.get(i);
      if (seal.algorithm().equals(verifier.algorithm()) && seal.key().equals(verifier.key())) {
        sealed = true;
        add(findings, verifier.verify(content.clone(), seal), i + 1);
      }
    }
    return sealed ? Checked.of(checkpoint, findings) : ProofCode.NOT_SEALED.refusal();
  }

  private static void add(List<Finding> findings, SealVerifier.Answer answer, int place) {
    switch (answer) {
      case VALID -> {}
      case INVALID -> findings.add(Finding.at(ProofCode.SEAL_INVALID, place));
      case MALFORMED -> findings.add(Finding.at(ProofCode.SEAL_MALFORMED, place));
    }
  }

  /** Returns the checkpoint's text, an empty line, and a line for each seal. */
  public String text() {
    return checkpoint.text() + "\n" + SealLines.text(seals);
  }

  /**
   * Reads a sealed checkpoint from its text; the findings are those of {@link Checkpoint#parse},
   * and {@link ProofCode#NOT_SEALED} or {@link ProofCode#SEAL} for what follows it. Never throws.
   * What was read is not verified.
   */
  public static Checked<SealedCheckpoint> parse(String text) {
    int end = text.indexOf("\n\n") + 1;
    if (end == 0 || text.length() > LONGEST) {
      return (text.length() > LONGEST ? ProofCode.CHECKPOINT_TEXT : ProofCode.NOT_SEALED).refusal();
    }
    Checked<Checkpoint> checkpoint = Checkpoint.parse(text.substring(0, end));
    Checked<List<Seal>> lines = SealLines.parse(text.substring(end + 1));
    if (checkpoint.value().isPresent() && lines.value().isEmpty()) {
      return Checked.invalid(lines.findings());
    }
    return checkpoint.map(read -> new SealedCheckpoint(read, lines.orThrow()));
  }

  private static byte[] content(Checkpoint checkpoint) {
    return checkpoint.text().getBytes(StandardCharsets.UTF_8);
  }
}
