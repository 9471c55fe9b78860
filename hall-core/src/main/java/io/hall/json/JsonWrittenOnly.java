package io.hall.json;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a register, a desk or a sign-in alone can make (只写不读): it vouches for what was done, so it
 * is written to JSON and never read: whoever could read one could forge one. Without this Jackson 3
 * calls a constructor that is the only one, public or not.
 *
 * <p>Holds for all alternatives of an interface that carries it. {@link HallJson} answers {@code
 * JSON-012}.
 */
@JacksonAnnotationsInside
@JsonAutoDetect(
    creatorVisibility = JsonAutoDetect.Visibility.NONE,
    scalarConstructorVisibility = JsonAutoDetect.Visibility.NONE)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface JsonWrittenOnly {}
