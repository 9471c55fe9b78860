package io.hall.app.api;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Asks for a receipt to be printed once more.
 *
 * @param printedBy who prints it
 */
@Schema(
    name = "ReprintOrder",
    description = "Asks for a receipt to be printed once more.",
    requiredProperties = "printedBy")
record ReprintBody(
    @Schema(description = "The staff number (工号) of whoever prints it.", example = "C01")
        String printedBy)
    implements ApiBody {}
