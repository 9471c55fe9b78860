package io.hall.conduct.premises;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link Judgement} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonSubTypes({
  @JsonSubTypes.Type(value = Judgement.Right.class, name = "right"),
  @JsonSubTypes.Type(value = Judgement.Wrong.class, name = "wrong"),
  @JsonSubTypes.Type(value = Judgement.NotThere.class, name = "notThere")
})
@Retention(RetentionPolicy.RUNTIME)
@interface JudgementInJson {}
