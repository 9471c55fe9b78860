package io.hall.archive;

import io.hall.store.ChainHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * The folder in which proofs are published (证明公布目录), each as {@code NUMBER-LEAF.proof}: whoever has
 * the receipt finds its proof there, and nobody else. A file appears whole or not at all; one that
 * is there with the same content is left alone, and one with other content is replaced.
 */
public final class ProofFolder {

  private final Path folder;
  private final ChainHash chain;

  /**
   * Publishes in {@code folder}, which is made where it is missing.
   *
   * @param chain the hash of the company's log
   */
  public ProofFolder(Path folder, ChainHash chain) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.chain = chain;
  }

  /** Publishes a proof and returns its file. */
  public Path write(ReceiptProof proof) throws IOException {
    Path file = folder.resolve(proof.fileName(chain));
    byte[] content = proof.text().getBytes(StandardCharsets.UTF_8);
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
      put(file, content);
    }
    return file;
  }

  private void put(Path file, byte[] content) throws IOException {
    Path part = Files.createTempFile(folder, ".", ".part");
    try {
      Files.write(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
