package io.hall.conduct.duty;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import io.hall.json.JsonWrittenOnly;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link Leave} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonWrittenOnly
@JsonSubTypes({
  @JsonSubTypes.Type(value = Leave.Requested.class, name = "requested"),
  @JsonSubTypes.Type(value = Leave.Granted.class, name = "granted"),
  @JsonSubTypes.Type(value = Leave.Declined.class, name = "declined"),
  @JsonSubTypes.Type(value = Leave.HandedOver.class, name = "handedOver")
})
@Retention(RetentionPolicy.RUNTIME)
@interface LeaveInJson {}
