// Package kinds holds one pair, or a few, for each kind of way from one
// package to another.
package kinds
