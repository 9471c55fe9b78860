package io.hall.document;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A page to be printed, or several when the blocks need them (待打印的文件).
 *
 * <pre>{@code
 * var receipt =
 *     new Document(
 *         "收款收据 HX-00012345",
 *         PageSize.RECEIPT,
 *         new Document.Metadata("示范热力有限公司", "收据", issuedAt),
 *         List.of(
 *             Heading.title("收款收据"),
 *             Fields.framed(2, Field.of("交款人", payer), Field.of("客户编号", number)),
 *             Signatures.of("收款人")));
 * renderer.render(receipt, out);
 * }</pre>
 *
 * <p>Immutable. Text only: it knows nothing of what it shows. Two equal documents, printed by the
 * same renderer with the same font, are equal byte for byte.
 *
 * @param title what a reader's window shows, one line
 * @param page the paper
 * @param metadata who made it and when
 * @param blocks what stands on it, from the top down; at least one
 */
public record Document(String title, PageSize page, Metadata metadata, List<Block> blocks) {

  /**
   * What is kept with a document beside its words.
   *
   * @param author the company or hall that answers for it, one line
   * @param subject its kind, such as 日报表, one line
   * @param createdAt when it was made: taken from the record it shows, so that a reprint is the
   *     same file
   */
  public record Metadata(String author, String subject, Instant createdAt) {
    /** Says nothing of the text, which may be personal. */
    @Override
    public String toString() {
      return "Metadata[" + createdAt + "]";
    }
  }

  /**
   * Copies the blocks and refuses text that would not print as it is stored.
   *
   * @throws CheckFailedException with {@code DOCUMENT-003} for each text with a control character,
   *     a character that turns the direction of reading or is written from the right, a character
   *     for private use, or half of a surrogate pair
   */
  public Document {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("A document needs a block");
    }
    List<Finding> findings = new ArrayList<>();
    read(title, metadata, blocks, (where, text) -> findings.addAll(Printable.check(where, text)));
    if (!findings.isEmpty()) {
      throw new CheckFailedException(findings);
    }
  }

  /** Hands every text of this document to {@code reader}, with its place in the document. */
  public void read(Block.Reader reader) {
    read(title, metadata, blocks, reader);
  }

  private static void read(
      String title, Metadata metadata, List<Block> blocks, Block.Reader reader) {
    reader.text("title", title);
    reader.text("metadata.author", metadata.author());
    reader.text("metadata.subject", metadata.subject());
    for (int i = 0; i < blocks.size(); i++) {
      String block = "blocks[" + i + "]";
      blocks
          .get(i)
          .read((where, text) -> reader.text(where.isEmpty() ? block : block + "." + where, text));
    }
  }

  /** Says nothing of what is printed. */
  @Override
  public String toString() {
    return "Document[" + blocks.size() + " blocks, " + metadata.createdAt() + "]";
  }
}
