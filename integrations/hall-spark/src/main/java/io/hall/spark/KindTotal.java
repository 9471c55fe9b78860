package io.hall.spark;

import java.io.Serializable;

/**
 * The causes of one kind together.
 *
 * @param count how many there are
 * @param fen what they add to the difference, in fen
 */
public record KindTotal(long count, long fen) implements Serializable {

  KindTotal plus(KindTotal other) {
    return new KindTotal(Math.addExact(count, other.count), Math.addExact(fen, other.fen));
  }
}
