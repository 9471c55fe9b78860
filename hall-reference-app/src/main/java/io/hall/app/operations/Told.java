package io.hall.app.operations;

import io.hall.check.Finding;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A finding to be read.
 *
 * @param code its code
 * @param sentence what it says
 */
record Told(String code, String sentence) {

  static List<Told> of(List<Finding> findings) {
    return findings.stream()
        .map(f -> new Told(f.code().id(), f.message(LocaleContextHolder.getLocale())))
        .toList();
  }
}
