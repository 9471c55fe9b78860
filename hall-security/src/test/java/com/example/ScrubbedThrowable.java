package com.example;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import io.hall.security.masking.ExceptionSanitizer;

/** As docs/security/masking.md has it. */
public final class ScrubbedThrowable extends ThrowableProxyConverter {

  @Override
  protected String throwableProxyToString(IThrowableProxy proxy) {
    return proxy instanceof ThrowableProxy thrown
        ? super.throwableProxyToString(
            new ThrowableProxy(ExceptionSanitizer.sanitize(thrown.getThrowable())))
        : "";
  }
}
