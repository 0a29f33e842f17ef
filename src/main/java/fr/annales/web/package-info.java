/**
 * The pages for people ({@code Site}), their style sheet and scripts, what search engines read, and the search box for
 * other sites. A page is text made of a {@code Visit}; serving it is left to {@code http}.
 */
@NullMarked
package fr.annales.web;

import org.jspecify.annotations.NullMarked;
