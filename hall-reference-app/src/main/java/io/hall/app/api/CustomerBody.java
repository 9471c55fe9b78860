package io.hall.app.api;

import io.hall.app.customer.Customer;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A customer's data: personal.
 *
 * @param name the name on the contract
 * @param phone the telephone number, or empty
 * @param address the heated premises
 */
@Schema(
    name = "Customer",
    description = "A customer's data: sealed where it is kept.",
    requiredProperties = {"name", "phone", "address"})
record CustomerBody(
    @Schema(description = "The name on the contract.", example = "测试甲") String name,
    @Schema(description = "The telephone number, or empty.", example = "19900000000") String phone,
    @Schema(description = "The heated premises.", example = "样板甲区1号楼1单元101室") String address)
    implements ApiBody {

  Customer customer(String number) {
    if (name.isBlank()) {
      throw ApiCode.NO_TEXT.refusal("/name");
    }
    if (address.isBlank()) {
      throw ApiCode.NO_TEXT.refusal("/address");
    }
    return new Customer(number, name, phone, address);
  }

  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "CustomerBody[***]";
  }
}
