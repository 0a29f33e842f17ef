/** The pages for people. */
@NullMarked
package fr.annales.web;

import org.jspecify.annotations.NullMarked;
