/**
 * Invented people, customers and books, so that the pages can be tried: accounts with known
 * passwords, for data folders that are a demonstration and nothing else.
 */
@NullMarked
package io.hall.app.demo;

import org.jspecify.annotations.NullMarked;
