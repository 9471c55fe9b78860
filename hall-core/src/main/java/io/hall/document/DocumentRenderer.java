package io.hall.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Turns documents into a file that can be printed (排版输出). Implemented outside this module.
 *
 * <p>An implementation is thread-safe, writes nothing before the whole file is known to be right,
 * and leaves the stream open.
 */
@FunctionalInterface
public interface DocumentRenderer {

  /**
   * Writes {@code documents} one after another into one file, each beginning on its own page with
   * its own page numbers. The file's title and date are those of the first.
   *
   * @throws io.hall.check.CheckFailedException if a document cannot be printed faithfully; its
   *     findings have codes of {@link DocumentCode}, and nothing was written
   * @throws IllegalArgumentException if there is no document
   * @throws IOException if the stream refuses the bytes
   */
  void render(List<Document> documents, OutputStream out) throws IOException;

  /** Writes one document. */
  default void render(Document document, OutputStream out) throws IOException {
    render(List.of(document), out);
  }
}
