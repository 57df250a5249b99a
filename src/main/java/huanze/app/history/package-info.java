/** 台账记录. */
@NullMarked
package huanze.app.history;

import org.jspecify.annotations.NullMarked;
