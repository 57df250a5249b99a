@NullMarked
package huanze.activity;

import org.jspecify.annotations.NullMarked;
