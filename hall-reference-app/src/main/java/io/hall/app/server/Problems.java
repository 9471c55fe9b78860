package io.hall.app.server;

import io.hall.app.form.FormCode;
import io.hall.app.watch.WatchFilter;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.store.StoreException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the library refuses, in its own sentences: above the form, which stays as it was filled in.
 */
@ControllerAdvice
class Problems {

  private final DataSize mostOfFile;
  private final InvoiceFields fields;

  Problems(
      @Value("${spring.servlet.multipart.max-file-size}") DataSize mostOfFile,
      InvoiceFields fields) {
    this.mostOfFile = mostOfFile;
    this.fields = fields;
  }

  @ExceptionHandler
  ModelAndView refused(
      CheckFailedException e, HttpServletRequest request, HttpServletResponse response) {
    return page(e.findings(), request, response);
  }

  @ExceptionHandler
  ModelAndView store(StoreException e, HttpServletRequest request, HttpServletResponse response) {
    return page(List.of(e.finding()), request, response);
  }

  @ExceptionHandler
  ModelAndView large(
      MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response) {
    Finding finding =
        Finding.of(FormCode.FILE_TOO_LARGE).with("most", mostOfFile.toMegabytes()).in("file");
    return page(List.of(finding), request, response);
  }

  /** A form without its file. */
  @ExceptionHandler
  void file(MultipartException e, HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
  }

  /** Returns the page of findings: above the form where it is one. */
  private ModelAndView page(
      List<Finding> findings, HttpServletRequest request, HttpServletResponse response) {
    WatchFilter.refused(request, findings.get(0).code());
    boolean inPage = request.getHeader("HX-Request") != null;
    if (inPage) {
      response.setHeader("HX-Retarget", "#problems");
      response.setHeader("HX-Reswap", "innerHTML");
    }
    Locale locale = LocaleContextHolder.getLocale();
    ModelAndView page = new ModelAndView(inPage ? "problems :: list" : "problem");
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject(
        "findings",
        findings.stream().map(f -> Problem.of(f, fields.of(f, locale), locale)).toList());
    return page;
  }

  /**
   * A finding to be read.
   *
   * @param code its code
   * @param place the line of a file, or the part of an invoice; empty where it is in none
   * @param sentence what is wrong, and how to mend it
   * @param field the field of the form that it is about; {@code null} if it names none
   */
  record Problem(String code, String place, String sentence, @Nullable String field) {
    private static final Pattern LINE = Pattern.compile(".*:[0-9]+(:.*)?|.*![A-Z]+[0-9]+");

    static Problem of(Finding finding, String part, Locale locale) {
      String where = finding.where();
      return new Problem(
          finding.code().id(),
          LINE.matcher(where).matches() ? where : part,
          finding.message(locale),
          where.isEmpty() ? null : where);
    }
  }
}
