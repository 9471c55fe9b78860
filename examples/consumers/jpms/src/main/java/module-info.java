/** A till in a named module, on hall's modules. */
module com.example.till {
  requires io.hall.core;
  requires io.hall.security;
}
