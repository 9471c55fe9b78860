package io.hall.invoice.desk;

import io.hall.check.Code;
import io.hall.check.Verdict;
import io.hall.invoice.InvoiceCode;
import java.util.Arrays;

/** A code of another part of the house as a record keeps it, where it can only be read back. */
record KeptCode(String id, Verdict grade) implements Code {

  /** Returns the code of this id; the constant itself if it is this module's. */
  static Code of(String id, String grade) {
    return Arrays.stream(InvoiceCode.values())
        .filter(code -> code.id().equals(id))
        .map(Code.class::cast)
        .findFirst()
        .orElseGet(() -> new KeptCode(id, Verdict.valueOf(grade)));
  }
}
