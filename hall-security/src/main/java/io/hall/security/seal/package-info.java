/**
 * Seals (电子签章): signatures of SM2, Ed25519 and ECDSA over bytes, statements and PDF files, and the
 * register of the keys that make them. Start at {@link io.hall.security.seal.SealAlgorithm}.
 */
@NullMarked
package io.hall.security.seal;

import org.jspecify.annotations.NullMarked;
