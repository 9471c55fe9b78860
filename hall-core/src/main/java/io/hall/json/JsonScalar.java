package io.hall.json;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a value is read from the one text or number that it is in JSON (单值读取): the constructor or
 * factory that takes it, its checks included. Whatever the value is written as says {@code
 * JsonValue}.
 *
 * <p>Jackson 2 and 3 both know it as {@code @JsonCreator(mode = DELEGATING)}. It stands for that
 * because it names no constant: a compiler that does not have Jackson would warn of each one.
 */
@JacksonAnnotationsInside
@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.CONSTRUCTOR, ElementType.METHOD})
public @interface JsonScalar {}
