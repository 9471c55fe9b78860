/**
 * Backup and restoration of a data folder (备份与恢复): one file, made while payments go on, and checked
 * before anybody relies on it. Start at {@link io.hall.app.backup.BackupCommand}.
 */
@NullMarked
package io.hall.app.backup;

import org.jspecify.annotations.NullMarked;
