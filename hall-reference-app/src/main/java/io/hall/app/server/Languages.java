package io.hall.app.server;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Chinese and English: {@code ?lang=en} switches, and the browser keeps it for a year. */
@Configuration
class Languages implements WebMvcConfigurer {

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver kept = new CookieLocaleResolver("hall-language");
    kept.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    kept.setCookieMaxAge(Duration.ofDays(365));
    kept.setCookieSecure(true);
    kept.setCookieHttpOnly(true);
    kept.setCookieSameSite("Strict");
    return kept;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor change = new LocaleChangeInterceptor();
    change.setParamName("lang");
    change.setIgnoreInvalidLocale(true);
    registry.addInterceptor(change).excludePathPatterns("/static/**");
  }
}
