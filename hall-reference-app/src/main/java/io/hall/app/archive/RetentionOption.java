package io.hall.app.archive;

import io.hall.app.language.LanguageOption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose personal texts are kept or destroyed, and in which language it is told. */
final class RetentionOption {

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
  private Path data = Path.of(".");

  @Mixin private LanguageOption language = new LanguageOption();

  RetentionData open(Clock clock) throws IOException {
    return RetentionData.open(data, clock);
  }

  RetentionWords words() {
    return new RetentionWords(language.locale());
  }
}
