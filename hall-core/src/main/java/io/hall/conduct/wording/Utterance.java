package io.hall.conduct.wording;

import java.time.LocalDateTime;

/**
 * What somebody said at the counter.
 *
 * @param speaker who said it
 * @param at when it was begun, local time of Asia/Shanghai
 * @param text the words; they may hold personal data
 */
public record Utterance(Speaker speaker, LocalDateTime at, String text) {

  /** Who spoke and when; never the words. */
  @Override
  public String toString() {
    return speaker + " " + at;
  }
}
