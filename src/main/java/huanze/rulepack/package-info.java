@NullMarked
package huanze.rulepack;

import org.jspecify.annotations.NullMarked;
