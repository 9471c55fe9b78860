package io.hall.tariff;

/** Which area a price per square metre counts (计费面积). */
public enum AreaBasis {
  /** The building area of the property papers, shared parts included (建筑面积). */
  BUILDING,
  /** The area inside the flat (套内建筑面积). */
  INTERIOR
}
