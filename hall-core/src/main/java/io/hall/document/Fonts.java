package io.hall.document;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Font files that systems are known to have, and how to read one. */
final class Fonts {

  /** Best first: by how many rare characters of names and places a font has. */
  static final List<Path> KNOWN =
      List.of(
          Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
          Path.of("/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc"),
          Path.of("/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc"),
          Path.of("/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc"),
          Path.of("C:/Windows/Fonts/simsun.ttc"),
          Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
          Path.of("/usr/share/fonts/wqy-microhei/wqy-microhei.ttc"),
          Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"));

  private Fonts() {}

  static FontFace read(Path file, int index) {
    try {
      return new FontFace(String.valueOf(file.getFileName()), Files.readAllBytes(file), index);
    } catch (IOException e) {
      throw unusable(file.toString());
    }
  }

  /** Noto's collections hold Japanese, Korean, simplified and traditional Chinese in this order. */
  static int simplifiedChineseFace(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.startsWith("noto") && name.contains("cjk") && name.endsWith(".ttc") ? 2 : 0;
  }

  static CheckFailedException unusable(String font) {
    return new CheckFailedException(Finding.of(DocumentCode.UNUSABLE_FONT).with("font", font));
  }
}
