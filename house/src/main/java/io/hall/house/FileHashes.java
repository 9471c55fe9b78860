package io.hall.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The SHA-256 of files, remembered in a file: the modules of a build stand on the same jars. What
 * is remembered counts for one state of a file, by its place, size, number and time of change on
 * the disk, which no program sets; where a file system does not tell these, nothing is remembered.
 */
final class FileHashes {

  private final Path memory;
  private final Map<String, String> known = new HashMap<>();

  private FileHashes(Path memory) {
    this.memory = memory;
  }

  /** Remembers in {@code memory}: a line has the hash, a space and the state of the file. */
  static FileHashes in(Path memory) throws IOException {
    FileHashes hashes = new FileHashes(memory);
    if (Files.exists(memory)) {
      try (Stream<String> lines = Files.lines(memory)) {
        lines
            .filter(line -> line.matches("[0-9a-f]{64} .+"))
            .forEach(line -> hashes.known.put(line.substring(65), line.substring(0, 64)));
      }
    }
    return hashes;
  }

  /** Returns the hash of a file as it is now. */
  String of(Path file) {
    try {
      if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
        return sha256(file);
      }
      String state = state(file);
      String hash = known.get(state);
      return hash == null ? remembered(state, sha256(file)) : hash;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String state(Path file) throws IOException {
    Map<String, Object> state = Files.readAttributes(file, "unix:size,ino,ctime");
    return state.get("size") + " " + state.get("ino") + " " + state.get("ctime") + " " + file;
  }

  private String remembered(String state, String hash) throws IOException {
    known.put(state, hash);
    Files.createDirectories(memory.toAbsolutePath().getParent());
    Files.writeString(
        memory,
        hash + " " + state + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return hash;
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] some = new byte[1 << 16];
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        digest.update(some, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
