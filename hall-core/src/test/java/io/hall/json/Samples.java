package io.hall.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes values of any type by chance: whatever a constructor takes, tried until its own check
 * accepts. Types that resist have a maker given by hand. The same seed makes the same values.
 */
public final class Samples {

  private static final int TRIES = 400;
  private static final int DEEPEST = 24;

  private static final List<String> WORDS =
      List.of(
          "A", "JZ26", "H01", "Z-1", "段某某", "m2", "receipt.issue.1", "2026-2027", "2026-11", "1");

  private final Random random;
  private final Map<Type, Function<Samples, ?>> makers = new HashMap<>();
  private final Map<String, List<String>> words = new HashMap<>();
  private int depth;

  /** Begins with what the JDK brings. */
  public Samples(long seed) {
    random = new Random(seed);
    with(String.class, s -> s.pick(WORDS));
    with(long.class, s -> 1L + s.below(9));
    with(Long.class, s -> 1L + s.below(9));
    with(int.class, s -> 1 + s.below(9));
    with(Integer.class, s -> 1 + s.below(9));
    with(boolean.class, s -> s.random.nextBoolean());
    with(Boolean.class, s -> s.random.nextBoolean());
    with(byte[].class, s -> s.bytes(8));
    with(BigDecimal.class, s -> BigDecimal.valueOf(s.below(200), s.below(3)));
    with(Instant.class, s -> s.day().atTime(s.time()).toInstant(ZoneOffset.ofHours(8)));
    with(LocalDate.class, Samples::day);
    with(LocalTime.class, Samples::time);
    with(LocalDateTime.class, s -> s.day().atTime(s.time()));
    with(YearMonth.class, s -> YearMonth.from(s.day()));
    with(MonthDay.class, s -> MonthDay.from(s.day()));
    with(Duration.class, s -> Duration.ofMillis(1 + s.below(90_000_000)));
  }

  /** Has values of a type made in this way. */
  public <T> Samples with(Class<T> type, Function<Samples, ? extends T> maker) {
    makers.put(type, maker);
    return this;
  }

  /** Has texts of parameters with this name be one of these. */
  public Samples text(String parameter, String... texts) {
    words.put(parameter, List.of(texts));
    return this;
  }

  /** One of some. */
  public <T> T pick(List<T> some) {
    return some.get(below(some.size()));
  }

  /** A number from 0. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** Bytes. */
  public byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private LocalDate day() {
    return LocalDate.of(2026, 11, 1).plusDays(below(28));
  }

  private LocalTime time() {
    return LocalTime.ofSecondOfDay(below(86_400)).plusNanos(1_000L * below(1_000_000));
  }

  /** A value of this class. */
  public <T> T of(Class<T> type) {
    Object value = of(type, Map.of());
    @SuppressWarnings("unchecked")
    T typed = (T) value;
    return typed;
  }

  /** A value of this type. */
  public Object of(Type type) {
    return of(type, Map.of());
  }

  private Object of(Type type, Map<TypeVariable<?>, Type> known) {
    if (++depth > DEEPEST) {
      depth = 0;
      throw new IllegalStateException("too deep at " + type);
    }
    try {
      return make(type, known);
    } finally {
      depth = Math.max(0, depth - 1);
    }
  }

  private Object make(Type type, Map<TypeVariable<?>, Type> known) {
    Function<Samples, ?> maker = makers.get(type);
    if (maker != null) {
      return maker.apply(this);
    }
    if (type instanceof Class<?> raw) {
      return ofClass(raw, Map.of());
    }
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic, known);
    }
    return type instanceof WildcardType wild
        ? of(wild.getUpperBounds()[0], known)
        : of(Objects.requireNonNull(known.get(type)), known);
  }

  private Object ofClass(Class<?> type, Map<TypeVariable<?>, Type> known) {
    if (type.isEnum()) {
      return pick(List.of(type.getEnumConstants()));
    }
    if (type.isSealed()) {
      return of(pick(List.of(type.getPermittedSubclasses())));
    }
    Constructor<?>[] makers = type.getDeclaredConstructors();
    if (type.isInterface() || makers.length == 0 || type.getName().startsWith("java.")) {
      throw new IllegalStateException("no sample of " + type.getName());
    }
    return tried(canonical(type), known);
  }

  private static Constructor<?> canonical(Class<?> type) {
    try {
      return type.isRecord()
          ? type.getDeclaredConstructor(
              Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new))
          : type.getDeclaredConstructors()[0];
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object tried(Constructor<?> constructor, Map<TypeVariable<?>, Type> known) {
    constructor.setAccessible(true);
    Throwable last = null;
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        return constructor.newInstance(
            Arrays.stream(constructor.getParameters()).map(p -> argument(p, known)).toArray());
      } catch (InvocationTargetException e) {
        last = e.getCause();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException(
        "no sample of " + constructor.getDeclaringClass().getName() + ": " + last, last);
  }

  private Object argument(Parameter parameter, Map<TypeVariable<?>, Type> known) {
    List<String> own = words.get(parameter.getName());
    return parameter.getType() == String.class && own != null
        ? pick(own)
        : of(parameter.getParameterizedType(), known);
  }

  private Object ofGeneric(ParameterizedType type, Map<TypeVariable<?>, Type> known) {
    Class<?> raw = (Class<?>) type.getRawType();
    List<Type> of =
        Stream.of(type.getActualTypeArguments())
            .map(t -> t instanceof TypeVariable<?> v ? known.get(v) : t)
            .toList();
    if (raw == Optional.class) {
      return below(4) == 0 ? Optional.empty() : Optional.of(of(of.get(0), known));
    }
    if (raw == List.class) {
      return some(of.get(0), known).toList();
    }
    if (raw == Set.class) {
      return new LinkedHashSet<>(some(of.get(0), known).toList());
    }
    if (raw == SortedSet.class) {
      return new TreeSet<>(some(of.get(0), known).toList());
    }
    if (raw == Map.class || raw == SortedMap.class) {
      Map<Object, Object> map = raw == Map.class ? new LinkedHashMap<>() : new TreeMap<>();
      some(of.get(0), known).forEach(key -> map.put(key, of(of.get(1), known)));
      return map;
    }
    Map<TypeVariable<?>, Type> inner = new HashMap<>();
    for (int i = 0; i < of.size(); i++) {
      inner.put(raw.getTypeParameters()[i], of.get(i));
    }
    return ofClass(raw, inner);
  }

  private Stream<Object> some(Type type, Map<TypeVariable<?>, Type> known) {
    return Stream.generate(() -> of(type, known)).limit(1L + below(2));
  }
}
