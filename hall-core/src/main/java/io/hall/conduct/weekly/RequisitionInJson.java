package io.hall.conduct.weekly;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link Requisition} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonSubTypes({
  @JsonSubTypes.Type(value = Requisition.Requested.class, name = "requested"),
  @JsonSubTypes.Type(value = Requisition.Issued.class, name = "issued"),
  @JsonSubTypes.Type(value = Requisition.Received.class, name = "received")
})
@Retention(RetentionPolicy.RUNTIME)
@interface RequisitionInJson {}
