package com.example.quickstart;

import io.hall.check.Checked;
import io.hall.payment.HallCode;
import io.hall.settlement.Statement;
import io.hall.statements.StatementFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the bill of a card terminal, as its acquirer gives it out. */
public final class ReadBill {

  private ReadBill() {}

  /** Takes the folder of the worked reconciliation. */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Checked<List<Statement>> read =
        StatementFile.read(
            folder.resolve("bills/pos.xlsx"),
            Optional.of(folder.resolve("acquirer.csv")),
            Optional.of(new HallCode("H02")));
    for (Statement statement : read.orThrow()) {
      System.out.println(statement.tender() + " of " + statement.hall());
      statement.lines().forEach(line -> System.out.println(line.reference() + " " + line.signed()));
    }
  }
}
