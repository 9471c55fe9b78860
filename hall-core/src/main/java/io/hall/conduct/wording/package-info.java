/**
 * How a cashier speaks to a customer (礼貌用语与服务忌语): the courtesies of the regulation's clauses 4.2
 * and 5, and the eight phrases that clause 6 forbids, found in all their variants.
 *
 * <p>Start at {@link io.hall.conduct.wording.Wording#shipped}; a conversation is judged by {@link
 * io.hall.conduct.wording.Transcript#review}. The phrases are data: {@code phrases.csv} beside this
 * package says in its head how they are written.
 */
@NullMarked
package io.hall.conduct.wording;

import org.jspecify.annotations.NullMarked;
