package huanze.app;

import huanze.base.CamelCase;

/** One question of the first start. */
public enum FirstStartPage {
  SECRECY,
  CLERK,
  KIND,
  LEVEL,
  REGION,
  BACKUP,
  SUMMARY;

  String titleKey() {
    return "app.firstStart.title." + CamelCase.of(this);
  }
}
