/**
 * What a simulation is made of: a scheduler that lets one thread run at a time, a clock, and a disk whose every call
 * may fail, as a run of one seed has it. Nothing here knows what is simulated.
 */
@NullMarked
package fr.annales.simulation;

import org.jspecify.annotations.NullMarked;
