package io.hall.house.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every page of the project is held to; each finding says where, and how to mend it. */
class PagesTest {

  private static final CodeRules CODE = new CodeRules();

  private final List<Page> pages = Pages.all();

  @Test
  void there_are_pages() {
    assertThat(pages).extracting(Page::path).contains("README.md", "docs/regulation.md");
  }

  @Test
  void every_line_of_code_stands_in_a_file_that_the_build_compiles_and_runs() {
    assertThat(CODE.findings(pages)).isEmpty();
  }

  @Test
  void every_output_of_a_program_is_compared_with_what_it_prints() {
    assertThat(CODE.unheld(pages)).isEmpty();
  }

  @Test
  void every_link_leads_somewhere_and_every_claim_to_its_figures() {
    assertThat(new LinkRules(pages).findings()).isEmpty();
  }

  @Test
  void a_reader_comes_from_the_readme_to_every_page() {
    assertThat(new LinkRules(pages).unreached("README.md")).isEmpty();
  }

  @Test
  void every_document_is_listed_among_all_pages_or_in_the_readme_of_its_folder() {
    assertThat(new LinkRules(pages).unlisted("docs/README.md")).isEmpty();
  }

  @Test
  void every_type_that_the_glossary_names_is_there() {
    List<String> types =
        Pages.files(".java").stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .toList();
    List<String> named =
        pages.stream()
            .filter(page -> page.path().equals("docs/glossary.md"))
            .flatMap(page -> page.code().values().stream().flatMap(List::stream))
            .map(type -> type.replaceAll("^kernel\\.|(?<=[a-z])\\..*", ""))
            .toList();
    assertThat(named).hasSizeGreaterThan(80);
    assertThat(types).containsAll(named);
  }

  @Test
  void every_command_has_its_program_and_every_build_its_modules() {
    assertThat(CommandRules.findings(Pages.commands())).isEmpty();
  }
}
