/**
 * How a Spring application lets people in with hall's accounts: Spring Security guards the pages,
 * the library decides who somebody is and whether their session lives. Start at {@link
 * io.hall.app.spring.HallSecurity}.
 */
@NullMarked
package io.hall.app.spring;

import org.jspecify.annotations.NullMarked;
