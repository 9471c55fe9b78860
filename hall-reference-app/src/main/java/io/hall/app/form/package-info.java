/**
 * What a form may hold: the fields that its handler names, each once. Start at {@link
 * io.hall.app.form.StrictForms}.
 */
@NullMarked
package io.hall.app.form;

import org.jspecify.annotations.NullMarked;
