package io.hall.app.server;

import io.hall.archive.CompanyName;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the server, under {@code hall.*}.
 *
 * @param data the data folder: keys, and the database file where no other database is named
 * @param company the company's name, as it stands on papers and in proofs; needed for new data
 *     alone
 * @param demo whether the hall is invented, so that its passwords may be shown
 * @param jdbcUrl a PostgreSQL database instead of the file
 * @param hall the hall in which the terminals of this server stand
 * @param profile the profile by which passwords and second factors are judged
 * @param terminal the name of the terminal, for browsers that have no certificate
 */
@ConfigurationProperties("hall")
public record HallSettings(
    Path data,
    @Nullable String company,
    boolean demo,
    @Nullable String jdbcUrl,
    String hall,
    String profile,
    String terminal) {

  /** The company's name, if one is named. */
  Optional<CompanyName> named() {
    return Optional.ofNullable(company).filter(name -> !name.isBlank()).map(CompanyName::new);
  }

  /** The PostgreSQL database, if one is named. */
  Optional<String> database() {
    return Optional.ofNullable(jdbcUrl).filter(url -> !url.isBlank());
  }
}
