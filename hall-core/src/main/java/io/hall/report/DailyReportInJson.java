package io.hall.report;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import io.hall.json.JsonWrittenOnly;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link DailyReport} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonWrittenOnly
@JsonSubTypes({
  @JsonSubTypes.Type(value = DailyReport.Draft.class, name = "draft"),
  @JsonSubTypes.Type(value = DailyReport.Balanced.class, name = "balanced"),
  @JsonSubTypes.Type(value = DailyReport.Submitted.class, name = "submitted")
})
@Retention(RetentionPolicy.RUNTIME)
@interface DailyReportInJson {}
