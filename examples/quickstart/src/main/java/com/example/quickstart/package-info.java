/**
 * The programs that the README and the quickstart show. Each is run by the build, and what it
 * prints is compared with the pages.
 */
@NullMarked
package com.example.quickstart;

import org.jspecify.annotations.NullMarked;
