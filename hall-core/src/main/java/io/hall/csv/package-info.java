/**
 * What a CSV file may hold, and what is said of one that holds something else (CSV 文件规则): the
 * codes, the rules of single cells, the header and the encoding. Who reads the file, and how, is
 * not said here.
 */
@NullMarked
package io.hall.csv;

import org.jspecify.annotations.NullMarked;
