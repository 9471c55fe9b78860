package io.hall.conduct.enquiry;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import io.hall.json.JsonWrittenOnly;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link Enquiry} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonWrittenOnly
@JsonSubTypes({
  @JsonSubTypes.Type(value = Enquiry.Open.class, name = "open"),
  @JsonSubTypes.Type(value = Enquiry.Answered.class, name = "answered")
})
@Retention(RetentionPolicy.RUNTIME)
@interface EnquiryInJson {}
