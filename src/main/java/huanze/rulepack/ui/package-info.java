/** 法规: the articles beside their official text, and what the office decides about the pack. */
@NullMarked
package huanze.rulepack.ui;

import org.jspecify.annotations.NullMarked;
