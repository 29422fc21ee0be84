package attest.bench.store;

/** What words of an invented report can be exchanged for others of their kind. */
enum Kind {
  FEMALE,
  MALE,
  SURNAME,
  PLACE,
  NUMBER,
  DAY
}
