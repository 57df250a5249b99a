/**
 * The practice city: a whole city's ledger with invented people and records, the same on every
 * machine, to try things out on. It is made by the same use cases as any other ledger.
 */
@org.jspecify.annotations.NullMarked
package huanze.app.practice;
