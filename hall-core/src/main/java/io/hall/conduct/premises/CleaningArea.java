package io.hall.conduct.premises;

/** What is cleaned in turn (打扫区域, 规程 1.4). */
public enum CleaningArea {
  /** Behind the counter (柜台内). */
  COUNTER,
  /** The changing room (更衣室). */
  CHANGING_ROOM
}
