package io.hall.app.api;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.store.StoreException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;

/** What was refused, as problem details with the library's codes. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiProblems {

  private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

  private final ApiUses uses;

  ApiProblems(ApiUses uses) {
    this.uses = uses;
  }

  @ExceptionHandler
  void refused(CheckFailedException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(e.findings(), request, response);
  }

  @ExceptionHandler
  void store(StoreException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(List.of(e.finding()), request, response);
  }

  @ExceptionHandler
  void type(
      HttpMediaTypeNotSupportedException e,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(List.of(Finding.of(ApiCode.MEDIA_TYPE)), request, response);
  }

  @ExceptionHandler
  void accept(
      HttpMediaTypeNotAcceptableException e,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(List.of(Finding.of(ApiCode.NOT_ACCEPTABLE)), request, response);
  }

  /** A body that is not there. */
  @ExceptionHandler
  void body(
      HttpMessageNotReadableException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(List.of(Finding.of(ApiCode.MEDIA_TYPE)), request, response);
  }

  @ExceptionHandler
  void unexpected(Exception e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LOG.error("A request of the interface failed", e);
    answer(List.of(Finding.of(ApiCode.UNEXPECTED)), request, response);
  }

  private void answer(
      List<Finding> findings, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Principal who = request.getUserPrincipal();
    int status = ApiProblem.status(findings.get(0));
    if (who instanceof ApiCaller caller && status < 500) {
      uses.refused(caller, "api/" + place(request), findings.get(0).code().id());
    }
    ApiProblem.write(request, response, findings);
  }

  /** The place without what stands in its path, which may be anything. */
  private static String place(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    String path = pattern == null ? "" : pattern.toString();
    return request.getMethod() + path.replaceAll("[^A-Za-z0-9/-]", "");
  }

  /** Everything that is no place of the interface. */
  @RestController
  @RequestMapping("/api/**")
  static final class Elsewhere {

    @RequestMapping
    @Hidden
    @SuppressWarnings("DoNotCallSuggester") // it is called for what is nowhere else
    void nothing() {
      throw ApiCode.NOT_THERE.refusal();
    }
  }
}
