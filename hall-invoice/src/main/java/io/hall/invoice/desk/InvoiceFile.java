package io.hall.invoice.desk;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;

/** A file that the tax platform returned (版式文件, 数据文件), with all its bytes. Immutable. */
public final class InvoiceFile {

  /** The most bytes a file may have. */
  public static final int MOST_BYTES = 8 << 20;

  @JacksonAnnotationsInside
  @JsonProperty("media")
  @Retention(RetentionPolicy.RUNTIME)
  private @interface OfMedia {}

  @JacksonAnnotationsInside
  @JsonProperty("bytes")
  @Retention(RetentionPolicy.RUNTIME)
  private @interface OfBytes {}

  private final Media media;
  private final byte[] bytes;

  private InvoiceFile(Media media, byte[] bytes) {
    this.media = media;
    this.bytes = bytes;
  }

  /**
   * Returns a file of these bytes, which are copied.
   *
   * @throws CheckFailedException with {@code INVOICE-146} if there are none or more than {@link
   *     #MOST_BYTES}
   */
  @JsonCreator
  public static InvoiceFile of(@OfMedia Media media, @OfBytes byte[] bytes) {
    if (bytes.length == 0 || bytes.length > MOST_BYTES) {
      throw new CheckFailedException(
          Finding.of(InvoiceCode.FILE_SIZE).with("most", MOST_BYTES).with("found", bytes.length));
    }
    return new InvoiceFile(media, bytes.clone());
  }

  /** Its kind, as it was named; nobody looked into it. */
  @JsonProperty
  public Media media() {
    return media;
  }

  /** A copy of the bytes. */
  @JsonProperty
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many bytes there are. */
  public int size() {
    return bytes.length;
  }

  /** The SHA-256 of the bytes. */
  public Hash digest() {
    return ChainHash.SHA_256.of(bytes, new byte[0]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InvoiceFile file
        && media == file.media
        && Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Kind and size: the bytes are personal. */
  @Override
  public String toString() {
    return media + " of " + bytes.length + " bytes";
  }
}
