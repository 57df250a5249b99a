@NullMarked
package huanze.ledger;

import org.jspecify.annotations.NullMarked;
