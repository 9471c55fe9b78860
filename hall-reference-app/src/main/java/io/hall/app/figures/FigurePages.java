package io.hall.app.figures;

import io.hall.app.figures.Incomes.Income;
import io.hall.app.server.AskedDay;
import io.hall.app.spring.NotThere;
import io.hall.app.spring.SignedIn;
import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.security.account.Account;
import io.hall.security.account.Role;
import io.hall.tariff.FeeCategory;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures: a hall's manager sees their own hall, others all halls or one. */
@Controller
@RequestMapping("/figures")
class FigurePages {

  private static final int USUAL_DAYS = 14;

  private final Incomes incomes;
  private final Pictures pictures;

  FigurePages(Incomes incomes, Pictures pictures) {
    this.incomes = incomes;
    this.pictures = pictures;
  }

  @GetMapping
  String figures(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String hall,
      SignedIn me,
      Model model) {
    BusinessDate last = AskedDay.of(to, incomes.today());
    BusinessDate first = AskedDay.of(from, last.plusDays(1 - USUAL_DAYS));
    Optional<HallCode> only = hall(me.getPrincipal().account(), hall);
    List<Income> found = incomes.between(first, last, only);
    model.addAttribute("from", first);
    model.addAttribute("to", last);
    model.addAttribute("hall", only.map(HallCode::value).orElse(""));
    model.addAttribute("total", Money.sum(found.stream().map(Income::net).toList()));
    model.addAttribute("pictures", pictures(found));
    if (isOfOneHall(me.getPrincipal().account())) {
      return "figures";
    }
    model.addAttribute("halls", incomes.halls());
    model.addAttribute("season", incomes.season());
    model.addAttribute("collected", incomes.collected(incomes.season()));
    pictures
        .rates("figures.rate", incomes.collected(incomes.season()), pictures.named("category"))
        .ifPresent(picture -> model.addAttribute("rate", picture));
    return "figures";
  }

  private List<Picture> pictures(List<Income> found) {
    Function<FeeCategory, String> category = pictures.named("category");
    Function<Tender, String> tender = pictures.named("figures.tender");
    return Stream.of(
            pictures.of("figures.by-day", Incomes.sums(found, Income::day), BusinessDate::toString),
            pictures.of("figures.by-category", Incomes.sums(found, Income::category), category),
            pictures.of("figures.by-tender", Incomes.sums(found, Income::tender), tender),
            pictures.of("figures.by-hall", Incomes.sums(found, Income::hall), HallCode::value))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isOfOneHall(Account account) {
    return account.role() == Role.HALL_HEAD;
  }

  /** One's own hall, or the one that is asked for; another's than one's own is not there. */
  private static Optional<HallCode> hall(Account account, String asked) {
    Optional<HallCode> wanted =
        asked.isBlank() ? Optional.empty() : Optional.of(new HallCode(asked.strip()));
    if (!isOfOneHall(account)) {
      return wanted;
    }
    HallCode own = account.hall().orElseThrow();
    if (wanted.isPresent() && !wanted.get().equals(own)) {
      throw new NotThere();
    }
    return Optional.of(own);
  }
}
