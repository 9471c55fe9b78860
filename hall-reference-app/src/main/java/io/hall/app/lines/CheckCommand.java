package io.hall.app.lines;

import io.hall.app.language.LanguageOption;
import io.hall.app.lines.LineAnswers.Answer;
import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.conduct.wording.Wording;
import io.hall.identity.BankCard;
import io.hall.identity.OrganisationCode;
import io.hall.identity.PhoneNumber;
import io.hall.identity.ResidentId;
import io.hall.identity.SocialCreditCode;
import io.hall.identity.TaxpayerId;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code hall check}: grades identifiers and sentences, one a line. An answer is the
 * verdict and the codes of what was found, each once; it never repeats the line.
 */
@Command(
    name = "check",
    description = {
      "Checks one identifier or sentence a line and answers 'VALID', 'SUSPECT CODE...' or 'INVALID CODE...'.",
      "Exit code: 0, or 1 if a line is INVALID."
    },
    mixinStandardHelpOptions = true)
public final class CheckCommand {

  private final Clock clock;

  /** Makes the command; a birth date is in the future by the clock of this machine. */
  public CheckCommand() {
    this(Clock.system(BusinessDate.ZONE));
  }

  CheckCommand(Clock clock) {
    this.clock = clock;
  }

  @Command(
      name = "social-credit-code",
      description = "Unified social credit codes (统一社会信用代码), GB 32100-2015.",
      mixinStandardHelpOptions = true)
  int socialCreditCode(@Mixin Answering answering) throws IOException {
    return answering.run(SocialCreditCode::parse);
  }

  @Command(
      name = "organisation-code",
      description = "Organisation codes (组织机构代码), GB 11714-1997.",
      mixinStandardHelpOptions = true)
  int organisationCode(@Mixin Answering answering) throws IOException {
    return answering.run(OrganisationCode::parse);
  }

  @Command(
      name = "taxpayer-id",
      description = "Taxpayer numbers (纳税人识别号).",
      mixinStandardHelpOptions = true)
  int taxpayerId(@Mixin Answering answering) throws IOException {
    LocalDate today = today();
    return answering.run(line -> TaxpayerId.parse(line, today));
  }

  @Command(
      name = "resident-id",
      description = "Numbers on identity documents (公民身份号码), GB 11643-1999.",
      mixinStandardHelpOptions = true)
  int residentId(@Mixin Answering answering) throws IOException {
    LocalDate today = today();
    return answering.run(line -> ResidentId.parse(line, today));
  }

  @Command(name = "mobile", description = "Mobile numbers (手机号码).", mixinStandardHelpOptions = true)
  int mobile(@Mixin Answering answering) throws IOException {
    return answering.run(PhoneNumber::parseMobile);
  }

  @Command(
      name = "landline",
      description = "Landline numbers with their area code (固定电话号码).",
      mixinStandardHelpOptions = true)
  int landline(@Mixin Answering answering) throws IOException {
    return answering.run(PhoneNumber::parseLandline);
  }

  @Command(
      name = "bank-card",
      description = "Numbers of bank cards (银行卡号), ISO/IEC 7812.",
      mixinStandardHelpOptions = true)
  int bankCard(@Mixin Answering answering) throws IOException {
    return answering.run(BankCard::parse);
  }

  @Command(
      name = "wording",
      description = "Sentences of a cashier: the phrases that must not be said (服务忌语), clause 6.",
      mixinStandardHelpOptions = true)
  int wording(@Mixin Answering answering) throws IOException {
    return answering.run(Wording.shipped()::check);
  }

  private LocalDate today() {
    return BusinessDate.today(clock).date();
  }

  /** How lines are answered, and the codes explained. */
  static final class Answering {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
        names = "--explain",
        description =
            "Write to standard error what each code means, at the line that has it first.")
    private boolean explain;

    @Mixin private LanguageOption language = new LanguageOption();

    /** Of every code, its first finding and the line that has it. */
    private final Map<String, String> explanations = new LinkedHashMap<>();

    private long lines;

    int run(Function<String, Checked<?>> check) throws IOException {
      Locale locale = language.locale();
      int exit = LineAnswers.run(System.in, System.out, line -> answer(check.apply(line), locale));
      if (explain) {
        PrintWriter err = spec.commandLine().getErr();
        explanations.values().forEach(err::println);
        err.flush();
      }
      return exit;
    }

    private Answer answer(Checked<?> checked, Locale locale) {
      lines++;
      for (Finding finding : checked.findings()) {
        String code = finding.code().id();
        explanations.computeIfAbsent(
            code, first -> lines + ": " + code + " " + finding.message(locale));
      }
      Stream<String> codes = checked.findings().stream().map(finding -> finding.code().id());
      return new Answer(
          checked.verdict(),
          Stream.concat(Stream.of(checked.verdict().name()), codes.distinct())
              .collect(Collectors.joining(" ")));
    }
  }
}
