/** 打印预览. */
@NullMarked
package huanze.paper.ui;

import org.jspecify.annotations.NullMarked;
