package io.hall.conduct.premises;

import io.hall.calendar.BusinessDate;
import io.hall.conduct.Note;
import io.hall.conduct.remedy.Remedy.Level;
import io.hall.payment.StaffNumber;
import io.hall.store.Hash;
import java.util.Optional;

/** What an inspection says of one item (检查结论). What is not right has somebody who mends it. */
@JudgementInJson
public sealed interface Judgement {

  /** How an item was found. */
  enum Outcome {
    /** As it should be (合格). */
    RIGHT,
    /** Not as it should be (不合格). */
    WRONG,
    /** Nothing to look at (不适用). */
    NOT_THERE
  }

  /** How it was found. */
  Outcome outcome();

  /** The photograph it rests on, by the SHA-256 of its file. */
  Optional<Hash> photo();

  /**
   * As it should be.
   *
   * @param photo the photograph, if one was taken
   */
  record Right(Optional<Hash> photo) implements Judgement {

    /** Returns a judgement without a photograph. */
    public static Right seen() {
      return new Right(Optional.empty());
    }

    @Override
    public Outcome outcome() {
      return Outcome.RIGHT;
    }
  }

  /**
   * Not as it should be, with what is to be done.
   *
   * @param photo the photograph, if one was taken
   * @param level how bad
   * @param note what is wrong
   * @param owner who mends it
   * @param due by which day
   */
  record Wrong(Optional<Hash> photo, Level level, Note note, StaffNumber owner, BusinessDate due)
      implements Judgement {

    @Override
    public Outcome outcome() {
      return Outcome.WRONG;
    }
  }

  /** Nothing to look at: a hall without a changing room. */
  record NotThere() implements Judgement {

    @Override
    public Outcome outcome() {
      return Outcome.NOT_THERE;
    }

    @Override
    public Optional<Hash> photo() {
      return Optional.empty();
    }
  }
}
