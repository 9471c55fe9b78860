package io.hall.house.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reads pages, and shows each rule a page that breaks it. */
class PageTest {

  private static final CodeRules CODE = new CodeRules();

  private static Page page(String text) {
    return new Page("docs/sample.md", text.lines().toList());
  }

  @Test
  void a_block_has_its_place_its_language_its_label_and_its_text() {
    Page page =
        page("# A\n\n  ```text printed by Till\n  one\n    two\n  ```\n\n```\nthree\n```\n");
    assertThat(page.blocks())
        .containsExactly(
            new Block("docs/sample.md", 3, "text", "printed by Till", "one\n  two\n"),
            new Block("docs/sample.md", 8, "", "", "three\n"));
  }

  @Test
  void headings_have_the_anchors_that_github_gives_them() {
    Page page =
        page(
            "# A worked day, in `hall`\n## In a browser 网页\n## [Linked](x.md)\n# Twice\n# Twice\n");
    assertThat(page.anchors())
        .containsExactlyInAnyOrder(
            "a-worked-day-in-hall", "in-a-browser-网页", "linked", "twice", "twice-1");
  }

  @Test
  void links_and_pictures_are_found_and_those_in_code_are_not() {
    Page page = page("[a](b.md#c) ![p](d.png) `[x](y)` [`code`](e.md) <img src=\"f.png\">\n");
    assertThat(page.links())
        .extracting(Link::target)
        .containsExactly("b.md#c", "d.png", "e.md", "f.png");
  }

  @Test
  void commands_are_taken_apart_as_a_shell_does() {
    Block block =
        new Block(
            "p.md",
            1,
            "sh",
            "",
            "X=1 ./hall day --data 'a b' \\\n  --out c    # why\necho 5 | ./hall capital write\n");
    assertThat(Command.of(block))
        .extracting(Command::words)
        .containsExactly(
            List.of("./hall", "day", "--data", "a b", "--out", "c"),
            List.of("echo", "5"),
            List.of("./hall", "capital", "write"));
  }

  @Test
  void behind_a_prompt_stands_a_command_and_elsewhere_an_answer() {
    Block block = new Block("p.md", 1, "console", "", "$ ./hall --version\nhall 0.1.0\n");
    assertThat(Command.of(block))
        .extracting(Command::words)
        .containsExactly(List.of("./hall", "--version"));
  }

  @Test
  void java_that_nobody_runs_is_found() {
    assertThat(CODE.findings(List.of(page("```java\nint " + "nobody = runs(this);\n```\n"))))
        .singleElement()
        .asString()
        .startsWith("docs/sample.md:1: these lines of Java");
  }

  @Test
  void java_that_stands_in_a_test_is_right_with_parts_left_out_and_folded_otherwise() {
    Page page =
        page(
            "```java\nclass PageTest {\n  …\n  new Page(\"docs/sample.md\",\n    text.lines())…\n```\n");
    assertThat(CODE.findings(List.of(page("```java\nclass PageTest\n…{\n```\n")))).isEmpty();
    assertThat(CODE.findings(List.of(page))).hasSize(1);
  }

  @Test
  void a_block_that_leaves_everything_out_is_found() {
    assertThat(CODE.findings(List.of(page("```java\n…\n```\n")))).hasSize(1);
  }

  @Test
  void xml_that_stands_in_no_file_is_found() {
    assertThat(CODE.findings(List.of(page("```xml\n<nobody><wrote/></nobody>\n```\n")))).hasSize(1);
  }

  @Test
  void an_output_that_no_program_is_named_for_is_found() {
    String java = "```java\nclass PageTest {\n```\n";
    assertThat(CODE.findings(List.of(page(java + "```\nhello\n```\n"))))
        .singleElement()
        .asString()
        .startsWith("docs/sample.md:4: what the Java above it prints");
    assertThat(CODE.findings(List.of(page(java + "```sh\nmvn verify\n```\n")))).isEmpty();
  }

  @Test
  void an_output_that_no_test_compares_is_found() {
    Page page = page("```text printed by " + "Nobody" + "AtAll\nhello\n```\n");
    assertThat(CODE.unheld(List.of(page))).hasSize(1);
    assertThatThrownBy(() -> Pages.requirePrinted("Nobody" + "AtAll", "hello\n"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("No page has a block");
  }

  @Test
  void links_to_nothing_are_found() {
    assertThat(findings("[a](nowhere.md) [b](../../elsewhere.md) [c](#nothing) [d](https://e.org)"))
        .hasSize(3);
    assertThat(findings("# Here\n[a](#here) [b](../README.md) [c](../pom.xml?plain=1#L1)"))
        .isEmpty();
  }

  @Test
  void a_claim_whose_figure_is_not_in_the_line_is_found() {
    assertThat(findings("[version 1.0](../pom.xml#L1)")).isEmpty();
    assertThat(findings("[version 1](../pom.xml#L1)")).hasSize(1);
    assertThat(findings("[version 17](../pom.xml#L1)"))
        .singleElement()
        .asString()
        .contains("line 1 of pom.xml does not say", ", line ");
  }

  @Test
  void a_page_that_nothing_leads_to_is_found() {
    Page other = new Page("docs/other.md", List.of("[back](sample.md) [out](https://e.org)"));
    assertThat(new LinkRules(List.of(page("alone"), other)).unreached("docs/sample.md"))
        .containsExactly("docs/other.md");
    assertThat(new LinkRules(List.of(page("[o](other.md)"), other)).unreached("docs/sample.md"))
        .isEmpty();
  }

  @Test
  void a_page_that_no_contents_list_is_found() {
    Page contents = new Page("docs/README.md", List.of("[s](sample.md) [d](deep/README.md#more)"));
    Page folder = new Page("docs/deep/README.md", List.of("[w](well.md) [self](README.md)"));
    Page well = new Page("docs/deep/well.md", List.of("[deeper](deeper.md)"));
    Page deeper = new Page("docs/deep/deeper.md", List.of());
    Page outside = new Page("examples/README.md", List.of());
    assertThat(unlisted(contents, page(""), folder, well, deeper, outside))
        .containsExactly("docs/deep/deeper.md");
    assertThat(unlisted(page(""), folder, well))
        .containsExactly("docs/deep/README.md", "docs/sample.md");
  }

  private static Set<String> unlisted(Page... pages) {
    return new LinkRules(List.of(pages)).unlisted("docs/README.md");
  }

  private static List<String> findings(String text) {
    return new LinkRules(List.of(page(text))).findings();
  }

  @Test
  void commands_of_programs_modules_and_profiles_that_are_not_there_are_found() {
    assertThat(
            CommandRules.findings(
                List.of(
                    new Command("p.md:1", List.of("./halls")),
                    new Command("p.md:1", List.of("mvn", "-pl", "hall-core,hall-cellar", "test")),
                    new Command("p.md:1", List.of("mvn", "-P", "mutations", "verify")))))
        .hasSize(3);
    assertThat(
            CommandRules.findings(
                List.of(
                    new Command("p.md:1", List.of("./hall")),
                    new Command("p.md:1", List.of("mvn", "-P", "mutation", "-pl", "hall-core")))))
        .isEmpty();
  }
}
