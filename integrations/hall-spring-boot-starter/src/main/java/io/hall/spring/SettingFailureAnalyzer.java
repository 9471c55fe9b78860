package io.hall.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Prints a wrong setting without a stack trace, before Spring's own analyzer of settings. */
final class SettingFailureAnalyzer extends AbstractFailureAnalyzer<SettingException>
    implements Ordered {

  SettingFailureAnalyzer() {}

  @Override
  protected FailureAnalysis analyze(Throwable failure, SettingException cause) {
    return new FailureAnalysis(cause.property() + ": " + cause.what(), cause.mend(), cause);
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
