/**
 * The numbers by which organisations and people are known at a counter (证件与号码): social credit
 * codes, organisation codes, taxpayer numbers, identity numbers, telephone numbers and bank cards.
 * Start at a type's {@code parse}, such as {@link io.hall.identity.SocialCreditCode#parse}: it
 * grades what was written and lists everything that is not as it should be.
 *
 * <p>One rule holds for the way all of them are written. What can be read in only one way is {@link
 * io.hall.check.Verdict#SUSPECT} and its value is put right: space around or inside it, invisible
 * characters, full-width forms, lower-case letters. What would have to be guessed is {@link
 * io.hall.check.Verdict#INVALID}: the letter O for the digit 0, a missing character. Forms that are
 * customary stay {@link io.hall.check.Verdict#VALID}: {@code x} for {@code X} in an identity
 * number, the hyphen of an organisation code, single spaces between the digits of a card or a
 * telephone number, hyphens and a country code in the latter.
 *
 * <p>A finding holds positions, counts and kinds of characters, never the value; of the numbers of
 * persons not even the check character that would fit. Positions count from 1 and count code points
 * of the text as it was given.
 */
@NullMarked
package io.hall.identity;

import org.jspecify.annotations.NullMarked;
