package io.hall.security.account;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import io.hall.json.JsonWrittenOnly;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link AuthenticationResult} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonWrittenOnly
@JsonSubTypes({
  @JsonSubTypes.Type(value = AuthenticationResult.Success.class, name = "success"),
  @JsonSubTypes.Type(
      value = AuthenticationResult.SecondFactorRequired.class,
      name = "secondFactorRequired"),
  @JsonSubTypes.Type(value = AuthenticationResult.ChangeRequired.class, name = "changeRequired"),
  @JsonSubTypes.Type(value = AuthenticationResult.Throttled.class, name = "throttled"),
  @JsonSubTypes.Type(value = AuthenticationResult.Failed.class, name = "failed")
})
@Retention(RetentionPolicy.RUNTIME)
@interface AuthenticationResultInJson {}
