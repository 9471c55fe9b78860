package io.hall.verify;

/**
 * One check of an archive and its answer.
 *
 * @param code which check
 * @param outcome the answer
 * @param file the path in the archive where it broke; empty if it holds or no file is to blame
 * @param record what broke in that file, such as a record's position or a line; may be empty
 * @param chinese one sentence
 * @param english the same sentence
 */
public record Check(
    CheckCode code, Outcome outcome, String file, String record, String chinese, String english) {

  /** The answer on one line. */
  String line(Language language) {
    boolean zh = language == Language.ZH;
    String place = record.isEmpty() ? file : file + ":" + record;
    return (zh ? code.chinese() + " " + outcome.chinese() : code + " " + outcome)
        + (place.isEmpty() ? " " : " [" + place + "] ")
        + (zh ? chinese : english);
  }
}
