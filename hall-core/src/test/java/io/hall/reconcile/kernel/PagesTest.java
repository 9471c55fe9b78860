package io.hall.reconcile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.reconcile.kernel.Tuning.Way;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PagesTest {

  private static final int SLOT_BITS = 6;
  private static final int SLOTS = 1 << SLOT_BITS;

  /** The pages of these keys, of which each is in the sample, when so many lines fill a page. */
  private static Optional<Pages> pages(int fill, long... keys) {
    Sample sample = Sample.of(lines(keys), lines());
    assertThat(sample.rarity).isOne();
    return Pages.of(sample, new Tuning(Way.SLOTS, 16, SLOT_BITS, fill, 2), keys.length);
  }

  private static LineColumns lines(long... keys) {
    return LineColumns.of(keys, new long[keys.length], new int[keys.length]);
  }

  private static long[] serials(int book, int from, int to) {
    return LongStream.range(from, to).map(serial -> LineKey.of(book, (int) serial)).toArray();
  }

  private static long[] all(long[]... keys) {
    return Arrays.stream(keys).flatMapToLong(Arrays::stream).toArray();
  }

  @Test
  void neighbouring_keys_of_a_book_lie_on_pages_that_follow_one_another() {
    Pages pages = pages(1, serials(0, 100, 300)).orElseThrow();
    assertThat(pages.count).isEqualTo(4);
    assertThat(pages.key(0)).isEqualTo(SLOTS);
    for (int serial = SLOTS; serial < 5 * SLOTS; serial++) {
      assertThat(pages.of(serial)).isEqualTo(serial / SLOTS - 1);
    }
    assertThat(pages.of(0)).isEqualTo(-1);
    assertThat(pages.of(SLOTS - 1)).isEqualTo(-1);
    assertThat(pages.of(5 * SLOTS)).isEqualTo(-1);
    assertThat(pages.of(-1)).isEqualTo(-1);
    assertThat(pages.of(LineKey.of(1, 200))).isEqualTo(-1);
  }

  @Test
  void each_book_has_as_many_pages_as_its_serial_numbers_take() {
    Pages pages =
        pages(1, all(serials(2, 640, 704), serials(0, 6400, 6528), serials(5, 64, 65)))
            .orElseThrow();
    assertThat(pages.count).isEqualTo(4);
    assertThat(pages.of(LineKey.of(0, 6400))).isZero();
    assertThat(pages.of(LineKey.of(0, 6527))).isEqualTo(1);
    assertThat(pages.of(LineKey.of(2, 703))).isEqualTo(2);
    assertThat(pages.of(LineKey.of(5, 127))).isEqualTo(3);
    assertThat(pages.key(3)).isEqualTo(LineKey.of(5, 64));
    for (int book = 0; book < 8; book++) {
      assertThat(pages.of(LineKey.of(book, 639))).isEqualTo(-1);
      assertThat(pages.of(LineKey.of(book, 704))).isEqualTo(-1);
      assertThat(pages.of(LineKey.of(book, 6399))).isEqualTo(-1);
      assertThat(pages.of(LineKey.of(book, Integer.MAX_VALUE))).isEqualTo(-1);
    }
    assertThat(pages.of(LineKey.of(1, 640))).isEqualTo(-1);
  }

  @Test
  void a_page_with_fewer_lines_is_none_and_does_not_shift_the_others() {
    long[] keys =
        all(serials(0, 0, 64), serials(0, 64, 65), serials(0, 128, 192), serials(0, 256, 258));
    Pages pages = pages(2, keys).orElseThrow();
    assertThat(pages.count).isEqualTo(3);
    assertThat(pages.of(0)).isZero();
    assertThat(pages.of(64)).isEqualTo(-1);
    assertThat(pages.of(128)).isEqualTo(1);
    assertThat(pages.of(192)).isEqualTo(-1);
    assertThat(pages.of(256)).isEqualTo(2);
  }

  @Test
  void pages_do_not_suit_if_one_line_in_thirty_two_lies_on_none() {
    long[] many = serials(0, 0, 310);
    assertThat(pages(2, all(many, LongStream.range(0, 10).map(i -> -1 - i).toArray()))).isPresent();
    assertThat(pages(2, all(many, LongStream.range(0, 11).map(i -> -1 - i).toArray()))).isEmpty();
    long[] lonely = LongStream.range(10, 20).map(page -> page * SLOTS).toArray();
    assertThat(pages(2, all(many, lonely))).isPresent();
    assertThat(pages(2, all(many, lonely, new long[] {30 * SLOTS}))).isEmpty();
  }

  @Test
  void pages_do_not_suit_if_nobody_is_on_one_or_the_gaps_are_wide() {
    assertThat(pages(1)).isEmpty();
    int most = 1 << Short.SIZE;
    long[] near = {0, (long) SLOTS * (most - 1)};
    long[] far = {0, (long) SLOTS * most};
    assertThat(pages(1, near)).isPresent();
    assertThat(pages(1, far)).isEmpty();
    long[] three = {0, 1, (long) SLOTS * most};
    assertThat(pages(1, three)).isEmpty();
    long[] four = {0, 1, 2, (long) SLOTS * most};
    assertThat(pages(1, four)).isPresent();
  }

  @Test
  void books_with_codes_too_high_for_an_entry_have_no_pages() {
    int most = (1 << (4 + SLOT_BITS)) - 1;
    long[] lawful = LongStream.range(0, 99).map(i -> LineKey.of(most - 1, (int) i)).toArray();
    Pages pages = pages(1, all(lawful, new long[] {LineKey.of(most, 5)})).orElseThrow();
    assertThat(pages.of(LineKey.of(most - 1, 5))).isZero();
    assertThat(pages.of(LineKey.of(most, 5))).isEqualTo(-1);
  }

  @Test
  void there_may_be_many_pages() {
    Pages pages = pages(1, serials(1, 0, 100 * SLOTS)).orElseThrow();
    assertThat(pages.count).isEqualTo(100);
    for (int page = 0; page < 100; page++) {
      assertThat(pages.key(page)).isEqualTo(LineKey.of(1, page * SLOTS));
      assertThat(pages.of(pages.key(page) + SLOTS - 1)).isEqualTo(page);
    }
  }
}
