package io.hall.security.disclosure;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link Disclosure} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonSubTypes({
  @JsonSubTypes.Type(value = Disclosure.Requested.class, name = "requested"),
  @JsonSubTypes.Type(value = Disclosure.Refused.class, name = "refused"),
  @JsonSubTypes.Type(value = Disclosure.Granted.class, name = "granted"),
  @JsonSubTypes.Type(value = Disclosure.Ended.class, name = "ended")
})
@Retention(RetentionPolicy.RUNTIME)
@interface DisclosureInJson {}
