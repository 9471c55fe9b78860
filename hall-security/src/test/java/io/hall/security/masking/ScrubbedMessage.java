package io.hall.security.masking;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** As docs/security/masking.md has it. */
public final class ScrubbedMessage extends MessageConverter {

  @Override
  public String convert(ILoggingEvent event) {
    return LogScrubber.scrub(super.convert(event));
  }
}
