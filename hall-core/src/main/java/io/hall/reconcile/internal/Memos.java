package io.hall.reconcile.internal;

/** The texts that one thread met in the columns that have few of them. */
final class Memos {

  /** Prefixes of receipt numbers, such as {@code JZ26}. */
  final SpanMemo prefixes = new SpanMemo();

  /** Hall and cashier as they stand side by side, such as {@code H01,C0012} or {@code H01,}. */
  final SpanMemo desks = new SpanMemo();

  /** Dates, such as {@code 2026-11-08}. */
  final SpanMemo days = new SpanMemo();

  /** Category, season and tender, such as {@code ARREARS,2025-2026,POS} or {@code ,,POS}. */
  final SpanMemo kinds = new SpanMemo();
}
