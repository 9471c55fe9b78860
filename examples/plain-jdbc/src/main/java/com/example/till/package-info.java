/** A till that embeds hall with plain JDBC. */
@NullMarked
package com.example.till;

import org.jspecify.annotations.NullMarked;
