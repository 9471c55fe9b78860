package io.hall.invoice.bean.constraints;

import io.hall.invoice.bean.Stage;

/**
 * The groups of Bean Validation for the stages of an invoice. A program's own group may extend one
 * of them.
 */
public interface StageGroup {

  /** The group of {@link Stage#DRAFT}. */
  interface Draft extends StageGroup {}

  /** The group of {@link Stage#ISSUE}. */
  interface Issue extends StageGroup {}

  /** The group of {@link Stage#REVIEW}. */
  interface Review extends StageGroup {}

  /** The group of {@link Stage#ARCHIVE}. */
  interface Archive extends StageGroup {}
}
