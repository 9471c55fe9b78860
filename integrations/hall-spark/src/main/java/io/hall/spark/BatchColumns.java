package io.hall.spark;

import io.hall.reconcile.LineTables;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.vectorized.ColumnVector;

/**
 * Where the columns of a line stand in a batch of Parquet.
 *
 * @param cells those of {@code lines.csv}, in its order
 * @param file the name of the file
 * @param row the number of the row in its file, from 0
 * @param yuanDigits how many digits an amount in yuan may have; 0 when amounts are fen
 * @param dates whether a date is a number of days and no text
 */
record BatchColumns(List<Integer> cells, int file, int row, int yuanDigits, boolean dates)
    implements Serializable {

  private static final List<String> COLUMNS = LineTables.HEADER.columns();
  static final int NUMBER = 0;
  static final int FIRST_WORD = 1;
  static final int AMOUNT = COLUMNS.indexOf("amount");
  static final int REFERENCE = COLUMNS.indexOf("reference");
  private static final int DATE = COLUMNS.indexOf("date");

  static BatchColumns of(List<Attribute> output) {
    List<String> names = output.stream().map(Attribute::name).toList();
    DataType amount = output.get(names.indexOf("amount")).dataType();
    DataType date = output.get(names.indexOf("date")).dataType();
    return new BatchColumns(
        new ArrayList<>(COLUMNS.stream().map(names::indexOf).toList()),
        names.indexOf("file_name"),
        row(names),
        amount instanceof DecimalType decimal ? decimal.precision() : 0,
        date.equals(DataTypes.DateType));
  }

  /** Spark gives the column of row numbers a name of its own. */
  private static int row(List<String> names) {
    return names.indexOf(
        names.stream().filter(name -> name.endsWith("row_index")).findFirst().orElseThrow());
  }

  /** Readers of the cells from hall to tender, in their order. */
  WordCells[] words() {
    WordCells[] words = new WordCells[AMOUNT - FIRST_WORD];
    Arrays.setAll(words, i -> new WordCells(dates && FIRST_WORD + i == DATE));
    return words;
  }

  /** An amount in fen. */
  long fen(ColumnVector amounts, int at) {
    return yuanDigits > 0 && yuanDigits <= Decimal.MAX_INT_DIGITS()
        ? amounts.getInt(at)
        : amounts.getLong(at);
  }
}
