/** Pages and widget as people meet them: in a real browser, on a real server with the shipped archive. */
@NullMarked
package fr.annales.browser;

import org.jspecify.annotations.NullMarked;
