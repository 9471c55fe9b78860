package io.hall.archive;

/** Hears how far the building of an archive is (进度). */
@FunctionalInterface
public interface ArchiveProgress {

  /** Nobody who hears. */
  ArchiveProgress NONE = (done, all) -> {};

  /** So many records of so many are written; called every few thousand records and at the end. */
  void written(long done, long all);
}
