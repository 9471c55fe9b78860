package io.hall.app.manager;

import io.hall.app.spring.SignedIn;
import io.hall.conduct.Note;
import io.hall.conduct.Staff;
import io.hall.conduct.Stretch;
import io.hall.conduct.duty.Leave;
import io.hall.conduct.weekly.Registers;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leave of one's own: asked for with a cover, and how each that was asked for stands. */
@Controller
@RequestMapping("/leave")
class LeavePages {

  private final Store store;
  private final Registers conduct;
  private final Clock clock;

  LeavePages(Store store, Registers conduct, Clock clock) {
    this.store = store;
    this.conduct = conduct;
    this.clock = clock;
  }

  /**
   * A leave as its list shows it.
   *
   * @param by who decided; empty while it waits
   */
  record Line(String from, String to, StaffNumber cover, State state, String by) {

    static Line of(Leave leave) {
      return new Line(
          Times.text(leave.ask().time().from()),
          Times.text(leave.ask().time().to()),
          leave.ask().cover(),
          State.of(leave),
          leave instanceof Leave.Decided decided ? decided.by().value() : "");
    }
  }

  /** How a leave stands. */
  enum State {
    /** It waits. */
    REQUESTED,
    /** It is granted. */
    GRANTED,
    /** It is declined. */
    DECLINED,
    /** The post is handed over. */
    HANDED_OVER;

    static State of(Leave leave) {
      if (leave instanceof Leave.Requested) {
        return REQUESTED;
      }
      if (leave instanceof Leave.Declined) {
        return DECLINED;
      }
      return leave instanceof Leave.Granted ? GRANTED : HANDED_OVER;
    }
  }

  @GetMapping
  String mine(SignedIn me, Model model) {
    HallCode hall = Mine.hall(me);
    StaffNumber who = me.number();
    List<Leave> asked = store.read(c -> conduct.leave().askedBy(c, who));
    List<Staff> staff = store.read(c -> conduct.log().staff().of(c, hall, conduct.log().today()));
    model.addAttribute("leaves", asked.stream().map(Line::of).toList());
    model.addAttribute(
        "others", staff.stream().map(Staff::number).filter(one -> !one.equals(who)).toList());
    model.addAttribute("request", RequestId.next(clock).value());
    return "leave";
  }

  @PostMapping
  String ask(
      @RequestParam String request,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam String cover,
      @RequestParam String reason,
      SignedIn me) {
    Leave.Ask ask =
        new Leave.Ask(
            new RequestId(request),
            Mine.hall(me),
            me.number(),
            new Stretch(Times.read(from, "from"), Times.read(to, "to")),
            new StaffNumber(cover));
    Note why = new Note(reason.strip());
    store.write(connection -> conduct.leave().request(connection, ask, why));
    return "redirect:/leave";
  }
}
