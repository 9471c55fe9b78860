/** How long making and checking proofs takes, in a tree of a company's ten years. */
@NullMarked
package io.hall.bench.proof;

import org.jspecify.annotations.NullMarked;
