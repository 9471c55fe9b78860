package io.hall.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The proof that one receipt is in its hall's tree. */
final class ReceiptProof {

  private static final String NUMBER = "[A-Z0-9]{1,12}-[0-9]{8}";
  private static final Pattern RECEIPT =
      Pattern.compile("hall\\.receipt\\.1 (" + NUMBER + ") (0|-?[1-9][0-9]{0,17}) ([0-9a-f]{64})");
  private static final Pattern FORM = Pattern.compile(NUMBER);
  private static final byte[] ISSUE = Bytes.of("receipt.issue.1");
  private static final int LONGEST = 4 << 20;
  private static final int MOST_NODES = 63;
  private static final byte[] BEGIN = Bytes.of("hall.receipt-proof.1\n");

  private final Flaws flaws;
  private final Matcher receipt;

  private ReceiptProof(Flaws flaws, Matcher receipt) {
    this.flaws = flaws;
    this.receipt = receipt;
  }

  /** The parts of the text. */
  @SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
  private record Parts(
      String number, byte[] previous, byte[] content, byte[] sealed, Inclusion path) {}

  /** An inclusion proof. */
  @SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
  private record Inclusion(long index, long size, List<byte[]> nodes) {}

  static Report verify(Path file, String line, Known known) {
    Flaws flaws = new Flaws();
    Matcher receipt = RECEIPT.matcher(line);
    boolean judged = false;
    try {
      if (!receipt.matches()) {
        flaws.notJudged(CheckCode.KNOWN, "", Say.RECEIPT_LINE);
      } else if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
        flaws.notJudged(CheckCode.FORM, "", Say.NO_PROOF);
      } else {
        new ReceiptProof(flaws, receipt).judge(Files.readAllBytes(file), known);
        judged = true;
      }
    } catch (IOException e) {
      flaws.notJudged(CheckCode.FORM, "", Say.UNREADABLE);
    } catch (RuntimeException e) {
      flaws.notJudged(CheckCode.FORM, "", Say.INTERNAL, e.getClass().getSimpleName());
    }
    if (!judged) {
      notReached(flaws, CheckCode.FORM);
    }
    List<Check> checks =
        List.of(
            flaws.check(CheckCode.FORM, Say.HOLDS_PROOF_FORM),
            flaws.check(CheckCode.SEALS, Say.HOLDS_PROOF_SEALS),
            flaws.check(CheckCode.RECEIPTS, Say.HOLDS_PROOF_RECEIPT),
            flaws.check(CheckCode.TREES, Say.HOLDS_PROOF_TREE),
            flaws.check(CheckCode.KNOWN, Say.HOLDS_PROOF_KNOWN));
    return SeasonVerifier.report(file, checks, true);
  }

  private void judge(byte[] text, Known known) {
    Optional<Parts> parts = Optional.empty();
    Optional<Checkpoint> checkpoint = Optional.empty();
    try {
      Parts read = parts(text);
      checkpoint = Optional.of(Checkpoint.of(read.sealed()));
      parts = Optional.of(read);
    } catch (Unfit unfit) {
      flaws.broken(CheckCode.FORM, "", unfit);
    }
    if (parts.isEmpty() || checkpoint.isEmpty()) {
      notReached(flaws);
      return;
    }
    seals(checkpoint.orElseThrow(), known);
    attempt(CheckCode.RECEIPTS, parts.orElseThrow(), this::receipt);
    Checkpoint tree = checkpoint.orElseThrow();
    attempt(CheckCode.TREES, parts.orElseThrow(), read -> tree(read, tree));
  }

  /** What was not looked at does not hold. */
  private static void notReached(Flaws flaws, CheckCode... more) {
    Stream.concat(Stream.of(CheckCode.SEALS, CheckCode.RECEIPTS, CheckCode.TREES), Stream.of(more))
        .filter(code -> !flaws.has(code))
        .forEach(code -> flaws.notJudged(code, "", Say.NOT_REACHED));
  }

  /** Whether a file begins as a receipt's proof does. */
  static boolean isOne(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(BEGIN.length), BEGIN);
    }
  }

  private interface Trial {
    void of(Parts parts) throws Unfit;
  }

  private void attempt(CheckCode code, Parts parts, Trial trial) {
    try {
      trial.of(parts);
    } catch (Unfit unfit) {
      flaws.broken(code, "", unfit);
    } catch (ArithmeticException e) {
      flaws.broken(code, "", "", Say.OVERFLOW);
    }
  }

  private static Parts parts(byte[] text) throws Unfit {
    List<byte[]> parts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at + 1 < text.length; at++) {
      if (text[at] == '\n' && text[at + 1] == '\n') {
        parts.add(Arrays.copyOfRange(text, from, at + 1));
        from = at + 2;
      }
    }
    parts.add(Arrays.copyOfRange(text, from, text.length));
    Unfit.unless(parts.size() == 4, Say.NO_PROOF);
    Lines head = Lines.of(parts.get(0));
    head.only("hall.receipt-proof.1");
    String number = head.value("number", FORM);
    byte[] previous = head.hash("previous");
    byte[] content =
        Bytes.ofHex(head.value("content")).orElseThrow(() -> new Unfit(Say.TEXT_LINE, 4));
    head.requireEnd();
    byte[] sealed = new byte[parts.get(1).length + 1 + parts.get(2).length];
    System.arraycopy(parts.get(1), 0, sealed, 0, parts.get(1).length);
    sealed[parts.get(1).length] = '\n';
    System.arraycopy(parts.get(2), 0, sealed, parts.get(1).length + 1, parts.get(2).length);
    return new Parts(number, previous, content, sealed, inclusion(Lines.of(parts.get(3))));
  }

  private static Inclusion inclusion(Lines lines) throws Unfit {
    lines.only("hall.inclusion.1");
    long index = lines.count("index");
    long size = lines.count("size");
    List<byte[]> nodes = new ArrayList<>();
    while (!lines.isEnd()) {
      nodes.add(lines.hash("node"));
      Unfit.unless(nodes.size() <= MOST_NODES, Say.TEXT_LINE, lines.number());
    }
    Unfit.unless(index < size, Say.PROOF_PATH);
    return new Inclusion(index, size, nodes);
  }

  private void seals(Checkpoint checkpoint, Known known) {
    try {
      KeyRing ring = known.ring();
      boolean any =
          checkpoint.sealed().seals().stream().anyMatch(seal -> ring.find(seal.key()).isPresent());
      if (!any) {
        Say say = known.keys().isEmpty() ? Say.PROOF_NO_KEY : Say.PROOF_OTHER_KEY;
        flaws.notJudged(CheckCode.SEALS, "", say);
        return;
      }
      List<Sealed.Seal> ours =
          checkpoint.sealed().seals().stream()
              .filter(seal -> ring.find(seal.key()).isPresent())
              .toList();
      new Seals(ring, flaws).judge(new Sealed(checkpoint.sealed().content(), ours), "", 0, 0);
    } catch (Unfit unfit) {
      flaws.broken(CheckCode.SEALS, "", unfit);
    }
  }

  private void receipt(Parts parts) throws Unfit {
    Row outer = new Row();
    outer.read(parts.content(), 0, parts.content().length);
    ChainRecord record = new ChainRecord();
    record.read(parts.content(), 0, parts.content().length, outer.bytes(3), outer.number(4));
    Unfit.unless(record.is(ISSUE), Say.KIND, record.kind());
    Row body = record.body();
    int lines = body.groups(13, 8);
    body.requireCount(13 + 8L * lines);
    long sum = 0;
    for (int i = 0; i < lines; i++) {
      sum = Math.addExact(sum, body.number(17 + 8 * i));
    }
    String number = body.text(5);
    Unfit.unless(number.equals(parts.number()), Say.PROOF_NUMBER);
    Unfit.unless(number.equals(receipt.group(1)), Say.PROOF_NUMBER);
    Unfit.unless(sum == Long.parseLong(receipt.group(2)), Say.PROOF_FEN);
  }

  /** RFC 9162, 2.1.3.2. */
  private void tree(Parts parts, Checkpoint checkpoint) throws Unfit {
    Unfit.unless(!checkpoint.hash().equals("SM3") || CastleGate.isOpen(), Say.NO_SM3);
    var digest = checkpoint.hash().equals("SM3") ? Castle.sm3() : Bytes.sha256();
    byte[] both = Arrays.copyOf(parts.previous(), Bytes.HASH + parts.content().length);
    System.arraycopy(parts.content(), 0, both, Bytes.HASH, parts.content().length);
    byte[] here = Tree.leaf(digest, Bytes.sha256(both));
    Unfit.unless(Bytes.hex(here).equals(receipt.group(3)), Say.PROOF_LEAF);
    Unfit.unless(parts.path().size() == checkpoint.size(), Say.PROOF_PATH);
    long at = parts.path().index();
    long last = parts.path().size() - 1;
    for (byte[] node : parts.path().nodes()) {
      Unfit.unless(last > 0, Say.PROOF_PATH);
      if ((at & 1) == 1 || at == last) {
        here = Tree.parent(digest, node, here);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        here = Tree.parent(digest, here, node);
      }
      at >>= 1;
      last >>= 1;
    }
    Unfit.unless(last == 0 && Arrays.equals(here, checkpoint.root()), Say.PROOF_PATH);
  }
}
