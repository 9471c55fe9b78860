package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanonicalProperties {

  @Property
  void what_was_written_is_read_again(@ForAll("fields") List<Object> fields) {
    Canonical.Reader in = written(fields).read();
    List<Object> read = new ArrayList<>();
    for (Object field : fields) {
      read.add(field instanceof String ? in.text() : in.number());
    }
    assertThat(read).isEqualTo(fields);
    assertThat(in.atEnd()).isTrue();
  }

  @Property
  void a_text_is_the_utf_8_of_the_jdk(@ForAll("text") String text) {
    byte[] bytes = Canonical.write().bytes(text.getBytes(StandardCharsets.UTF_8)).end().bytes();
    assertThat(Canonical.write().text(text).end().bytes()).isEqualTo(bytes);
  }

  @Property
  void writers_at_work_at_the_same_time_do_not_mix(
      @ForAll("fields") List<Object> fields, @ForAll("text") String text) {
    Canonical.Writer outer = Canonical.write().text(text);
    Canonical inner = written(fields);
    assertThat(outer.fields(inner).end())
        .isEqualTo(Canonical.write().text(text).fields(written(fields)).end());
  }

  @Example
  void a_writer_that_has_ended_begins_anew_and_changes_nothing_it_gave_out() {
    Canonical.Writer out = Canonical.write().text("x".repeat(100_000));
    Canonical first = out.end();
    Canonical other = Canonical.write().text("other").end();
    Canonical second = out.text("again").end();
    assertThat(first.read().text()).isEqualTo("x".repeat(100_000));
    assertThat(other.read().text()).isEqualTo("other");
    assertThat(second).isEqualTo(Canonical.write().text("again").end());
  }

  @Property
  void different_texts_never_share_their_bytes(
      @ForAll("texts") List<String> one, @ForAll("texts") List<String> other) {
    assertThat(written(List.copyOf(one)).equals(written(List.copyOf(other))))
        .isEqualTo(one.equals(other));
  }

  @Property
  void fields_within_a_field_are_read_again(@ForAll("fields") List<Object> fields) {
    Canonical inner = written(fields);
    Canonical.Reader in = Canonical.write().fields(inner).text("behind").end().read();
    assertThat(in.fields()).isEqualTo(inner).hasSameHashCodeAs(inner);
    assertThat(in.text()).isEqualTo("behind");
  }

  @Example
  void half_a_character_is_refused_when_written() {
    assertThatThrownBy(() -> Canonical.write().text("张\uD83D"))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("STORE-008");
  }

  @Example
  void bytes_that_are_no_utf_8_are_refused_when_read_as_text() {
    byte[] overlong = {(byte) 0xC0, (byte) 0x80};
    Canonical.Reader in = Canonical.write().bytes(overlong).end().read();
    assertThatThrownBy(in::text).hasMessageStartingWith("STORE-004");
  }

  @Example
  void its_words_say_the_length_alone() {
    assertThat(Canonical.write().text("测试用户甲").end()).hasToString("Canonical[19 bytes]");
  }

  @Example
  void it_does_not_change_with_the_array_it_was_made_of_or_gave_out() {
    byte[] bytes = Canonical.write().text("a").end().bytes();
    Canonical canonical = Canonical.of(bytes);
    bytes[4] = 'b';
    canonical.bytes()[4] = 'c';
    assertThat(canonical.read().text()).isEqualTo("a");
    assertThat(canonical.isEmpty()).isFalse();
    assertThat(Canonical.EMPTY.isEmpty()).isTrue();
  }

  private static Canonical written(List<?> fields) {
    Canonical.Writer out = Canonical.write();
    for (Object field : fields) {
      if (field instanceof String text) {
        out.text(text);
      } else {
        out.number((Long) field);
      }
    }
    return out.end();
  }

  @Provide
  Arbitrary<List<Object>> fields() {
    Arbitrary<Object> numbers = Arbitraries.longs().asGeneric();
    return Arbitraries.oneOf(text().asGeneric(), numbers).list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.strings().withChars("ab").ofMaxLength(2).list().ofMaxSize(3);
  }

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.strings().all().ofMaxLength(20).filter(CanonicalProperties::whole);
  }

  private static boolean whole(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
