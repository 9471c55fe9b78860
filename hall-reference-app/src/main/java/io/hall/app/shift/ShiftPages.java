package io.hall.app.shift;

import io.hall.app.form.FormFields;
import io.hall.app.spring.SignedIn;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.conduct.duty.Device;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.security.Terminal;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Shift;
import io.hall.store.RequestId;
import java.time.Clock;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The shift: its checklist, its float, its blind count, its sheet. */
@Controller
@RequestMapping("/shift")
class ShiftPages {

  private final Opening opening;
  private final CashierShifts shifts;
  private final Clock clock;

  ShiftPages(Opening opening, CashierShifts shifts, Clock clock) {
    this.opening = opening;
    this.shifts = shifts;
    this.clock = clock;
  }

  @ModelAttribute("hours")
  Hours hours() {
    return new Hours();
  }

  @GetMapping
  String shift(SignedIn me, Locale locale, Model model) {
    HallCode hall = me.hall();
    model.addAttribute("due", opening.due().orElse(null));
    model.addAttribute("check", opening.last(at(me), me.number()).orElse(null));
    List<String> wrong =
        opening.findings(at(me), me.number()).stream().map(f -> f.message(locale)).toList();
    model.addAttribute("wrong", wrong);
    model.addAttribute("open", shifts.open(hall, me.number()).orElse(null));
    model.addAttribute("closed", shifts.closed(hall, me.number(), BusinessDate.today(clock)));
    model.addAttribute("books", shifts.books(hall, me.number()));
    model.addAttribute("request", RequestId.next(clock).value());
    return "shift";
  }

  @GetMapping("/check")
  String check(Model model) {
    model.addAttribute("due", opening.due().orElse(null));
    model.addAttribute("latest", opening.latest().orElse(null));
    model.addAttribute("now", opening.now());
    model.addAttribute("devices", Device.values());
    model.addAttribute("readings", opening.readings());
    model.addAttribute("request", RequestId.next(clock).value());
    return "shift-check";
  }

  @FormFields({"arrived", "uniform", "(device|note|action)\\.[A-Z_]+"})
  @PostMapping("/check")
  String check(@RequestParam String request, @RequestParam Map<String, String> form, SignedIn me) {
    opening.check(new RequestId(request), at(me), me.number(), form);
    return "redirect:/shift";
  }

  @PostMapping("/open")
  String open(@RequestParam String request, @RequestParam String openingFloat, SignedIn me) {
    shifts.open(new RequestId(request), me.hall(), me.number(), amount(openingFloat));
    return "redirect:/counter";
  }

  private static Money amount(String text) {
    Checked<Money> read = Money.read(text.strip().replace(",", ""));
    return read.value()
        .orElseThrow(
            () ->
                new CheckFailedException(
                    read.findings().stream().map(f -> f.in("openingFloat")).toList()));
  }

  /** The drawer is counted without what it should hold. */
  @GetMapping("/close")
  String close(Model model) {
    model.addAttribute("pieces", DrawerForm.pieces());
    model.addAttribute("request", RequestId.next(clock).value());
    return "shift-close";
  }

  /** What the pieces typed so far come to. */
  @GetMapping("/close/sum")
  String sum(@RequestParam Map<String, String> form, Model model) {
    try {
      Money total = DrawerForm.read(form).total();
      model.addAttribute("total", total);
      model.addAttribute("capitals", CapitalAmount.write(total));
    } catch (
        CheckFailedException e) { // it is half typed, or wrong, and will be told when handed in
      model.addAttribute("total", null);
    }
    return "shift-close :: sum";
  }

  @PostMapping("/close")
  @FormFields("count\\.[A-Z]+_[0-9]+")
  String close(@RequestParam String request, @RequestParam Map<String, String> form, SignedIn me) {
    Shift.Closed closed =
        shifts.close(new RequestId(request), me.hall(), me.number(), DrawerForm.read(form));
    return "redirect:/shift/sheet/" + closed.id().date();
  }

  @GetMapping("/sheet/{date}")
  String sheet(@PathVariable String date, SignedIn me, Model model) {
    SettlementSheet sheet = shifts.sheet(me.hall(), me.number(), day(date));
    model.addAttribute("sheet", sheet);
    model.addAttribute("tenders", Tender.values());
    model.addAttribute("pieces", DrawerForm.pieces());
    model.addAttribute("capitals", CapitalAmount.write(sheet.total().net()));
    model.addAttribute("cashCapitals", CapitalAmount.write(sheet.counted()));
    model.addAttribute("books", shifts.books(me.hall(), me.number()));
    return "shift-sheet";
  }

  private static BusinessDate day(String text) {
    try {
      return BusinessDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CheckFailedException(Finding.of(ShiftCode.NOT_COUNTED));
    }
  }

  private static Terminal at(SignedIn me) {
    return me.getPrincipal().terminal();
  }
}
