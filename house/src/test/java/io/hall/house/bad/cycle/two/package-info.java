@NullMarked
package io.hall.house.bad.cycle.two;

import org.jspecify.annotations.NullMarked;
