package io.hall.json;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Alternatives that tell themselves apart in JSON (类型名): each is written with its short name in the
 * property {@code type}, never with the name of a class.
 *
 * <p>Jackson 2 and 3 both know it as {@code @JsonTypeInfo(use = NAME, property = "type")}; it names
 * no constant, as {@link JsonScalar} does not. It stands on an annotation that lists the names, so
 * that the interface itself carries one without values.
 */
@JacksonAnnotationsInside
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface JsonTyped {}
