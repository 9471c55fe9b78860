package io.hall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.json.HallJson;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import tools.jackson.databind.JsonNode;

class MetadataTest {

  @Test
  void editors_know_every_setting_with_its_meaning() throws Exception {
    Map<String, String> described = new TreeMap<>();
    try (InputStream in =
        HallProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
      for (JsonNode property : HallJson.mapper().readTree(in).get("properties")) {
        described.put(
            property.get("name").stringValue(), property.path("description").stringValue(""));
      }
    }
    Set<String> expected = new TreeSet<>(Set.of("management.health.hall.enabled"));
    collect("hall", HallProperties.class, expected);
    assertThat(described.keySet()).isEqualTo(expected);
    assertThat(described.values()).allMatch(words -> words.length() > 20 && words.endsWith("."));
  }

  private static void collect(String prefix, Class<?> type, Set<String> names) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name =
          prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      if (component.getType().isRecord()) {
        collect(name, component.getType(), names);
      } else {
        names.add(name);
      }
    }
  }

  @Test
  void spring_boot_finds_the_analyzer_of_wrong_settings() {
    FailureHandler passOver = (type, name, failure) -> {}; // some need a bean factory
    assertThat(
            SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, passOver))
        .hasAtLeastOneElementOfType(SettingFailureAnalyzer.class);
  }
}
