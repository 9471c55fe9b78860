package io.hall.test.canary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes values that look real; the ordinal makes them unique, chance makes them hard to guess. */
final class CanaryValues {

  private static final String FAMILIES = "段贾牟滕殷卞臧缪郏璩濮仉";
  private static final String SIGNS = "翀彧珩翯頔劼奭昶犇骉淼昉赟彣翚旻玥珺韫叡谡昳曈颀骁琎翛钺";
  private static final String BEYOND = "𠮷";
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private final Random random;
  private final List<String> families;
  private final List<String> given;

  CanaryValues(Random random) {
    this.random = random;
    this.families = shuffled(FAMILIES);
    this.given = shuffled(SIGNS);
  }

  private List<String> shuffled(String signs) {
    List<String> all = new ArrayList<>(signs.codePoints().mapToObj(Character::toString).toList());
    Collections.shuffle(all, random);
    return all;
  }

  String make(CanaryKind kind, int ordinal) {
    return switch (kind) {
      case NAME -> name(ordinal);
      case PHONE -> String.format("199%04d%04d", random.nextInt(10_000), ordinal);
      case RESIDENT_ID -> residentId(ordinal);
      case ADDRESS -> address(ordinal);
      case BANK_CARD -> card(ordinal);
      case CUSTOMER -> String.format("97%05d%03d", random.nextInt(100_000), ordinal);
      case EMAIL -> "que" + ordinal + "." + letters(8) + "@example.com";
      case PASSWORD -> "Qu-" + letters(13) + String.format("%04d", ordinal);
    };
  }

  private String name(int ordinal) {
    String family = families.get(ordinal % families.size());
    String first = given.get(ordinal / given.size());
    String second = given.get(ordinal % given.size());
    return switch (ordinal % 10) {
      case 3 -> family + first + second + Character.toString(BEYOND.codePointAt(0));
      case 7 -> first + second + family + "·" + second + first;
      default -> family + first + second;
    };
  }

  private String residentId(int ordinal) {
    String digits =
        String.format(
            "4108%02d1900%02d%02d%03d",
            random.nextInt(90) + 1, random.nextInt(12) + 1, random.nextInt(28) + 1, ordinal);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return digits + "10X98765432".charAt(sum % 11);
  }

  private String address(int ordinal) {
    return String.format(
        Locale.ROOT,
        "解放区雀苑小区%d号楼%d单元%d%02d室",
        ordinal + 100,
        random.nextInt(9) + 1,
        random.nextInt(33) + 1,
        random.nextInt(99) + 1);
  }

  private String card(int ordinal) {
    String digits =
        String.format(
            "622848%06d%03d%03d", random.nextInt(1_000_000), ordinal, random.nextInt(1_000));
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = i % 2 == 0 ? digit * 2 : digit;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return digits + (10 - sum % 10) % 10;
  }

  private String letters(int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return letters.toString();
  }
}
