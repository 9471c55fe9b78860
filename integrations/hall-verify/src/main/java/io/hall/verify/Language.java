package io.hall.verify;

import java.util.Locale;

/** The languages of the answers. */
public enum Language {
  /** Chinese (中文). */
  ZH,
  /** English. */
  EN;

  /** Returns Chinese for a Chinese locale, English for any other. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("zh") ? ZH : EN;
  }
}
