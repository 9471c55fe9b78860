package io.hall.spark;

import io.hall.check.Code;

/** What can be wrong with what a job is given, beside what is wrong in its lines. */
public enum SparkCode implements Code {
  /** There is no such file or folder. */
  NO_INPUT("SPARK-001"),
  /** It holds neither CSV nor Parquet files that can be read. */
  UNREADABLE("SPARK-002"),
  /** A column is missing. */
  COLUMN_MISSING("SPARK-003"),
  /** A column has a type that cannot hold what it should. */
  COLUMN_TYPE("SPARK-004"),
  /** The result would overwrite something. */
  OUTPUT_EXISTS("SPARK-005"),
  /** The result cannot be written. */
  OUTPUT_UNWRITABLE("SPARK-006"),
  /** An argument is missing, unknown or out of its range. */
  ARGUMENT("SPARK-007");

  private final String id;

  SparkCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "io.hall.spark.messages";
  }
}
