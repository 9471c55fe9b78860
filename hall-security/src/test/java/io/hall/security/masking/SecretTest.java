package io.hall.security.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretTest {

  private static final String TEXT = "correct horse 𠮷";

  private static Secret password(String text) {
    return Secret.ofText(DataKind.PASSWORD, text.toCharArray());
  }

  @Test
  void it_takes_the_array_over_and_wipes_it() {
    char[] typed = TEXT.toCharArray();
    byte[] key = {1, 2, 3};
    Secret.ofText(DataKind.PASSWORD, typed);
    Secret.ofBytes(DataKind.KEY, key);
    assertThat(typed).containsOnly('\0');
    assertThat(key).containsOnly(0);
  }

  @Test
  void it_gives_back_what_it_took() {
    assertThat(password(TEXT).<String>useText(String::new)).isEqualTo(TEXT);
    assertThat(password("").<String>useText(String::new)).isEmpty();
    assertThat(Secret.ofBytes(DataKind.KEY, new byte[] {1, 2}).<byte[]>useBytes(byte[]::clone))
        .containsExactly(1, 2);
    assertThat(password("a").<byte[]>useBytes(byte[]::clone)).containsExactly(0, 'a');
  }

  @Test
  void what_it_lends_is_wiped_also_after_an_error() {
    List<char[]> texts = new ArrayList<>();
    List<byte[]> bytes = new ArrayList<>();
    Secret secret = password(TEXT);
    secret.useText(texts::add);
    assertThatThrownBy(
            () ->
                secret.useBytes(
                    lent -> {
                      bytes.add(lent);
                      throw new IllegalStateException("stop");
                    }))
        .hasMessage("stop");
    assertThat(texts.get(0)).containsOnly('\0');
    assertThat(bytes.get(0)).containsOnly(0);
    assertThat(secret.<String>useText(String::new)).isEqualTo(TEXT);
  }

  @Test
  void a_closed_one_is_wiped_and_says_so() {
    Secret secret = password(TEXT);
    secret.close();
    secret.close();
    assertThatThrownBy(() -> secret.useText(String::new)).hasMessageStartingWith("MASKING-004");
    assertThatThrownBy(() -> secret.useBytes(byte[]::clone)).hasMessageStartingWith("MASKING-004");
    assertThatThrownBy(() -> secret.matches(password(TEXT))).hasMessageStartingWith("MASKING-004");
  }

  @Test
  void its_words_are_class_and_kind_and_tell_equal_ones_from_nothing() {
    assertThat(password(TEXT)).hasToString("‹L4:password›");
    assertThat(password("other")).hasToString("‹L4:password›");
  }

  @Test
  void it_matches_the_same_and_equals_itself_alone() {
    Secret secret = password(TEXT);
    assertThat(secret.matches(password(TEXT))).isTrue();
    assertThat(secret.matches(secret)).isTrue();
    assertThat(secret.matches(password("correct horse"))).isFalse();
    assertThat(secret.matches(Secret.ofText(DataKind.CODE, TEXT.toCharArray()))).isFalse();
    assertThat(secret).isNotEqualTo(password(TEXT)).isEqualTo(secret);
    assertThat(secret.kind()).isEqualTo(DataKind.PASSWORD);
  }

  @Test
  void bytes_are_no_text() {
    Secret key = Secret.ofBytes(DataKind.KEY, new byte[] {0, 'a'});
    assertThatThrownBy(() -> key.useText(String::new)).isInstanceOf(IllegalStateException.class);
    assertThat(key.matches(Secret.ofText(DataKind.KEY, new char[] {'a'}))).isFalse();
  }

  @Test
  void a_name_is_no_secret() {
    assertThatThrownBy(() -> Secret.ofText(DataKind.NAME, "段某某".toCharArray()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void java_does_not_serialise_it() {
    assertThatThrownBy(
            () -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(password(TEXT)))
        .isInstanceOf(NotSerializableException.class);
  }
}
