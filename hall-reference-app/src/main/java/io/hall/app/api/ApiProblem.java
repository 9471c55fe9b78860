package io.hall.app.api;

import io.hall.app.watch.WatchFilter;
import io.hall.archive.ArchiveCode;
import io.hall.check.Finding;
import io.hall.json.HallJson;
import io.hall.json.JsonCode;
import io.hall.store.StoreCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Why a request was refused, as RFC 9457 writes it.
 *
 * @param type where the code is explained
 * @param title the sentence of the first finding
 * @param status the status of the answer
 * @param code the code of the first finding
 * @param errors every finding
 * @param correlation the name of the request, as the log has it
 */
record ApiProblem(
    String type, String title, int status, String code, List<Fault> errors, String correlation) {

  static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One thing that is wrong.
   *
   * @param code its code
   * @param detail what is wrong, and how to mend it
   * @param pointer where in the body, as RFC 6901 writes it; empty if the whole is meant
   */
  record Fault(String code, String detail, String pointer) {

    static Fault of(Finding finding, Locale locale) {
      String where = finding.where();
      return new Fault(
          finding.code().id(),
          finding.message(locale),
          where.isEmpty() || where.startsWith("/") ? where : "/" + where);
    }
  }

  static ApiProblem of(List<Finding> findings, Locale locale, String correlation) {
    Finding first = findings.get(0);
    String code = first.code().id();
    return new ApiProblem(
        "urn:hall:code:" + code,
        first.message(locale),
        status(first),
        code,
        findings.stream().map(finding -> Fault.of(finding, locale)).toList(),
        correlation);
  }

  /** The status that a finding has: the request is wrong, a rule refuses it, or the store does. */
  static int status(Finding finding) {
    if (finding.code() instanceof ApiCode api) {
      return api.status();
    }
    if (finding.code() instanceof JsonCode json) {
      return json == JsonCode.REFUSED ? 422 : 400;
    }
    if (finding.code() instanceof StoreCode store) {
      return store == StoreCode.REQUEST_CONFLICT || store == StoreCode.NOT_A_TEXT ? 422 : 503;
    }
    return finding.code() == ArchiveCode.NOT_CLOSED ? 404 : 422;
  }

  /** Chinese for whoever asks for Chinese first, else English. */
  static Locale locale(HttpServletRequest request) {
    boolean asked = request.getHeader("Accept-Language") != null;
    boolean chinese = asked && request.getLocale().getLanguage().equals("zh");
    return chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  /** Answers with these findings. */
  static void write(
      HttpServletRequest request, HttpServletResponse response, List<Finding> findings)
      throws IOException {
    WatchFilter.refused(request, findings.get(0).code());
    String correlation = String.valueOf(request.getAttribute(WatchFilter.CORRELATION));
    ApiProblem problem = of(findings, locale(request), correlation);
    response.setStatus(problem.status());
    response.setContentType(MEDIA_TYPE);
    response.getOutputStream().write(HallJson.mapper().writeValueAsBytes(problem));
  }
}
