package io.hall.security.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasksTest {

  @ParameterizedTest
  @CsvSource({
    "段某某, 段**",
    "王芳, 王*",
    "欧阳某, 欧阳*",
    "欧阳某某, 欧阳**",
    "司马某, 司马*",
    "欧阳, 欧*",
    "阿卜杜拉·买买提, 阿***·***",
    "阿卜杜拉•买买提, 阿***•***",
    "王, *",
    "𠮷某某, 𠮷**",
    "𠮷, *",
    "某𠮷, 某*",
    "John Smith, J*********",
    "段\u3000某, 段**",
    "7某某, ***"
  })
  void a_name_shows_the_family_name(String name, String mask) {
    assertThat(Masks.name(name)).isEqualTo(mask);
  }

  @Test
  void marks_go_with_the_character_they_belong_to() {
    assertThat(Masks.name("e\u0301lan")).isEqualTo("e***");
    assertThat(Masks.name("王\uDB40\uDD00某")).isEqualTo("王*");
    assertThat(Masks.name("某\u0301")).isEqualTo("*");
    assertThat(Masks.name("\u202E某某某")).isEqualTo("****");
  }

  @Test
  void nothing_is_nothing() {
    for (DataKind kind : DataKind.values()) {
      assertThat(kind.mask("")).as(kind.name()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "示例热力有限公司",
        "焦作市某某商店",
        "某某大学",
        "焦作市第一中学",
        "解放区人民政府",
        "某某（焦作）科技有限公司",
        "示例市住房和城乡建设局"
      })
  void the_name_of_an_organisation_is_public(String name) {
    assertThat(Masks.party(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"段某某, 段**", "王小店, 王**", "张部, 张*", "欧阳某厂, 欧阳**"})
  void a_person_whose_name_ends_like_an_organisations_is_masked(String name, String mask) {
    assertThat(Masks.party(name)).isEqualTo(mask);
  }

  @ParameterizedTest
  @CsvSource({
    "18000001999, 180****1999",
    "+86 180 0000 1999, 180****1999",
    "１８００００01999, 180****1999",
    "1800000199, ***",
    "段某某, ***",
    "0391-1234578, ***"
  })
  void a_mobile_number_shows_three_and_four_digits(String number, String mask) {
    assertThat(Masks.mobile(number)).isEqualTo(mask);
  }

  @ParameterizedTest
  @CsvSource({
    "0391-2345678, 0391-*****78",
    "(0391)2345678, 0391-*****78",
    "010-62345678, 010-******78"
  })
  void a_landline_number_shows_the_area_and_two_digits(String number, String mask) {
    assertThat(Masks.landline(number)).isEqualTo(mask);
    assertThat(Masks.phone(number)).isEqualTo(mask);
  }

  @ParameterizedTest
  @CsvSource({
    "41080019000101005X, 4***************5X, 410800********005X",
    "41080019000101005x, 4***************5X, 410800********005X",
    "410800190001010011, ***, ***",
    "段某某, ***, ***"
  })
  void a_residents_number_shows_less_on_reports_than_at_the_counter(
      String number, String report, String counter) {
    assertThat(Masks.residentId(number)).isEqualTo(report);
    assertThat(Masks.residentIdAtCounter(number)).isEqualTo(counter);
  }

  @ParameterizedTest
  @CsvSource({
    "6222020000000000001, ***",
    "6222 0200 0000 0000, ***",
    "4111 1111 1111 1111, 4111********1111",
    "段某某, ***"
  })
  void a_bank_card_shows_four_and_four_digits(String number, String mask) {
    assertThat(Masks.bankCard(number)).isEqualTo(mask);
  }

  @ParameterizedTest
  @CsvSource({
    "河南省焦作市解放区民主路12号阳光小区3号楼2单元501室, 河南省焦作市解放区民主路12号阳光小区***, 河南省焦作市解放区***",
    "解放区阳光花园3栋501, 解放区阳光花园***, 解放区***",
    "焦作市山阳区某某街道试验路 8 号, 焦作市山阳区某某街道***, 焦作市山阳区某某街道***",
    "阳光小区3号楼, 阳光小区***, ***",
    "试验路 8 号, ***, ***",
    "501, ***, ***",
    "示例县某某镇某某村12号, 示例县某某镇某某村***, 示例县某某镇***"
  })
  void an_address_ends_at_the_compound_or_the_district(
      String address, String compound, String district) {
    assertThat(Masks.address(address)).isEqualTo(compound);
    assertThat(Masks.district(address)).isEqualTo(district);
  }

  @ParameterizedTest
  @CsvSource({
    "alan@example.com, a**@example.com",
    "ab@example.com, **@example.com",
    "段某某@example.com, 段**@example.com",
    "a@b, ***",
    "not an address, ***",
    "a@example.com b@example.com, ***"
  })
  void a_mailbox_is_masked_and_its_host_is_not(String address, String mask) {
    assertThat(Masks.email(address)).isEqualTo(mask);
  }

  @ParameterizedTest
  @CsvSource({"9000123, ***123", "90012, ***", "段某某段某某, ***"})
  void a_customer_number_shows_its_end(String number, String mask) {
    assertThat(Masks.customer(number)).isEqualTo(mask);
  }

  @Test
  void credentials_show_nothing() {
    for (DataKind kind : DataKind.values()) {
      if (kind.isCredential()) {
        assertThat(kind.mask("410802199001010027")).isEqualTo("***");
        assertThat(kind.dataClass()).isEqualTo(DataClass.L4);
      }
    }
  }

  @Test
  void what_is_personal_begins_at_l3() {
    assertThat(DataClass.values())
        .filteredOn(DataClass::isPersonal)
        .containsExactly(DataClass.L3, DataClass.L4);
  }
}
