@NullMarked
package huanze.command;

import org.jspecify.annotations.NullMarked;
