/**
 * The hall in a browser: Spring Boot brings the library's registers together and serves the pages.
 * Start at {@link io.hall.app.server.LibraryBeans}, which is what an adopter copies.
 */
@NullMarked
package io.hall.app.server;

import org.jspecify.annotations.NullMarked;
