package huanze.assessment.ui;

/** The controller of one step of the wizard. */
interface StepPage {
  /** Shows how the assessment stands now. */
  void show(Shot now);

  /** The wizard goes out of view. */
  default void deactivate() {}
}
