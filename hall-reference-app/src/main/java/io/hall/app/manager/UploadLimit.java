package io.hall.app.manager;

import io.hall.app.server.Problems;
import io.hall.check.Finding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** A file that is so large that the server does not take it is refused as any other mistake. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit {

  @ExceptionHandler
  ModelAndView tooLarge(
      MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response) {
    Finding finding =
        Finding.of(ManagerCode.TOO_LARGE).with("most", StatementUpload.MOST >> 20).in("file");
    return Problems.page(List.of(finding), request, response);
  }
}
