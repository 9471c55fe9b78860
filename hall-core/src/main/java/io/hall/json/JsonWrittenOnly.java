package io.hall.json;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is written to JSON and never read (只写不读): what a register, a desk or a sign-in alone can
 * make, for whoever could read one could forge one, and secrets, whose mask is no secret. Without
 * this Jackson 3 calls a constructor that is the only one, public or not.
 *
 * <p>On an interface it holds for all its alternatives that are no records, whose constructor is
 * everybody's; on the constructor of a record for that record. {@link HallJson} answers {@code
 * JSON-012}.
 */
@JacksonAnnotationsInside
@JsonAutoDetect(
    creatorVisibility = JsonAutoDetect.Visibility.NONE,
    scalarConstructorVisibility = JsonAutoDetect.Visibility.NONE)
@JsonCreator(mode = JsonCreator.Mode.DISABLED)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.CONSTRUCTOR})
public @interface JsonWrittenOnly {}
