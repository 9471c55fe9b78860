package io.hall.verify;

import java.nio.file.Path;

/**
 * Where the bytes of one file of the archive lie: a file of a folder, or a part of a zip file.
 *
 * @param file the file on disk
 * @param offset where it begins in it
 * @param size how many bytes
 * @param crc what a zip file says of them; -1 in a folder
 */
record Region(Path file, long offset, long size, long crc) {

  static final long NO_CRC = -1;
}
