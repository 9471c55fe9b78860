package io.hall.document;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the font for Chinese text comes from (字体来源).
 *
 * <p>{@link #usual} is what an application wants: the file that its setting names, else the font on
 * the class path, else one that the system has.
 */
@FunctionalInterface
public interface FontSource {

  /** Where {@link #classPath} is looked for when an application ships the usual font. */
  String SHIPPED = "/fonts/NotoSansSC-Regular.ttf";

  /**
   * Returns the font, if this source has one.
   *
   * @throws CheckFailedException with {@code DOCUMENT-004} if there is one and it cannot be read
   */
  Optional<FontFace> find();

  /**
   * Returns the font of the setting, else of the class path, else of the system.
   *
   * @param setting the file that the operator named, if any; it is then the only one looked at
   */
  static FontSource usual(Optional<Path> setting) {
    return setting.map(FontSource::file).orElse(classPath(SHIPPED).or(system()));
  }

  /**
   * Returns the font in {@code file}, which must be there. A collection's face is the one for
   * simplified Chinese where the file is known.
   */
  static FontSource file(Path file) {
    return () -> Optional.of(Fonts.read(file, Fonts.simplifiedChineseFace(file)));
  }

  /** Returns the font at {@code resource} on the class path, such as {@link #SHIPPED}. */
  static FontSource classPath(String resource) {
    return () -> {
      try (InputStream in = FontSource.class.getResourceAsStream(resource)) {
        return in == null
            ? Optional.empty()
            : Optional.of(
                new FontFace(
                    resource.substring(resource.lastIndexOf('/') + 1), in.readAllBytes(), 0));
      } catch (IOException e) {
        throw Fonts.unusable(resource);
      }
    };
  }

  /** Returns the first font with Chinese characters in the places where systems keep theirs. */
  static FontSource system() {
    return () ->
        Fonts.KNOWN.stream().filter(Files::isReadable).findFirst().flatMap(f -> file(f).find());
  }

  /** Returns this font, else that of {@code other}. */
  default FontSource or(FontSource other) {
    return () -> find().or(other::find);
  }

  /**
   * Returns the font.
   *
   * @throws CheckFailedException with {@code DOCUMENT-002} if there is none
   */
  default FontFace orThrow() {
    return find().orElseThrow(() -> new CheckFailedException(Finding.of(DocumentCode.NO_FONT)));
  }
}
