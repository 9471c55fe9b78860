package io.hall.app.language;

import io.hall.check.Code;

/** A code of the application's own, for what the library cannot know; its sentence stands here. */
public interface OwnCode extends Code {

  @Override
  default String bundle() {
    return "io.hall.app.messages";
  }
}
