package io.hall.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Checks season archives and proofs of receipts. It trusts nothing that it reads, changes nothing,
 * and answers whatever it is given: no input makes it throw. Safe for several threads.
 *
 * <pre>{@code
 * Report report = SeasonVerifier.verify(Path.of("2026-2027.zip"), Known.nothing().key("9c5e…"));
 * if (!report.holds()) {
 *   report.checks().forEach(System.out::println);
 * }
 * }</pre>
 */
public final class SeasonVerifier {

  private SeasonVerifier() {}

  /** Checks the archive at {@code path}, a folder or a zip file. */
  public static Report verify(Path path, Known known) {
    Flaws flaws = new Flaws();
    try (Workers workers = new Workers()) {
      return verify(path, known, flaws, workers);
    } catch (IOException e) {
      flaws.notJudged(CheckCode.FORM, "", Say.UNREADABLE);
    } catch (RuntimeException e) {
      flaws.notJudged(CheckCode.FORM, "", Say.INTERNAL, e.getClass().getSimpleName());
    } catch (OutOfMemoryError e) {
      flaws.notJudged(CheckCode.FORM, "", Say.MEMORY);
    }
    return unjudged(path, flaws, Say.NOT_REACHED);
  }

  /**
   * Checks the proof of one receipt, a file {@code NUMBER-LEAF.proof}.
   *
   * @param receipt the line of the receipt's QR code, {@code hall.receipt.1 NUMBER FEN LEAF}
   */
  public static Report verifyReceipt(Path proof, String receipt, Known known) {
    return ReceiptProof.verify(proof, receipt, known);
  }

  private static Report verify(Path path, Known known, Flaws flaws, Workers workers)
      throws IOException {
    Optional<Shelf> shelf = Shelf.open(path, flaws);
    if (shelf.isEmpty()) {
      Say say = ReceiptProof.isOne(path) ? Say.PROOF_ALONE : Say.NO_ARCHIVE;
      flaws.notJudged(CheckCode.FORM, "", say);
      return unjudged(path, flaws, Say.NOT_REACHED);
    }
    Optional<Season> season = Season.open(shelf.orElseThrow(), flaws, workers);
    if (season.isEmpty()) {
      return unjudged(path, flaws, Say.NEEDS_MANIFEST);
    }
    Optional<Season> before = before(known, flaws, workers);
    season.orElseThrow().read(known, before);
    season.orElseThrow().judge(known, before);
    return report(path, season.orElseThrow().checks(known), known.tellsWhich());
  }

  /** Checks the archive of the season before, which must itself be whole. */
  private static Optional<Season> before(Known known, Flaws flaws, Workers workers)
      throws IOException {
    if (known.previous().isEmpty()) {
      return Optional.empty();
    }
    Flaws own = new Flaws();
    Optional<Shelf> shelf = Shelf.open(known.previous().orElseThrow(), own);
    Optional<Season> season =
        shelf.isEmpty() ? Optional.empty() : Season.open(shelf.orElseThrow(), own, workers);
    if (season.isEmpty()) {
      flaws.notJudged(CheckCode.KNOWN, "", Say.PREVIOUS_UNREADABLE);
      return Optional.empty();
    }
    season.orElseThrow().read(Known.nothing(), Optional.empty());
    season.orElseThrow().judge(Known.nothing(), Optional.empty());
    if (own.isBroken()) {
      flaws.broken(CheckCode.KNOWN, "", "", Say.PREVIOUS_BROKEN);
    } else if (!own.isEmpty()) {
      flaws.notJudged(CheckCode.KNOWN, "", Say.PREVIOUS_UNREADABLE);
    }
    return season;
  }

  /** The answers when not all checks could be made. */
  private static Report unjudged(Path path, Flaws flaws, Say why) {
    for (CheckCode code : CheckCode.values()) {
      if (!flaws.has(code)) {
        flaws.notJudged(code, "", why);
      }
    }
    List<Check> checks =
        Arrays.stream(CheckCode.values()).map(code -> flaws.check(code, why)).toList();
    return report(path, checks, true);
  }

  static Report report(Path path, List<Check> checks, boolean tellsWhich) {
    boolean broken = checks.stream().anyMatch(check -> check.outcome() == Outcome.BROKEN);
    boolean open =
        checks.stream()
            .filter(check -> tellsWhich || check.code() != CheckCode.KNOWN)
            .anyMatch(check -> check.outcome() == Outcome.NOT_JUDGED);
    return new Report(path.toString(), checks, broken ? 1 : open ? 2 : 0);
  }
}
