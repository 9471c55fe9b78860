package io.hall.app.data;

import io.hall.document.DocumentRenderer;
import io.hall.document.FontSource;
import io.hall.pdf.ItextRenderer;
import java.nio.file.Path;
import java.util.Optional;

/** What draws the application's papers. */
public final class PaperRenderer {

  private PaperRenderer() {}

  /** Returns a renderer with the font that {@code HALL_FONT} names, or else the shipped one. */
  public static DocumentRenderer usual() {
    return new ItextRenderer(
        FontSource.usual(Optional.ofNullable(System.getenv("HALL_FONT")).map(Path::of)));
  }
}
