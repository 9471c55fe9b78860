package io.hall.settlement;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link Shift} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonSubTypes({
  @JsonSubTypes.Type(value = Shift.Open.class, name = "open"),
  @JsonSubTypes.Type(value = Shift.Closed.class, name = "closed")
})
@Retention(RetentionPolicy.RUNTIME)
@interface ShiftInJson {}
