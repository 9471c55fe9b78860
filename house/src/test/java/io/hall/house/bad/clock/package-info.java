@NullMarked
package io.hall.house.bad.clock;

import org.jspecify.annotations.NullMarked;
