package io.hall.invoice.desk;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import io.hall.json.JsonWrittenOnly;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link DeskInvoice} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonWrittenOnly
@JsonSubTypes({
  @JsonSubTypes.Type(value = DeskInvoice.Drafted.class, name = "drafted"),
  @JsonSubTypes.Type(value = DeskInvoice.Cleared.class, name = "cleared"),
  @JsonSubTypes.Type(value = DeskInvoice.Sent.class, name = "sent"),
  @JsonSubTypes.Type(value = DeskInvoice.Issued.class, name = "issued"),
  @JsonSubTypes.Type(value = DeskInvoice.Differing.class, name = "differing"),
  @JsonSubTypes.Type(value = DeskInvoice.Reviewed.class, name = "reviewed"),
  @JsonSubTypes.Type(value = DeskInvoice.Refused.class, name = "refused"),
  @JsonSubTypes.Type(value = DeskInvoice.Delivered.class, name = "delivered"),
  @JsonSubTypes.Type(value = DeskInvoice.TakenOver.class, name = "takenOver"),
  @JsonSubTypes.Type(value = DeskInvoice.Withdrawn.class, name = "withdrawn"),
  @JsonSubTypes.Type(value = DeskInvoice.Voided.class, name = "voided")
})
@Retention(RetentionPolicy.RUNTIME)
@interface DeskInvoiceInJson {}
