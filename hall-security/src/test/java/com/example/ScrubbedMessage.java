package com.example;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.hall.security.masking.LogScrubber;

/** As docs/security/masking.md has it. */
public final class ScrubbedMessage extends MessageConverter {

  @Override
  public String convert(ILoggingEvent event) {
    return LogScrubber.scrub(super.convert(event));
  }
}
