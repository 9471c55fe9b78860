package io.hall.app.office;

import io.hall.app.office.AuditOffice.Verified;
import io.hall.security.audit.AuditReport;
import java.util.List;
import java.util.Locale;

/** What a pass over a log found, to be read. */
record VerifiedLine(String log, long size, long sealed, String root, List<String> findings) {

  static VerifiedLine of(Verified verified, Locale locale) {
    AuditReport report = verified.report();
    return new VerifiedLine(
        AuditLine.name(verified.log()),
        report.head().size(),
        report.sealed(),
        report.head().root().toString(),
        report.findings().list().stream().map(finding -> finding.message(locale)).toList());
  }
}
