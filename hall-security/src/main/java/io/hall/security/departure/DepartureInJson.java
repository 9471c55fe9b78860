package io.hall.security.departure;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import io.hall.json.JsonWrittenOnly;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link Departure} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonWrittenOnly
@JsonSubTypes({
  @JsonSubTypes.Type(value = Departure.Requested.class, name = "requested"),
  @JsonSubTypes.Type(value = Departure.Approved.class, name = "approved"),
  @JsonSubTypes.Type(value = Departure.Withdrawn.class, name = "withdrawn"),
  @JsonSubTypes.Type(value = Departure.Executed.class, name = "executed"),
  @JsonSubTypes.Type(value = Departure.Certified.class, name = "certified")
})
@Retention(RetentionPolicy.RUNTIME)
@interface DepartureInJson {}
