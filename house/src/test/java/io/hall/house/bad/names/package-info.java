@NullMarked
package io.hall.house.bad.names;

import org.jspecify.annotations.NullMarked;
