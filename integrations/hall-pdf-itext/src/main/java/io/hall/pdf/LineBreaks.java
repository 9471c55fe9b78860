package io.hall.pdf;

import com.itextpdf.io.font.otf.GlyphLine;
import com.itextpdf.layout.splitting.DefaultSplitCharacters;

/**
 * Where a line may end: also after rare characters beyond the basic plane and full-width forms, and
 * never before full-width closing punctuation.
 */
final class LineBreaks extends DefaultSplitCharacters {

  private static final String NOT_FIRST_IN_LINE = "，．：；！？）］｝、。％℃㎡";
  private static final String NOT_LAST_IN_LINE = "（［｛￥¥";

  @Override
  public boolean isSplitCharacter(GlyphLine text, int position) {
    int here = text.get(position).getUnicode();
    if (NOT_LAST_IN_LINE.indexOf(here) >= 0) {
      return false;
    }
    if (position + 1 < text.size()
        && NOT_FIRST_IN_LINE.indexOf(text.get(position + 1).getUnicode()) >= 0) {
      return false;
    }
    return isWide(here) || super.isSplitCharacter(text, position);
  }

  private static boolean isWide(int codePoint) {
    return codePoint >= 0x20000 || (codePoint >= 0xFF01 && codePoint <= 0xFF60);
  }
}
