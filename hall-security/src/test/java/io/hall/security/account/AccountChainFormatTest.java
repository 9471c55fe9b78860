package io.hall.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AccountChainFormatTest {

  @Test
  void the_page_names_every_kind_of_record() throws IOException, IllegalAccessException {
    String page = Files.readString(Path.of("..", "docs", "formats", "account-chain.md"));
    int kinds = 0;
    for (Field field : AccountBytes.class.getDeclaredFields()) {
      if (field.get(null) instanceof String kind && kind.startsWith("account.")) {
        assertThat(page).contains("`" + kind + "`");
        kinds++;
      }
    }
    assertThat(kinds).isEqualTo(10);
  }
}
