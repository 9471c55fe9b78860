package io.hall.tariff;

import io.hall.calendar.City;
import io.hall.calendar.Texts;
import java.io.ByteArrayInputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TariffFuzz {

  @Property
  void any_text_is_an_area_or_a_finding(@ForAll("hostile") String text) {
    Texts.assertSpeaksOf(Area.parse(text));
    Texts.assertSpeaksOf(Energy.parse(text));
  }

  @Property(tries = 2000)
  void any_text_is_a_book_or_findings(@ForAll("books") String text) {
    var book = TariffBook.parse("book.csv", text);

    Texts.assertSpeaksOf(book);
    book.value()
        .ifPresent(
            b -> {
              for (TariffItem item : TariffItem.values()) {
                Texts.assertSpeaksOf(
                    b.inForce(TariffKey.residential(City.JIAOZUO, item), Prices.SEASON));
              }
            });
  }

  @Property
  void any_bytes_are_a_book_or_findings(@ForAll byte[] bytes) {
    Texts.assertSpeaksOf(TariffBook.read("book.csv", new ByteArrayInputStream(bytes)));
  }

  @Provide
  Arbitrary<String> hostile() {
    return Texts.hostile();
  }

  @Provide
  Arbitrary<String> books() {
    return Texts.spoiled(Texts.shipped(Prices.class, "contrast-tariffs.csv"));
  }
}
