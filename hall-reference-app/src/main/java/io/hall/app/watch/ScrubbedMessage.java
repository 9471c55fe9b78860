package io.hall.app.watch;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.hall.security.masking.LogScrubber;

/** The message of a line of the log, on one line and without the numbers of people. */
public final class ScrubbedMessage extends MessageConverter {

  @Override
  public String convert(ILoggingEvent event) {
    return LogScrubber.scrub(super.convert(event));
  }
}
