/** Benchmarks, one class per question asked, each with its peer measured in the same run. */
@NullMarked
package io.hall.bench;

import org.jspecify.annotations.NullMarked;
