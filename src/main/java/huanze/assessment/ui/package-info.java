/** The screens 考核: results of a year, the wizard of one assessment, the scheme. */
@NullMarked
package huanze.assessment.ui;

import org.jspecify.annotations.NullMarked;
