/** 工作台: what is to be done, and how the year stands. */
@org.jspecify.annotations.NullMarked
package huanze.app.home;
