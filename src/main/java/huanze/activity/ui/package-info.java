/** The screens 会议与检查. */
@NullMarked
package huanze.activity.ui;

import org.jspecify.annotations.NullMarked;
