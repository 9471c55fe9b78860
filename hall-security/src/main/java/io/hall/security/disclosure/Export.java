package io.hall.security.disclosure;

import io.hall.proof.Seal;

/** A file that leaves, with the sealed manifest that goes with it (导出文件). Immutable. */
public final class Export {

  private final byte[] content;
  private final Manifest manifest;
  private final Seal seal;

  Export(byte[] content, Manifest manifest, Seal seal) {
    this.content = content;
    this.manifest = manifest;
    this.seal = seal;
  }

  /** Returns a copy of the file's bytes. */
  public byte[] content() {
    return content.clone();
  }

  /** What it holds and who may have it. */
  public Manifest manifest() {
    return manifest;
  }

  /** The seal over the UTF-8 bytes of the manifest's text. */
  public Seal seal() {
    return seal;
  }

  /** The file's name alone: what is in it is confidential. */
  @Override
  public String toString() {
    return "Export[" + manifest.file() + "]";
  }
}
