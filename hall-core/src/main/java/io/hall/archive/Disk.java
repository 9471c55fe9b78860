package io.hall.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Where files are written: the disk, or in tests one that fails. */
interface Disk {

  /** The file systems of the machine. */
  Disk REAL = SyncedFile::create;

  /** Makes a file; closing it makes its bytes durable. */
  OutputStream create(Path file) throws IOException;

  /** Makes what a folder lists durable. */
  default void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Gives a file or folder its name, at once or not at all, for good. */
  default void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(folderOf(to));
  }

  /** The folder that a path lies in. */
  static Path folderOf(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    return folder == null ? path.toAbsolutePath() : folder;
  }

  /** A file that is durable once it is closed. */
  final class SyncedFile extends BufferedOutputStream {

    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;

    private SyncedFile(FileChannel channel) {
      super(Channels.newOutputStream(channel), BUFFER);
      this.channel = channel;
    }

    static SyncedFile create(Path file) throws IOException {
      return new SyncedFile(
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    @Override
    public void close() throws IOException {
      try (channel) {
        if (channel.isOpen()) {
          flush();
          channel.force(true);
        }
      }
    }
  }
}
