package io.hall.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.lang.reflect.Type;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The mappers that users have; every one refuses properties that it does not know. */
enum JsonMappers {
  /** The hardened one of the house. */
  HALL {
    @Override
    String write(Object value) {
      return HallJson.mapper().writeValueAsString(value);
    }

    @Override
    Object read(String json, Type type) {
      JsonMapper mapper = HallJson.mapper();
      return mapper.readValue(json, mapper.getTypeFactory().constructType(type));
    }
  },

  /** Jackson 3 as it comes, and told to miss what is missing. */
  JACKSON_3 {
    @Override
    String write(Object value) {
      return PLAIN_3.writeValueAsString(value);
    }

    @Override
    Object read(String json, Type type) {
      return PLAIN_3.readValue(json, PLAIN_3.getTypeFactory().constructType(type));
    }
  },

  /**
   * Jackson 2 as it comes, with the modules for Optional and dates; it writes instants as numbers.
   */
  JACKSON_2 {
    @Override
    String write(Object value) throws Exception {
      return PLAIN_2.writeValueAsString(value);
    }

    @Override
    Object read(String json, Type type) throws Exception {
      return PLAIN_2.readValue(json, PLAIN_2.getTypeFactory().constructType(type));
    }
  },

  /** Jackson 2 as Spring Boot 3 sets it up, and told to miss what is missing. */
  SPRING_BOOT_3 {
    @Override
    String write(Object value) throws Exception {
      return BOOT_3.writeValueAsString(value);
    }

    @Override
    Object read(String json, Type type) throws Exception {
      return BOOT_3.readValue(json, BOOT_3.getTypeFactory().constructType(type));
    }
  };

  private static final JsonMapper PLAIN_3 =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private static final ObjectMapper PLAIN_2 =
      new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule());

  private static final ObjectMapper BOOT_3 =
      PLAIN_2
          .copy()
          .registerModule(new ParameterNamesModule())
          .enable(
              com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);

  /** What mappers write that were told to look into fields. */
  static List<String> byFields(Object value) throws Exception {
    JsonMapper fields =
        JsonMapper.builder()
            .changeDefaultVisibility(
                checker -> checker.withFieldVisibility(JsonAutoDetect.Visibility.ANY))
            .build();
    ObjectMapper older =
        PLAIN_2.copy().setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);
    return List.of(fields.writeValueAsString(value), older.writeValueAsString(value));
  }

  abstract String write(Object value) throws Exception;

  abstract Object read(String json, Type type) throws Exception;
}
