package io.hall.document;

/**
 * The bytes of one font file and the face in it (字体).
 *
 * <p>Immutable as long as nobody writes into the array, which may be large and is not copied.
 */
public final class FontFace {

  private final String name;
  private final byte[] bytes;
  private final int index;

  /**
   * Makes the face.
   *
   * @param name what to call it in a message: the file's name
   * @param bytes the whole font file
   * @param index which face of a collection (.ttc); 0 for a file with one face
   */
  public FontFace(String name, byte[] bytes, int index) {
    this.name = name;
    this.bytes = bytes;
    this.index = index;
  }

  /** What to call it in a message. */
  public String name() {
    return name;
  }

  /** The whole font file; not to be written into. */
  public byte[] bytes() {
    return bytes;
  }

  /** Which face of a collection; 0 for a file with one face. */
  public int index() {
    return index;
  }

  /** Whether the file is a collection of several faces. */
  public boolean isCollection() {
    return bytes.length > 4
        && bytes[0] == 't'
        && bytes[1] == 't'
        && bytes[2] == 'c'
        && bytes[3] == 'f';
  }

  @Override
  public String toString() {
    return name + (isCollection() ? "," + index : "");
  }
}
