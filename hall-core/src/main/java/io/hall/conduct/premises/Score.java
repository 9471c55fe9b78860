package io.hall.conduct.premises;

/**
 * The points of an inspection (得分).
 *
 * @param got the points of what was right, 0 to {@code of}
 * @param of the points that could be had
 */
public record Score(int got, int of) {

  /** Checks the range. */
  public Score {
    if (got < 0 || got > of) {
      throw new IllegalArgumentException("A score is 0 to all points");
    }
  }

  /** The score in tenths of a hundred points, rounded down; all of them when nothing was there. */
  public int tenths() {
    return of == 0 ? 1000 : (int) (1000L * got / of);
  }

  /** The score out of a hundred points, with one decimal: {@code 97.5}. */
  @Override
  public String toString() {
    return tenths() / 10 + "." + tenths() % 10;
  }
}
