package io.hall.conduct.premises;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link Improvement} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonSubTypes({
  @JsonSubTypes.Type(value = Improvement.Proposed.class, name = "proposed"),
  @JsonSubTypes.Type(value = Improvement.Answered.class, name = "answered")
})
@Retention(RetentionPolicy.RUNTIME)
@interface ImprovementInJson {}
