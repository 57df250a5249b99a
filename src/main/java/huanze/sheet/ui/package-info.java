/** The screen of units and people: tree, one unit's panel, forms, import. */
@org.jspecify.annotations.NullMarked
package huanze.sheet.ui;
