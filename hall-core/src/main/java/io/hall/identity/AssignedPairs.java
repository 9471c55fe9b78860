package io.hall.identity;

import java.util.Map;

/**
 * The registering authority (first character) of a social credit code, and the kinds of
 * organisation (second character) it registers: GB 32100-2015, tables of clause 5.
 */
final class AssignedPairs {

  private static final Map<Character, String> KINDS =
      Map.ofEntries(
          Map.entry('1', "1239"), // establishment of public bodies: organ, institution, mass body
          Map.entry('2', "19"), // foreign affairs
          Map.entry('3', "123459"), // justice: law firm, notary, legal service, forensics, arbiter
          Map.entry('4', "19"), // culture
          Map.entry('5', "12349"), // civil affairs; 4, committees of villages, is a later addition
          Map.entry('6', "129"), // tourism
          Map.entry('7', "129"), // religion
          Map.entry('8', "19"), // trade unions
          Map.entry('9', "123"), // market: enterprise, sole trader, farmers' cooperative
          Map.entry('A', "19"), // military
          Map.entry('N', "1239"), // agriculture
          Map.entry('Y', "1")); // others

  private AssignedPairs() {}

  static boolean begin(String code) {
    return KINDS.getOrDefault(code.charAt(0), "").indexOf(code.charAt(1)) >= 0;
  }
}
