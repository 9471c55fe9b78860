package io.hall.conduct.remedy;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import io.hall.json.JsonWrittenOnly;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link Remedy} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonWrittenOnly
@JsonSubTypes({
  @JsonSubTypes.Type(value = Remedy.Found.class, name = "found"),
  @JsonSubTypes.Type(value = Remedy.PutRight.class, name = "putRight"),
  @JsonSubTypes.Type(value = Remedy.Verified.class, name = "verified")
})
@Retention(RetentionPolicy.RUNTIME)
@interface RemedyInJson {}
