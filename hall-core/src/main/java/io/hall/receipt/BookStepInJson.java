package io.hall.receipt;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link BookStep} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonSubTypes({
  @JsonSubTypes.Type(value = BookStep.Registered.class, name = "registered"),
  @JsonSubTypes.Type(value = BookStep.HandedOut.class, name = "handedOut"),
  @JsonSubTypes.Type(value = BookStep.InUse.class, name = "inUse"),
  @JsonSubTypes.Type(value = BookStep.Returned.class, name = "returned"),
  @JsonSubTypes.Type(value = BookStep.WrittenOff.class, name = "writtenOff")
})
@Retention(RetentionPolicy.RUNTIME)
@interface BookStepInJson {}
