@NullMarked
package huanze.duty.ui;

import org.jspecify.annotations.NullMarked;
