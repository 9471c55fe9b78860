/**
 * The library's registers as beans of a Spring Boot application, each made only where the
 * application has none of its own. Start at {@link io.hall.spring.HallProperties}; the module's
 * README lists the beans.
 */
@NullMarked
package io.hall.spring;

import org.jspecify.annotations.NullMarked;
