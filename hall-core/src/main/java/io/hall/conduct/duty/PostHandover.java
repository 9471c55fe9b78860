package io.hall.conduct.duty;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.money.Money;
import io.hall.store.Canonical;
import java.util.List;

/**
 * What goes to the cover when somebody leaves the post (离岗交接): the cash, counted by both, and the
 * books. The cover takes it over by recording it. Immutable.
 *
 * @param cash what lay in the drawer; not negative
 * @param books the receipt books, each once; none when the cover uses their own
 */
public record PostHandover(Money cash, List<String> books) {

  /** Checks cash and books; {@code CONDUCT-034} if it cannot be. */
  public PostHandover {
    books = books.stream().sorted().toList();
    if (cash.isNegative()
        || books.stream().anyMatch(b -> b.isBlank() || b.length() > 40)
        || books.stream().distinct().count() < books.size()) {
      throw new CheckFailedException(Finding.of(ConductCode.HANDOVER).in("handover"));
    }
  }

  Canonical body() {
    Canonical.Writer out = Canonical.write().number(cash.fen()).number(books.size());
    books.forEach(out::text);
    return out.end();
  }
}
