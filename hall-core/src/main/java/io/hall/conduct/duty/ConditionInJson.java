package io.hall.conduct.duty;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link Condition} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonSubTypes({
  @JsonSubTypes.Type(value = Condition.Ok.class, name = "ok"),
  @JsonSubTypes.Type(value = Condition.Fault.class, name = "fault")
})
@Retention(RetentionPolicy.RUNTIME)
@interface ConditionInJson {}
