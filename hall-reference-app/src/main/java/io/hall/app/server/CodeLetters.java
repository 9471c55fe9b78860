package io.hall.app.server;

import io.hall.security.account.Account;
import io.hall.security.account.CodeDelivery;
import io.hall.security.account.OneTimeCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * Codes as letters in a folder, one file for each account, to be printed and handed over closed by
 * whoever looks after the server: the administrator who asked for a code sees none. An adopter
 * sends them to the holder's own telephone instead.
 */
final class CodeLetters implements CodeDelivery {

  private final Path folder;

  CodeLetters(Path folder) {
    this.folder = folder;
  }

  @Override
  public void deliver(Account account, OneTimeCode code) {
    char[] shown = code.reveal();
    try {
      Files.createDirectories(folder);
      Path part = folder.resolve(account.number() + ".part");
      String letter = "工号 %s\n激活码 %s\n".formatted(account.number(), new String(shown));
      Files.write(part, letter.getBytes(StandardCharsets.UTF_8));
      Files.move(
          part, folder.resolve(account.number() + ".txt"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Arrays.fill(shown, '\0');
    }
  }
}
