package io.hall.test.canary;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/**
 * Everything that loggers of SLF4J are told, at TRACE, where logback is behind it. Other appenders
 * get what they got before.
 */
final class LogbackCapture extends AppenderBase<ILoggingEvent> implements Runnable {

  private final Capture capture;
  private final Map<Logger, Level> levels = new HashMap<>();
  private final Logger root;

  private LogbackCapture(Capture capture, LoggerContext context) {
    this.capture = capture;
    this.root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    for (Logger logger : context.getLoggerList()) {
      Level level = logger.getLevel();
      if (level != null) {
        levels.put(logger, level);
      }
    }
    setContext(context);
    start();
    Level usual = root.getLevel();
    for (Iterator<Appender<ILoggingEvent>> all = root.iteratorForAppenders(); all.hasNext(); ) {
      all.next().addFilter(new Below(usual));
    }
    levels.keySet().forEach(logger -> logger.setLevel(Level.TRACE));
    root.setLevel(Level.TRACE);
    root.addAppender(this);
  }

  /** Begins, and returns what ends it. */
  static Runnable start(Capture capture) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      return new LogbackCapture(capture, context);
    }
    throw new IllegalStateException("The watch hears logback alone; put it behind SLF4J in tests");
  }

  @Override
  protected void append(ILoggingEvent event) {
    capture.text("log", event.getLoggerName() + " " + event.getThreadName());
    capture.text("log", event.getFormattedMessage());
    capture.text("log", event.getMessage());
    Object[] arguments = event.getArgumentArray();
    if (arguments != null) {
      for (Object argument : arguments) {
        capture.text("log", argument);
      }
    }
    event.getMDCPropertyMap().forEach((key, value) -> capture.text("log", key + "=" + value));
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair pair : event.getKeyValuePairs()) {
        capture.text("log", pair.key + "=" + pair.value);
      }
    }
    if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
      capture.stackTrace("log", proxy.getThrowable());
    }
  }

  @Override
  public void run() {
    root.detachAppender(this);
    levels.forEach(Logger::setLevel);
    stop();
  }

  /** Spares an appender what only the watch asked for; does nothing once the watch is over. */
  private final class Below extends Filter<ILoggingEvent> {

    private final Level usual;

    Below(Level usual) {
      this.usual = usual;
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
      boolean spared = LogbackCapture.this.isStarted() && !event.getLevel().isGreaterOrEqual(usual);
      return spared ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
  }
}
