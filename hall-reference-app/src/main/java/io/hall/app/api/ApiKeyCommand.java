package io.hall.app.api;

import io.hall.app.api.ApiKeys.Handed;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.audit.AuditEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hall api-key}: keys for billing systems, made, listed and withdrawn. */
@Command(
    name = "api-key",
    mixinStandardHelpOptions = true,
    description = "Keys with which billing systems use the interface. 计费系统接口密钥。")
public final class ApiKeyCommand {

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Makes a key and prints it, this once. 生成密钥,仅显示一次。")
  int add(
      @Parameters(paramLabel = "CLIENT", description = "The billing system's name.") String client,
      @ArgGroup(exclusive = true, multiplicity = "1") Where where,
      @Option(names = "--by", required = true, paramLabel = "STAFF", description = "Who makes it.")
          String by,
      @Mixin KeyStoreOption store)
      throws IOException {
    ApiKey key = ApiKey.make(client);
    Optional<HallCode> hall = Optional.ofNullable(where.hall).map(HallCode::new);
    store.write(
        (connection, keys, audit) -> {
          keys.add(connection, key, hall);
          audit.record(connection, event("api-key.add", client, by));
          return key;
        });
    print(key.text());
    return 0;
  }

  /** Where a key opens. */
  static final class Where {

    @Option(names = "--hall", paramLabel = "H", description = "One hall.")
    private @Nullable String hall;

    @SuppressWarnings("UnusedVariable") // it says that no hall was forgotten
    @Option(names = "--all-halls", description = "All halls, and their customers.")
    private boolean all;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the keys, without what is secret of them. 列出密钥。")
  int list(@Mixin KeyStoreOption store) throws IOException {
    store.write((connection, keys, audit) -> keys.all(connection)).stream()
        .map(ApiKeyCommand::line)
        .forEach(this::print);
    return 0;
  }

  private static String line(Handed handed) {
    return "%s\t%s\t%s\t%s"
        .formatted(
            handed.client().name(),
            handed.client().hall().map(HallCode::value).orElse("*"),
            handed.madeAt(),
            handed.withdrawnAt().map(at -> "withdrawn 已撤销 " + at).orElse("in use 使用中"));
  }

  @Command(
      name = "withdraw",
      mixinStandardHelpOptions = true,
      description = "Withdraws a key: from the next request on it opens nothing. 撤销密钥。")
  int withdraw(
      @Parameters(paramLabel = "CLIENT", description = "The billing system's name.") String client,
      @Option(names = "--by", required = true, paramLabel = "STAFF", description = "Who withdraws.")
          String by,
      @Mixin KeyStoreOption store)
      throws IOException {
    store.write(
        (connection, keys, audit) -> {
          keys.withdraw(connection, client);
          audit.record(connection, event("api-key.withdraw", client, by));
          return client;
        });
    return 0;
  }

  private static AuditEvent event(String action, String client, String by) {
    return AuditEvent.done(action, new StaffNumber(by), "api-key/" + client);
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
