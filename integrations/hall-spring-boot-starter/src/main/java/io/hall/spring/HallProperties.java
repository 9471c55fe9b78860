package io.hall.spring;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The settings under {@code hall.*}. Keys and passwords are none of them: a key is a bean of the
 * application's own. A wrong setting stops the start with its name and how to mend it. Immutable.
 *
 * @param company The company's name (企业名称), in which the heads of the audit log are sealed and
 *     second factors are listed; one line of 1 to 150 characters. Heads keep the name that they
 *     were made with.
 * @param calendar The opening hours of the halls (营业时间), a CSV file with the columns kind, from,
 *     to, days, hours and source; the halls of Jiaozuo if it is not set.
 * @param store Where receipts are kept.
 * @param security How accounts are guarded, where hall-security is on the class path.
 */
@ConfigurationProperties("hall")
public record HallProperties(
    @DefaultValue("hall") String company,
    @Nullable Resource calendar,
    @DefaultValue Storage store,
    @DefaultValue Security security) {

  private static final int LONGEST_NAME = 150;

  /** Checks the name and that the calendar is there. */
  public HallProperties {
    if (!isLine(company, LONGEST_NAME)) {
      throw new SettingException(
          "hall.company",
          "It is no line of 1 to 150 characters.",
          "Set it to the company's name as it stands on its seal.");
    }
    if (calendar != null && !calendar.isReadable()) {
      throw new SettingException(
          "hall.calendar",
          "There is nothing to read at " + calendar.getDescription() + ".",
          "Name a file (file:hours.csv) or a resource (classpath:hours.csv), or leave it out.");
    }
  }

  private static boolean isLine(String text, int longest) {
    return !text.isBlank() && text.length() <= longest && text.lines().count() == 1;
  }

  /**
   * Where receipts are kept.
   *
   * @param file The SQLite file in which receipts are kept, made with its folder where it is
   *     missing. If it is not set they are kept in the application's DataSource, which is then
   *     PostgreSQL.
   * @param migrate Whether the tables are made and brought up to date at the start, by Flyway, each
   *     module's in a history of its own (hall_store_history and others).
   */
  public record Storage(@Nullable Path file, @DefaultValue("true") boolean migrate) {}

  /**
   * How accounts are guarded.
   *
   * @param tenant Whose personal values these are, bound into each encrypted one: changed, none of
   *     them can be read. One line of 1 to 150 characters.
   * @param profile The figures by which passwords and second factors are judged: MLPS_L3 (等级保护三级)
   *     or NIST_800_63B_4.
   * @param lockAfter The idle time after which a screen is locked; longer than 5 s.
   * @param signOutAfter The idle time after which a session is over; longer than lock-after, 12 h
   *     at most.
   */
  public record Security(
      @DefaultValue("hall") String tenant,
      @DefaultValue("MLPS_L3") String profile,
      @DefaultValue("5m") Duration lockAfter,
      @DefaultValue("15m") Duration signOutAfter) {

    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final Duration MOST = Duration.ofHours(12);

    /** Checks the tenant and the order of the times. */
    public Security {
      if (!isLine(tenant, LONGEST_NAME)) {
        throw new SettingException(
            "hall.security.tenant",
            "It is no line of 1 to 150 characters.",
            "Set it back to what the present data were encrypted with, 'hall' at first.");
      }
      if (lockAfter.compareTo(LEAST) <= 0) {
        throw new SettingException(
            "hall.security.lock-after", "It is not longer than 5 s.", "Set it to 5m, or less.");
      }
      if (signOutAfter.compareTo(lockAfter) <= 0 || signOutAfter.compareTo(MOST) > 0) {
        throw new SettingException(
            "hall.security.sign-out-after",
            "It is not longer than hall.security.lock-after, or longer than 12 h.",
            "Set it to 15m, or to another time between the two.");
      }
    }
  }
}
