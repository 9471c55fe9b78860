package io.hall.app.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a form with a field that its handler does not name, or with a field twice, before the
 * handler sees any of it: nothing is overwritten that no page offers.
 */
@Configuration
class StrictForms implements HandlerInterceptor, WebMvcConfigurer {

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

  /** What may come with every form: the token against forged ones, and the language. */
  private static final Set<String> EVERYWHERE = Set.of("_csrf", "lang");

  private final Map<HandlerMethod, Fields> known = new ConcurrentHashMap<>();

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && !READING.contains(HttpMethod.valueOf(request.getMethod()))) {
      Fields fields = known.computeIfAbsent(method, Fields::of);
      request.getParameterMap().forEach((name, values) -> fields.require(name, values.length));
      if (request instanceof MultipartRequest files) {
        files.getMultiFileMap().forEach((name, sent) -> fields.require(name, sent.size()));
      }
    }
    return true;
  }

  /**
   * The fields of a handler.
   *
   * @param names those that come once
   * @param several those that may come more than once
   * @param patterns how those are named that a map takes
   */
  record Fields(Set<String> names, Set<String> several, Collection<Pattern> patterns) {

    static Fields of(HandlerMethod method) {
      FormFields map = method.getMethodAnnotation(FormFields.class);
      Stream<String> patterns = map == null ? Stream.empty() : Arrays.stream(map.value());
      return new Fields(
          names(method, false), names(method, true), patterns.map(Pattern::compile).toList());
    }

    private static Set<String> names(HandlerMethod method, boolean several) {
      return Arrays.stream(method.getMethodParameters())
          .filter(one -> one.hasParameterAnnotation(RequestParam.class))
          .filter(one -> !Map.class.isAssignableFrom(one.getParameterType()))
          .filter(one -> several == Collection.class.isAssignableFrom(one.getParameterType()))
          .map(Fields::name)
          .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(MethodParameter parameter) {
      RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
      return named == null || named.name().isEmpty()
          ? parameter.getParameter().getName()
          : named.name();
    }

    private void require(String name, int times) {
      if (several.contains(name)) {
        return;
      }
      if (!names.contains(name) && !EVERYWHERE.contains(name) && !fits(name)) {
        throw FormCode.UNKNOWN_FIELD.refused();
      }
      if (times != 1) {
        throw FormCode.REPEATED_FIELD.refused();
      }
    }

    private boolean fits(String name) {
      return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
  }
}
