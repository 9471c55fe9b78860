package io.hall.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Code;
import io.hall.payment.StaffNumber;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * What every module's public types keep: Jackson 2 and 3 write a value alike and read an equal one
 * back, whatever the mapper. The types are found, not listed; what is no value is, with its reason.
 */
public abstract class JsonSuite {

  private static final int ROUNDS = 6;

  private final List<Class<?>> all = PublicTypes.beside(anchor());

  /** A public type of the module. */
  protected abstract Class<?> anchor();

  /** Makes values; what resists is made by hand. */
  protected abstract Samples samples(long seed);

  /** Records and classes with an {@code equals} that are no values, each with the reason. */
  protected abstract Map<Class<?>, String> noValues();

  /** What is a word that says nothing of it, in every mapper. */
  protected Set<Class<?>> secrets() {
    return Set.of();
  }

  @TestFactory
  Stream<DynamicTest> values_are_read_back_equal() {
    return each(this::isValue, this::isReadBack);
  }

  @TestFactory
  Stream<DynamicTest> constants_are_written_by_name() {
    return each(Class::isEnum, this::isWrittenByName);
  }

  @TestFactory
  Stream<DynamicTest> alternatives_carry_a_short_name_that_stays() {
    return each(type -> isAlternative(type) && !noValues().containsKey(type), this::carriesName);
  }

  @TestFactory
  Stream<DynamicTest> what_vouches_for_a_step_is_written_and_never_read() {
    return each(this::isStep, this::isWrittenAlone);
  }

  @TestFactory
  Stream<DynamicTest> codes_are_read_back_as_findings_have_them() {
    return each(type -> type.isEnum() && Code.class.isAssignableFrom(type), this::isFound);
  }

  @TestFactory
  Stream<DynamicTest> secrets_are_a_word_that_says_nothing_of_them() {
    return each(secrets()::contains, this::isMasked);
  }

  @Test
  void whatever_is_listed_as_no_value_would_be_taken_for_one() {
    assertThat(noValues().keySet())
        .allSatisfy(type -> assertThat(all).contains(type))
        .allMatch(
            type -> type.isRecord() || hasEquals(type) || carries(type, JsonWrittenOnly.class));
  }

  /** A compiler without Jackson warns of every value; our own annotations hide them. */
  @Test
  void annotations_of_jackson_on_public_types_have_no_values() {
    assertThat(all.stream().filter(type -> !type.isAnnotation()).flatMap(JsonSuite::marks))
        .filteredOn(mark -> mark.annotationType().getName().startsWith("com.fasterxml."))
        .isNotEmpty()
        .allSatisfy(
            mark -> {
              for (Method value : mark.annotationType().getDeclaredMethods()) {
                assertThat(value.invoke(mark)).isEqualTo(value.getDefaultValue());
              }
            });
  }

  private static Stream<Annotation> marks(Class<?> type) {
    Stream<AnnotatedElement> makers =
        Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods())
            .<Executable>flatMap(Stream::of)
            .flatMap(e -> Stream.concat(Stream.of(e), Stream.of(e.getParameters())));
    return Stream.concat(
            Stream.concat(Stream.of(type), Stream.of(type.getDeclaredFields())), makers)
        .flatMap(element -> Stream.of(element.getDeclaredAnnotations()));
  }

  private Stream<DynamicTest> each(Predicate<Class<?>> which, Checks check) {
    return all.stream()
        .filter(which)
        .map(type -> DynamicTest.dynamicTest(name(type), () -> check.of(type)));
  }

  private interface Checks {
    void of(Class<?> type) throws Exception;
  }

  private static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1);
  }

  private boolean isValue(Class<?> type) {
    boolean value = type.isRecord() || hasEquals(type);
    return value && !isStep(type) && !noValues().containsKey(type);
  }

  private static boolean hasEquals(Class<?> type) {
    try {
      Class<?> declares = type.getMethod("equals", Object.class).getDeclaringClass();
      return declares != Object.class
          && !type.isEnum()
          && !Modifier.isAbstract(type.getModifiers());
    } catch (NoSuchMethodException e) {
      return false; // an interface
    }
  }

  /** One of several that are told apart in JSON, unless all of them are a text. */
  private static boolean isAlternative(Class<?> type) {
    return !type.isInterface()
        && Stream.of(type.getInterfaces()).anyMatch(above -> above.isSealed() && !isText(above));
  }

  private static boolean isText(Class<?> type) {
    return Stream.of(type.getMethods())
        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
  }

  private static boolean carries(Class<?> type, Class<? extends Annotation> mark) {
    return type.isAnnotationPresent(mark)
        || Arrays.stream(type.getAnnotations())
            .anyMatch(own -> own.annotationType().isAnnotationPresent(mark))
        || Arrays.stream(type.getInterfaces()).anyMatch(above -> carries(above, mark));
  }

  private boolean isStep(Class<?> type) {
    return (isAlternative(type) || carries(type, JsonWrittenOnly.class))
        && !type.isInterface()
        && !type.isRecord()
        && !secrets().contains(type)
        && !noValues().containsKey(type);
  }

  private void isReadBack(Class<?> type) throws Exception {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Type whole = type.getTypeParameters().length == 0 ? type : filled(type);
      Object value = sample(whole, seed);
      JsonNode tree = tree(AnyMapper.HALL.write(value));
      for (AnyMapper mapper : AnyMapper.ALL) {
        String json = mapper.write(value);
        assertThat(mapper.read(json, whole)).as("%s: %s", mapper, json).isEqualTo(value);
        if (!mapper.equals(AnyMapper.JACKSON_2)) {
          assertThat(tree(json)).as("%s: %s", mapper, json).isEqualTo(tree);
        }
      }
      if (type.isRecord() && tree.isObject()) {
        assertThat(names(tree)).isEqualTo(components(type));
      }
    }
  }

  private Object sample(Type type, int seed) {
    RuntimeException last = null;
    for (int more = 0; more < 50; more++) {
      try {
        return samples(1000L * more + seed).of(type);
      } catch (IllegalStateException e) {
        last = e;
      }
    }
    throw new AssertionError("No sample of " + type.getTypeName(), last);
  }

  private static Set<String> names(JsonNode tree) {
    return tree.propertyNames().stream()
        .filter(name -> !name.equals("type"))
        .collect(Collectors.toSet());
  }

  private static Set<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .filter(name -> !name.equals("type"))
        .collect(Collectors.toSet());
  }

  private static JsonNode tree(String json) {
    return HallJson.mapper().readTree(json);
  }

  private void isWrittenByName(Class<?> type) throws Exception {
    for (Object constant : type.getEnumConstants()) {
      for (AnyMapper mapper : AnyMapper.ALL) {
        String json = mapper.write(constant);
        String due = constant instanceof Code code ? code.id() : ((Enum<?>) constant).name();
        assertThat(json).isEqualTo("\"" + due + "\"");
        assertThat(mapper.read(json, type)).isEqualTo(constant);
      }
    }
  }

  private void isFound(Class<?> type) throws Exception {
    for (Object constant : type.getEnumConstants()) {
      for (AnyMapper mapper : AnyMapper.ALL) {
        assertThat(mapper.read(mapper.write(constant), Code.class)).isSameAs(constant);
      }
    }
  }

  private void carriesName(Class<?> type) throws Exception {
    String simple = type.getSimpleName();
    String due = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
    Object value = sample(type, 1);
    for (AnyMapper mapper : AnyMapper.ALL) {
      String json = mapper.write(value);
      assertThat(tree(json).path("type").asString()).isEqualTo(due);
      for (Class<?> above : type.isRecord() ? type.getInterfaces() : new Class<?>[0]) {
        assertThat(above.isSealed() ? mapper.read(json, above) : value).isEqualTo(value);
      }
    }
  }

  private void isWrittenAlone(Class<?> type) throws Exception {
    Object value = sample(type, 1);
    String json = AnyMapper.HALL.write(value);
    JsonNode tree = tree(json);
    assertThat(tree(AnyMapper.JACKSON_3.write(value))).isEqualTo(tree);
    assertThat(tree(AnyMapper.SPRING_BOOT_3.write(value))).isEqualTo(tree);
    assertThat(names(tree)).isSubsetOf(methods(type));
    for (AnyMapper mapper : AnyMapper.ALL) {
      assertThatThrownBy(() -> mapper.read(mapper.write(value), type)).isNotNull();
    }
    CheckFailedException refused =
        catchThrowableOfType(
            CheckFailedException.class,
            () -> HallJson.read(json.getBytes(StandardCharsets.UTF_8), type));
    assertThat(refused.findings())
        .extracting(finding -> finding.code())
        .containsExactly(JsonCode.NOT_READ);
  }

  private void isMasked(Class<?> type) throws Exception {
    Object secret = sample(type, 1);
    String word = HallJson.mapper().writeValueAsString(secret.toString());
    for (AnyMapper mapper : AnyMapper.ALL) {
      assertThat(mapper.write(secret)).isEqualTo(word);
      assertThatThrownBy(() -> mapper.read(word, type)).isNotNull();
    }
    for (AnyMapper mapper : AnyMapper.BY_FIELDS) {
      assertThat(mapper.write(secret)).as(mapper.name()).isEqualTo(word);
    }
  }

  private static Set<String> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .map(method -> method.getName().replace("isEnrolled", "enrolled"))
        .collect(Collectors.toSet());
  }

  /** The generic type with a value for each of its parameters. */
  private static Type filled(Class<?> type) {
    Type[] arguments =
        Arrays.stream(type.getTypeParameters()).map(JsonSuite::argument).toArray(Type[]::new);
    return new ParameterizedType() {
      @Override
      public Type[] getActualTypeArguments() {
        return arguments.clone();
      }

      @Override
      public Type getRawType() {
        return type;
      }

      @Override
      public Type getOwnerType() {
        return type.getEnclosingClass();
      }
    };
  }

  private static Type argument(TypeVariable<?> variable) {
    return variable.getBounds()[0] == Object.class ? StaffNumber.class : HeatingSeason.class;
  }
}
