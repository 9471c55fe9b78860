@NullMarked
package io.hall.house.bad.stream;

import org.jspecify.annotations.NullMarked;
