package io.hall.test.canary;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that loggers of the JDK are told. */
final class JulCapture extends Handler implements Runnable {

  private final Capture capture;
  private final Logger root = Logger.getLogger("");
  private final Level before = root.getLevel();

  private JulCapture(Capture capture) {
    this.capture = capture;
  }

  static Runnable start(Capture capture) {
    JulCapture handler = new JulCapture(capture);
    handler.setLevel(Level.ALL);
    handler.root.addHandler(handler);
    handler.root.setLevel(Level.ALL);
    return handler;
  }

  @Override
  public void publish(LogRecord record) {
    capture.text("java.util.logging", record.getLoggerName() + " " + record.getMessage());
    if (record.getParameters() != null) {
      for (Object parameter : record.getParameters()) {
        capture.text("java.util.logging", parameter);
      }
    }
    if (record.getThrown() != null) {
      capture.stackTrace("java.util.logging", record.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public void run() {
    root.removeHandler(this);
    root.setLevel(before);
  }
}
