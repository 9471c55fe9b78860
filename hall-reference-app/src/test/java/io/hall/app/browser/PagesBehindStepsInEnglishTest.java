package io.hall.app.browser;

/** The same pages for whoever reads English. */
class PagesBehindStepsInEnglishTest extends PagesBehindStepsTest {

  @Override
  String language() {
    return "en";
  }
}
