package io.hall.invoice;

/** How sure a fact kept as data is (可信程度). */
public enum Certainty {
  /** Read in a source that is named. */
  READ,
  /** Known in substance; the source was not read word by word. */
  KNOWN,
  /** Not verified: a company checks it before it relies on it. */
  UNSURE
}
