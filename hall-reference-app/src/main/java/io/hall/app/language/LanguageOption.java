package io.hall.app.language;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --lang} of every command that speaks; mixed into the command. */
public final class LanguageOption {

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      converter = Named.class,
      description = "Language of what is said; without it, that of the environment.")
  private @Nullable Locale language;

  /** Returns the language that was asked for, else that of the environment. */
  public Locale locale() {
    return language == null ? Language.of(null, System.getenv()) : language;
  }

  /** Refuses other names while the arguments are read, before a command begins. */
  private static final class Named implements ITypeConverter<Locale> {
    @Override
    public Locale convert(String name) {
      try {
        return Language.of(name, Map.of());
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("--lang is zh or en");
      }
    }
  }
}
