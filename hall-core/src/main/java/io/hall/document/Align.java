package io.hall.document;

/** Where text stands between the left and the right edge (对齐). */
public enum Align {
  /** As is usual in its place: a heading cell in the middle, any other cell as its column says. */
  USUAL,
  /** At the left edge: words. */
  LEFT,
  /** In the middle. */
  CENTRE,
  /** At the right edge: figures, so that their digits stand under each other; never broken. */
  RIGHT
}
