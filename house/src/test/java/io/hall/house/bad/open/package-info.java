@NullMarked
package io.hall.house.bad.open;

import org.jspecify.annotations.NullMarked;
