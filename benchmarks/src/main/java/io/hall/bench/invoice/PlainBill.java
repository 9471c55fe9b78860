package io.hall.bench.invoice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A {@link Bill} with the built-in constraints that a careful vendor writes: each property alone is
 * looked at, no sum, no words, no rule of a day.
 */
record PlainBill(
    @NotNull @Pattern(regexp = "[0-9]{20}") String number,
    @NotNull LocalDate issued,
    @NotBlank @Size(max = 100) String seller,
    @NotNull @Pattern(regexp = "[0-9A-Z]{15,20}") String sellerNumber,
    @NotBlank @Size(max = 100) String buyer,
    @Pattern(regexp = "[0-9A-Z]{15,20}") String buyerNumber,
    @NotEmpty @Valid List<Item> items,
    @NotNull @Digits(integer = 16, fraction = 2) BigDecimal net,
    @NotNull @Digits(integer = 16, fraction = 2) BigDecimal tax,
    @NotNull @Digits(integer = 16, fraction = 2) @DecimalMin("0.01") BigDecimal gross,
    @NotBlank @Size(max = 60) String words,
    @Size(max = 200) String remark,
    @NotBlank @Size(max = 60) String drawer) {

  /** A line. */
  record Item(
      @NotBlank @Size(max = 100) String name,
      @Digits(integer = 18, fraction = 13) BigDecimal quantity,
      @Digits(integer = 18, fraction = 13) BigDecimal unitPrice,
      @NotNull @Digits(integer = 16, fraction = 2) BigDecimal net,
      @NotNull @Pattern(regexp = "[0-9.]+%|免税|不征税") String rate,
      @NotNull @Digits(integer = 16, fraction = 2) BigDecimal tax) {}
}
