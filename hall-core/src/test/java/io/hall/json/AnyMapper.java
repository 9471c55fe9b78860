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

/** A mapper that users have, of either Jackson; each refuses properties that it does not know. */
record AnyMapper(String name, Writer writer, Reader reader) {

  /** The hardened one of the house. */
  static final AnyMapper HALL = three("HallJson", HallJson.mapper());

  /** Jackson 3 as it comes, and told to miss what is missing. */
  static final AnyMapper JACKSON_3 =
      three(
          "Jackson 3",
          JsonMapper.builder()
              .enable(
                  DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                  DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
              .build());

  private static final ObjectMapper PLAIN_2 =
      new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule());

  /** Jackson 2 as it comes, with the modules for Optional and dates; instants are numbers. */
  static final AnyMapper JACKSON_2 = two("Jackson 2", PLAIN_2);

  /** Jackson 2 as Spring Boot 3 sets it up, and told to miss what is missing. */
  static final AnyMapper SPRING_BOOT_3 =
      two(
          "Spring Boot 3",
          PLAIN_2
              .copy()
              .registerModule(new ParameterNamesModule())
              .enable(
                  com.fasterxml.jackson.databind.DeserializationFeature
                      .FAIL_ON_NULL_CREATOR_PROPERTIES)
              .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
              .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS));

  static final List<AnyMapper> ALL = List.of(HALL, JACKSON_3, JACKSON_2, SPRING_BOOT_3);

  /** Those that were told to look into fields. */
  static final List<AnyMapper> BY_FIELDS =
      List.of(
          three(
              "fields of Jackson 3",
              JsonMapper.builder()
                  .changeDefaultVisibility(
                      checker -> checker.withFieldVisibility(JsonAutoDetect.Visibility.ANY))
                  .build()),
          two(
              "fields of Jackson 2",
              PLAIN_2.copy().setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)));

  interface Writer {
    String write(Object value) throws Exception;
  }

  interface Reader {
    Object read(String json, Type type) throws Exception;
  }

  private static AnyMapper three(String name, JsonMapper mapper) {
    return new AnyMapper(
        name,
        mapper::writeValueAsString,
        (json, type) -> mapper.readValue(json, mapper.getTypeFactory().constructType(type)));
  }

  private static AnyMapper two(String name, ObjectMapper mapper) {
    return new AnyMapper(
        name,
        mapper::writeValueAsString,
        (json, type) -> mapper.readValue(json, mapper.getTypeFactory().constructType(type)));
  }

  String write(Object value) throws Exception {
    return writer.write(value);
  }

  Object read(String json, Type type) throws Exception {
    return reader.read(json, type);
  }

  @Override
  public String toString() {
    return name;
  }
}
