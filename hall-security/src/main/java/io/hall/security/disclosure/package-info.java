/**
 * The leader's permission (领导许可) without which nothing that is confidential leaves the company
 * (收费保密, 规程 7.4): asked for, approved under seal, used and counted, and bound to every file that
 * was exported under it.
 *
 * <p>Start at {@link io.hall.security.disclosure.DisclosureDesk}; the records and the manifest are
 * published in {@code docs/formats/disclosure.md}.
 */
@NullMarked
package io.hall.security.disclosure;

import org.jspecify.annotations.NullMarked;
