@NullMarked
package huanze.rectification.ui;

import org.jspecify.annotations.NullMarked;
