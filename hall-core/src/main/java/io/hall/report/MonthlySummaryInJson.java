package io.hall.report;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import io.hall.json.JsonWrittenOnly;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link MonthlySummary} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonWrittenOnly
@JsonSubTypes({
  @JsonSubTypes.Type(value = MonthlySummary.Draft.class, name = "draft"),
  @JsonSubTypes.Type(value = MonthlySummary.Complete.class, name = "complete"),
  @JsonSubTypes.Type(value = MonthlySummary.HandedOver.class, name = "handedOver")
})
@Retention(RetentionPolicy.RUNTIME)
@interface MonthlySummaryInJson {}
