/**
 * The reconciliation of {@code io.hall.reconcile} on Apache Spark: the same kernels, called on
 * partitions, for lines that no one machine holds. Start at {@link io.hall.spark.SparkReconciler};
 * {@link io.hall.spark.ReconcileJob} is the program for {@code spark-submit}.
 */
@NullMarked
package io.hall.spark;

import org.jspecify.annotations.NullMarked;
