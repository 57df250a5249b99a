/** 设置. */
@NullMarked
package huanze.app.settings;

import org.jspecify.annotations.NullMarked;
