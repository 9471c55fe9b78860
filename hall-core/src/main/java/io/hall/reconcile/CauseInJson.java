package io.hall.reconcile;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link Cause} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonSubTypes({
  @JsonSubTypes.Type(value = Cause.Missing.class, name = "missing"),
  @JsonSubTypes.Type(value = Cause.RefundNotMirrored.class, name = "refundNotMirrored"),
  @JsonSubTypes.Type(value = Cause.Duplicate.class, name = "duplicate"),
  @JsonSubTypes.Type(value = Cause.AmountDiffers.class, name = "amountDiffers"),
  @JsonSubTypes.Type(value = Cause.WrongPlace.class, name = "wrongPlace"),
  @JsonSubTypes.Type(value = Cause.VoidAfterCount.class, name = "voidAfterCount"),
  @JsonSubTypes.Type(value = Cause.OpeningFloat.class, name = "openingFloat"),
  @JsonSubTypes.Type(value = Cause.CashOverShort.class, name = "cashOverShort")
})
@Retention(RetentionPolicy.RUNTIME)
@interface CauseInJson {}
