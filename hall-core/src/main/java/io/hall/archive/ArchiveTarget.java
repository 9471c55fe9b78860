package io.hall.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an archive goes: neither place has anything yet, and their folders are there. While it is
 * written, a hidden folder ending in {@code .partial} stands beside the first of them, and holds
 * the whole archive once more if only a zip file is asked for.
 *
 * @param folder the folder to be made, if one is
 * @param zip the zip file to be made, if one is
 */
public record ArchiveTarget(Optional<Path> folder, Optional<Path> zip) {

  /** Checks that there is one. */
  public ArchiveTarget {
    if (folder.isEmpty() && zip.isEmpty()) {
      throw new IllegalArgumentException("An archive needs a place");
    }
  }

  /** Returns a folder as the place. */
  public static ArchiveTarget folder(Path folder) {
    return new ArchiveTarget(Optional.of(folder), Optional.empty());
  }

  /** Returns a zip file as the place. */
  public static ArchiveTarget zip(Path zip) {
    return new ArchiveTarget(Optional.empty(), Optional.of(zip));
  }

  /** Returns a folder and a zip file as the places. */
  public static ArchiveTarget both(Path folder, Path zip) {
    return new ArchiveTarget(Optional.of(folder), Optional.of(zip));
  }

  /** The places, the folder first. */
  List<Path> places() {
    return Stream.concat(folder.stream(), zip.stream()).toList();
  }
}
