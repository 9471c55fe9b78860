package io.hall.archive;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.proof.Checkpoint;
import io.hall.proof.InclusionProof;
import io.hall.proof.MerkleTree;
import io.hall.proof.ProofCode;
import io.hall.proof.SealVerifier;
import io.hall.proof.SealedCheckpoint;
import io.hall.receipt.NumberedRecord;
import io.hall.receipt.NumberedRecord.Act;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.StoreException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What shows that one receipt was issued, for its amount, and is in the company's sealed tree
 * (收据证明), as {@code docs/formats/season-archive.md} publishes it. It may come from anywhere and
 * claim anything: {@link #verify} tells whether it is true. It says nothing of the payer, and
 * nothing of what became of the receipt later. Immutable.
 *
 * @param number the receipt's number
 * @param previous the hash of the record before
 * @param content the record's nine fields
 * @param sealed the sealed checkpoint of its day, or of a later period of the season
 * @param inclusion that the record is a leaf of the checkpoint's tree
 */
public record ReceiptProof(
    ReceiptNumber number,
    Hash previous,
    Canonical content,
    SealedCheckpoint sealed,
    InclusionProof inclusion) {

  private static final String FORMAT = "hall.receipt-proof.1";
  private static final String GAP = "\n\n";

  /** Longer texts are not even looked at. */
  private static final int LONGEST = 1 << 20;

  private static final Pattern HEAD =
      Pattern.compile(
          Pattern.quote(FORMAT)
              + "\nnumber ([^\n]{1,40})\nprevious ([0-9a-f]{64})\ncontent ([0-9a-f]+)\n");

  /** The leaf hash of its record, in a log that {@code chain} chains. */
  public Hash leaf(ChainHash chain) {
    return MerkleTree.leafHash(chain, chain.of(previous.bytes(), content.bytes()).bytes());
  }

  /** The name of the file under which it is published. */
  public String fileName(ChainHash chain) {
    return number + "-" + leaf(chain) + ".proof";
  }

  /**
   * Returns the checkpoint if this proves the receipt that {@code mark} names, and one of these
   * keys has sealed it. Otherwise the findings say what is not true: {@code ARCHIVE-025} to {@code
   * ARCHIVE-028}, those of {@link InclusionProof#verify}, and those of {@link
   * SealedCheckpoint#verify}. Never throws, whatever the proof holds.
   *
   * @param chain the hash of the company's log
   * @param verifiers of keys that are known to be the company's
   */
  public Checked<Checkpoint> verify(
      ReceiptMark mark, ChainHash chain, List<SealVerifier> verifiers) {
    List<Finding> findings = new ArrayList<>(recordFindings(mark, chain));
    if (!mark.leaf().equals(leaf(chain))) {
      findings.add(Finding.of(ArchiveCode.PROOF_LEAF).with("number", mark.number()));
    }
    Checkpoint checkpoint = sealed.checkpoint();
    findings.addAll(inclusion.verify(chain, leaf(chain), checkpoint.head()).findings());
    findings.addAll(sealFindings(verifiers));
    return Checked.of(checkpoint, findings);
  }

  private List<Finding> recordFindings(ReceiptMark mark, ChainHash chain) {
    Optional<NumberedRecord> issued = issued(chain);
    if (issued.isEmpty()
        || !issued.get().number().equals(mark.number())
        || !number.equals(mark.number())) {
      return List.of(about(ArchiveCode.PROOF_NUMBER, mark));
    }
    List<Finding> findings = new ArrayList<>();
    if (!issued.get().amount().equals(mark.amount())) {
      findings.add(about(ArchiveCode.PROOF_AMOUNT, mark));
    }
    if (!isTreeOf(issued.get(), chain)) {
      findings.add(about(ArchiveCode.PROOF_ORIGIN, mark));
    }
    return findings;
  }

  private static Finding about(ArchiveCode code, ReceiptMark mark) {
    return Finding.of(code).with("number", mark.number());
  }

  /** What the record says, if it is one that issues a receipt. */
  private Optional<NumberedRecord> issued(ChainHash chain) {
    try {
      LogRecord record = LogRecord.of(chain, previous, content);
      return record.stream().startsWith(ReceiptBook.STREAM)
          ? NumberedRecord.of(record).filter(said -> said.act() == Act.ISSUED)
          : Optional.empty();
    } catch (StoreException notARecord) {
      return Optional.empty();
    }
  }

  /** Whether the checkpoint is one of the receipts of the hall that issued this one. */
  private boolean isTreeOf(NumberedRecord issued, ChainHash chain) {
    Checkpoint checkpoint = sealed.checkpoint();
    String hall = issued.hall().orElseThrow().value();
    return checkpoint.hash().equals(chain.name())
        && checkpoint.origin().matches(".+ receipts/" + Pattern.quote(hall) + " [0-9]{4}-[0-9]{4}");
  }

  private List<Finding> sealFindings(List<SealVerifier> verifiers) {
    List<Finding> findings = new ArrayList<>();
    boolean known = false;
    for (SealVerifier verifier : verifiers) {
      List<Finding> found = sealed.verify(verifier).findings();
      boolean missing = found.stream().anyMatch(f -> f.code() == ProofCode.NOT_SEALED);
      known |= !missing;
      findings.addAll(missing ? List.of() : found);
    }
    return known ? findings : List.of(Finding.of(ProofCode.NOT_SEALED));
  }

  /** Returns the text of the proof, in the one form that {@link #parse} takes. */
  public String text() {
    return FORMAT
        + ("\nnumber " + number)
        + ("\nprevious " + previous)
        + ("\ncontent " + HexFormat.of().formatHex(content.bytes()))
        + GAP
        + sealed.text()
        + "\n"
        + inclusion.text();
  }

  /**
   * Reads a proof from its text; the findings are {@code ARCHIVE-023}, or those of the part that is
   * wrong. Never throws. What was read is not verified.
   */
  public static Checked<ReceiptProof> parse(String text) {
    int head = text.indexOf(GAP);
    int tail = text.lastIndexOf(GAP);
    if (text.length() > LONGEST || tail < head + GAP.length()) {
      return ArchiveCode.PROOF_TEXT.refusal();
    }
    Matcher matcher = HEAD.matcher(text.substring(0, head + 1));
    Checked<SealedCheckpoint> sealed =
        SealedCheckpoint.parse(text.substring(head + GAP.length(), tail + 1));
    Checked<InclusionProof> inclusion = InclusionProof.parse(text.substring(tail + GAP.length()));
    if (!matcher.matches() || matcher.group(3).length() % 2 == 1) {
      return ArchiveCode.PROOF_TEXT.refusal();
    }
    Checked<ReceiptNumber> number = ReceiptNumber.parse(matcher.group(1));
    List<Finding> findings = new ArrayList<>(number.findings());
    findings.addAll(sealed.findings());
    findings.addAll(inclusion.findings());
    return findings.isEmpty()
        ? Checked.valid(
            new ReceiptProof(
                number.orThrow(),
                Hash.parse(matcher.group(2)),
                Canonical.of(HexFormat.of().parseHex(matcher.group(3))),
                sealed.orThrow(),
                inclusion.orThrow()))
        : Checked.invalid(findings);
  }

  /** The number alone. */
  @Override
  public String toString() {
    return "ReceiptProof[" + number + "]";
  }
}
