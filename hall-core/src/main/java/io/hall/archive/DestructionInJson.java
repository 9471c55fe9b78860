package io.hall.archive;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link Destruction} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonSubTypes({
  @JsonSubTypes.Type(value = Destruction.Drafted.class, name = "drafted"),
  @JsonSubTypes.Type(value = Destruction.Appraised.class, name = "appraised"),
  @JsonSubTypes.Type(value = Destruction.Approved.class, name = "approved"),
  @JsonSubTypes.Type(value = Destruction.Executed.class, name = "executed")
})
@Retention(RetentionPolicy.RUNTIME)
@interface DestructionInJson {}
