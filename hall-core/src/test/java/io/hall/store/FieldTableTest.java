package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldTableTest {

  private final FieldTable table = new FieldTable();

  @Test
  void the_fields_of_the_envelope_and_of_the_body_are_found() {
    byte[] content = content("ab", "x", "yz");
    assertThat(table.read(content, 0, content.length)).isTrue();
    assertThat(table.count()).isEqualTo(11);
    assertThat(lengths()).containsExactly(2, 1, 0, 0, 0, 0, 0, 0, 11, 1, 2);
    assertThat(text(content, 0, 0)).isEqualTo("ab");
    assertThat(text(content, 0, 9)).isEqualTo("x");
    assertThat(text(content, 0, 10)).isEqualTo("yz");
  }

  @Test
  void it_does_not_matter_where_the_content_lies() {
    byte[] first = content("ab", "x", "yz");
    table.read(first, 0, first.length);
    byte[] second = content("cd", "v", "wx");
    byte[] moved = new byte[second.length + 7];
    System.arraycopy(second, 0, moved, 5, second.length);
    assertThat(table.read(moved, 5, 5 + second.length)).isTrue();
    assertThat(text(moved, 5, 10)).isEqualTo("wx");
  }

  @Test
  void fields_of_the_same_length_together_are_told_apart() {
    byte[] first = content("ab", "x", "yz");
    table.read(first, 0, first.length);
    byte[] second = content("a", "xy", "yz");
    assertThat(second).hasSameSizeAs(first);
    assertThat(table.read(second, 0, second.length)).isTrue();
    assertThat(lengths()).containsExactly(1, 1, 0, 0, 0, 0, 0, 0, 12, 2, 2);
  }

  @Test
  void a_content_that_goes_on_behind_the_same_fields_is_another() {
    byte[] longer = content("ab", "x", "yz", "more");
    byte[] moved = new byte[longer.length + 8];
    byte[] shorter = content("ab", "x", "yz");
    System.arraycopy(shorter, 0, moved, 4, shorter.length);
    assertThat(table.read(moved, 4, 4 + shorter.length)).isTrue();
    assertThat(table.read(longer, 0, longer.length)).isTrue();
    assertThat(table.count()).isEqualTo(12);
  }

  @Test
  void a_content_that_ends_before_the_same_fields_do_is_none() {
    byte[] whole = content("ab", "x", "yz");
    table.read(whole, 0, whole.length);
    assertThat(table.read(whole, 4, whole.length - 4)).isFalse();
  }

  @Test
  void many_fields_have_room() {
    String[] body = IntStream.range(0, 100).mapToObj(Integer::toString).toArray(String[]::new);
    byte[] content = content("ab", body);
    assertThat(table.read(content, 0, content.length)).isTrue();
    assertThat(table.count()).isEqualTo(109);
    assertThat(text(content, 0, 108)).isEqualTo("99");
  }

  @Test
  void a_body_may_be_empty() {
    byte[] content = content("ab");
    assertThat(table.read(content, 0, content.length)).isTrue();
    assertThat(table.count()).isEqualTo(FieldTable.ENVELOPE);
  }

  @Test
  void what_ends_in_the_middle_is_no_content_and_fits_nothing_afterwards() {
    byte[] content = content("ab", "x", "yz");
    for (int length = 0; length < content.length; length++) {
      assertThat(table.read(content, 0, length)).as("%d bytes", length).isFalse();
    }
    assertThat(table.read(content, 0, content.length)).isTrue();
  }

  @Test
  void what_ends_in_the_middle_of_its_body_is_none() {
    byte[] content = content("ab", "x", "yz");
    content[content.length - 3]++; // the last field goes on beyond the end
    assertThat(table.read(content, 0, content.length)).isFalse();
    content[content.length - 3] = 1; // and now there is a byte behind it
    assertThat(table.read(content, 0, content.length)).isFalse();
  }

  @Test
  void what_stands_behind_the_body_is_no_part_of_a_content() {
    byte[] content = content("ab", "x", "yz");
    byte[] longer = Arrays.copyOf(content, content.length + 4);
    assertThat(table.read(longer, 0, longer.length)).isFalse();
  }

  @Test
  void a_length_below_zero_is_none() {
    byte[] content = content("ab", "x");
    content[0] = -1;
    assertThat(table.read(content, 0, content.length)).isFalse();
  }

  private int[] lengths() {
    return IntStream.range(0, table.count()).map(table::length).toArray();
  }

  private String text(byte[] content, int from, int field) {
    return new String(
        content,
        from + table.start(field),
        table.length(field),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private static byte[] content(String first, String... body) {
    Canonical.Writer inner = Canonical.write();
    Arrays.stream(body).forEach(inner::text);
    Canonical fields = inner.end();
    Canonical.Writer out = Canonical.write().text(first).text("1");
    for (int field = 3; field < FieldTable.ENVELOPE; field++) {
      out.text("");
    }
    return out.fields(fields).end().bytes();
  }
}
