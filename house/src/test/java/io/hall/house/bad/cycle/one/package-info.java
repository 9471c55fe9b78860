@NullMarked
package io.hall.house.bad.cycle.one;

import org.jspecify.annotations.NullMarked;
