package io.hall.document;

/**
 * The paper that a page is printed on (纸张), in millimetres.
 *
 * @param width the width, 50 to 1000
 * @param height the height, 50 to 1000
 * @param sideMargin the margin left and right
 * @param endMargin the margin above and below
 * @param numbered whether pages carry 第 1 页 共 2 页
 */
public record PageSize(int width, int height, int sideMargin, int endMargin, boolean numbered) {

  /** A4 upright, for reports. */
  public static final PageSize A4 = new PageSize(210, 297, 16, 16, true);

  /** A4 on its side, for wide reports. */
  public static final PageSize A4_LANDSCAPE = new PageSize(297, 210, 14, 14, true);

  /** Half of an A4 sheet on its side (A5), for receipts on an office printer. */
  public static final PageSize HALF_A4 = new PageSize(210, 148, 14, 11, false);

  /** A third of a 241 mm continuous form (241-3 三等分), for receipts on a dot-matrix printer. */
  public static final PageSize RECEIPT = new PageSize(241, 93, 18, 5, false);

  /** Checks the measures. */
  public PageSize {
    if (width < 50 || width > 1000 || height < 50 || height > 1000) {
      throw new IllegalArgumentException("Paper measures 50 to 1000 mm a side");
    }
    if (sideMargin < 0 || endMargin < 0 || sideMargin * 3 > width || endMargin * 3 > height) {
      throw new IllegalArgumentException("A margin takes at most a third of the paper's side");
    }
  }
}
