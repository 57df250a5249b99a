/** 十步入门: a newcomer's way through the practice city. */
@NullMarked
package huanze.app.guide;

import org.jspecify.annotations.NullMarked;
