@NullMarked
package io.hall.house.bad.parent;

import org.jspecify.annotations.NullMarked;
