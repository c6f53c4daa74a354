/** The formulas of the losses over numbers of some fifty digits: what an answer is held against where no other answer can judge. */
package io.github.losstck.laws.exact;
