package io.hall.app.data;

import io.hall.archive.CompanyName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --company} of a command that begins data; mixed into the command. */
public final class CompanyOption {

  @Option(
      names = "--company",
      paramLabel = "NAME",
      description =
          "The company's name, on papers and in proofs: given when its data begin, it stays so."
              + " 公司名称，首次使用时确定。")
  private @Nullable String name;

  /** The name, if one is given. */
  public Optional<CompanyName> name() {
    return Optional.ofNullable(name).map(CompanyName::new);
  }
}
