package io.hall.app.watch;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import io.hall.security.masking.ExceptionSanitizer;

/** The trace of an exception without what its messages repeat of data. */
public final class ScrubbedThrowable extends ThrowableProxyConverter {

  @Override
  protected String throwableProxyToString(IThrowableProxy proxy) {
    return proxy instanceof ThrowableProxy thrown
        ? super.throwableProxyToString(
            new ThrowableProxy(ExceptionSanitizer.sanitize(thrown.getThrowable())))
        : "";
  }
}
