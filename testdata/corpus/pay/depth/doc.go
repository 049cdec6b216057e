// Package depth hands values through one to four packages: the number in a
// function's name says how many.
package depth
