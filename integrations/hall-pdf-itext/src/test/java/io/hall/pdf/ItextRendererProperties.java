package io.hall.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.document.Block.Paragraph;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.document.Fields;
import io.hall.document.Fields.Field;
import io.hall.document.Table;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ItextRendererProperties {

  private static final DocumentRenderer RENDERER = new ItextRenderer(Papers.FONT);
  private static final List<Integer> PRINTABLE = printable();

  @Property(tries = 60)
  void what_the_font_has_comes_back_as_it_was_put_in(
      @ForAll("texts") String line, @ForAll("texts") String value, @ForAll("texts") String cell) {
    byte[] file =
        Papers.print(
            RENDERER,
            Papers.page(
                Paragraph.of(line),
                Fields.framed(1, Field.of("值", value)),
                new Table(List.of(Column.words(1)), List.of(), List.of(Row.of(cell)), List.of())));

    assertThat(Papers.signs(file)).startsWith(line + "值" + value + cell + "第 1 页");
  }

  @Property(tries = 20)
  void the_same_text_gives_the_same_bytes(@ForAll("texts") String text) {
    Document page = Papers.page(Paragraph.of(text));

    assertThat(Arrays.equals(Papers.print(RENDERER, page), Papers.print(RENDERER, page))).isTrue();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PRINTABLE)
        .list()
        .ofMaxSize(120)
        .map(list -> list.stream().map(Character::toString).collect(Collectors.joining()));
  }

  /** All that the font has, without spaces and what a document refuses. */
  private static List<Integer> printable() {
    Typeface typeface = Typeface.of(Papers.FONT);
    return IntStream.rangeClosed(0x21, Character.MAX_CODE_POINT)
        .filter(c -> typeface.glyph(c) != 0)
        .filter(c -> !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT)
        .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
        .boxed()
        .toList();
  }
}
