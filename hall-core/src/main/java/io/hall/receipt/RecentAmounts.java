package io.hall.receipt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The amounts and business days of the numbers that may still be voided: a receipt is voided on its
 * own day, so what is older than a week is forgotten. Not safe for use by several threads.
 */
final class RecentAmounts {

  private static final int BITS = 12;
  private static final int SIZE = 1 << BITS;
  private static final int DAYS_KEPT = 7;

  /** The amounts of so many numbers that follow each other. */
  private static final class Page {
    final long[] fen = new long[SIZE];
    final long[] day = new long[SIZE];
    long lastDay = Long.MIN_VALUE;

    void clear() {
      Arrays.fill(day, Long.MIN_VALUE);
      lastDay = Long.MIN_VALUE;
    }
  }

  private @Nullable Page[] pages = new Page[16];
  private final List<Page> free = new ArrayList<>();
  private int oldest;
  private long today = Long.MIN_VALUE;

  /** Notes the amount of the number with this index in its book, taken on this day. */
  void put(int index, long fen, long day) {
    if (day > today) {
      today = day;
      forget();
    }
    Page page = page(index >> BITS);
    page.fen[index & (SIZE - 1)] = fen;
    page.day[index & (SIZE - 1)] = day;
    page.lastDay = Math.max(page.lastDay, day);
  }

  private Page page(int number) {
    if (number >= pages.length) {
      pages = Arrays.copyOf(pages, Math.max(number + 1, 2 * pages.length));
    }
    Page page = pages[number];
    if (page == null) {
      page = free.isEmpty() ? new Page() : free.remove(free.size() - 1);
      page.clear();
      pages[number] = page;
    }
    return page;
  }

  private void forget() {
    for (int i = oldest; i < pages.length; i++) {
      Page page = pages[i];
      if (page != null && page.lastDay < today - DAYS_KEPT) {
        free.add(page);
        pages[i] = null;
        oldest = i;
      } else if (page != null) {
        return;
      }
    }
  }

  /** Whether the number was taken on this day. */
  boolean isOf(int index, long day) {
    Page page = kept(index);
    return page != null && page.day[index & (SIZE - 1)] == day;
  }

  /** The amount of a number that {@link #isOf} a day. */
  long fen(int index) {
    Page page = kept(index);
    return page == null ? 0 : page.fen[index & (SIZE - 1)];
  }

  private @Nullable Page kept(int index) {
    int number = index >> BITS;
    return number < pages.length ? pages[number] : null;
  }
}
