/**
 * A question as an address, and back: the strict reading of the API ({@code QuestionReader}), the lenient one of pages
 * ({@code LenientQuestion}), and the one canonical address that a question has ({@code SearchAddress}).
 */
@NullMarked
package fr.annales.address;

import org.jspecify.annotations.NullMarked;
