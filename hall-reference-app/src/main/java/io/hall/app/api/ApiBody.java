package io.hall.app.api;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.util.Map;
import java.util.function.Supplier;

/** What is sent as the body of a request; read strictly, and by the rules of its parts. */
interface ApiBody {

  /** The library's names of amounts; a member says in its name that it holds fen. */
  Map<String, String> IN_FEN = Map.of("amount", "amountFen", "cashReceived", "cashReceivedFen");

  /** Returns what {@code part} makes; its findings are about the member {@code name}. */
  static <T> T member(String name, Supplier<T> part) {
    try {
      return part.get();
    } catch (CheckFailedException e) {
      throw new CheckFailedException(e.findings().stream().map(f -> f.in("/" + name)).toList());
    }
  }

  /** Returns what {@code part} makes; its findings are about what is within {@code place}. */
  static <T> T within(String place, Supplier<T> part) {
    try {
      return part.get();
    } catch (CheckFailedException e) {
      throw new CheckFailedException(e.findings().stream().map(f -> below(place, f)).toList());
    }
  }

  private static Finding below(String place, Finding finding) {
    String where = IN_FEN.getOrDefault(finding.where(), finding.where());
    return finding.in(
        where.isEmpty() || where.startsWith("/") ? place + where : place + "/" + where);
  }
}
