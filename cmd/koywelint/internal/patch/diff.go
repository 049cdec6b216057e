package patch

import (
	"bytes"
	"fmt"
)

// context is the number of unchanged lines around a change.
const context = 3

// Diff returns the difference between two versions of a file in the unified
// format, which patch and git apply read.
func Diff(name string, before, after []byte) []byte {
	a, b := lines(before), lines(after)
	var out bytes.Buffer
	fmt.Fprintf(&out, "--- %s\n+++ %s\n", name, name)
	for _, h := range hunks(edits(a, b)) {
		h.write(&out, a, b)
	}
	return out.Bytes()
}

// lines cuts a text behind each line feed.
func lines(text []byte) []string {
	var out []string
	for line := range bytes.Lines(text) {
		out = append(out, string(line))
	}
	return out
}

// span says that lines a0 to a1 of the one text are lines b0 to b1 of the
// other. In a change they differ.
type span struct{ a0, a1, b0, b1 int }

// edits returns the changes that make b of a, few and in order, by the greedy
// algorithm of E. Myers, "An O(ND) Difference Algorithm and Its Variations"
// (Algorithmica 1, 1986).
func edits(a, b []string) []span {
	n, m := len(a), len(b)
	start := 0
	for start < n && start < m && a[start] == b[start] {
		start++
	}
	for n > start && m > start && a[n-1] == b[m-1] {
		n, m = n-1, m-1
	}
	a, b = a[start:n], b[start:m]
	n, m = len(a), len(b)

	// furthest[k] is the line of a up to which d changes lead on diagonal k.
	furthest := map[int]int{1: 0}
	var trace []map[int]int
	for d := 0; ; d++ {
		now := make(map[int]int, d+1)
		done := false
		for k := -d; k <= d; k += 2 {
			x := 0
			if k == -d || k != d && furthest[k-1] < furthest[k+1] {
				x = furthest[k+1]
			} else {
				x = furthest[k-1] + 1
			}
			for x < n && x-k < m && x-k >= 0 && a[x] == b[x-k] {
				x++
			}
			now[k] = x
			if x >= n && x-k >= m {
				done = true
				break
			}
		}
		trace = append(trace, furthest)
		furthest = now
		if done {
			break
		}
	}

	var out []span
	x, y := n, m
	for d := len(trace) - 1; d > 0; d-- {
		k := x - y
		prev := k - 1
		if k == -d || k != d && trace[d][k-1] < trace[d][k+1] {
			prev = k + 1
		}
		px := trace[d][prev]
		py := px - prev
		// One change leads from (px, py) on, the rest of the way is equal.
		c := span{px, px + 1, py, py}
		if prev == k+1 {
			c = span{px, px, py, py + 1}
		}
		if len(out) > 0 && out[len(out)-1].a0 == c.a1 && out[len(out)-1].b0 == c.b1 {
			out[len(out)-1].a0, out[len(out)-1].b0 = c.a0, c.b0
		} else {
			out = append(out, c)
		}
		x, y = px, py
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	for i := range out {
		out[i].a0, out[i].a1, out[i].b0, out[i].b1 = out[i].a0+start, out[i].a1+start, out[i].b0+start, out[i].b1+start
	}
	return out
}

// hunk is a run of changes that are shown together.
type hunk []span

// hunks puts changes together whose contexts meet.
func hunks(changes []span) []hunk {
	var out []hunk
	for _, c := range changes {
		if n := len(out); n > 0 && c.a0-out[n-1][len(out[n-1])-1].a1 <= 2*context {
			out[n-1] = append(out[n-1], c)
		} else {
			out = append(out, hunk{c})
		}
	}
	return out
}

func (h hunk) write(out *bytes.Buffer, a, b []string) {
	first, last := h[0], h[len(h)-1]
	before, after := min(context, first.a0), min(context, len(a)-last.a1)
	fmt.Fprintf(out, "@@ -%s +%s @@\n",
		extent(first.a0-before, last.a1+after), extent(first.b0-before, last.b1+after))
	at := first.a0 - before
	for _, c := range h {
		put(out, ' ', a[at:c.a0])
		put(out, '-', a[c.a0:c.a1])
		put(out, '+', b[c.b0:c.b1])
		at = c.a1
	}
	put(out, ' ', a[at:last.a1+after])
}

// extent writes a range of lines, counted from 1; an empty one is said to
// stand behind the line before it.
func extent(from, to int) string {
	switch to - from {
	case 0:
		return fmt.Sprintf("%d,0", from)
	case 1:
		return fmt.Sprint(to)
	}
	return fmt.Sprintf("%d,%d", from+1, to-from)
}

func put(out *bytes.Buffer, sign byte, lines []string) {
	for _, line := range lines {
		out.WriteByte(sign)
		out.WriteString(line)
		if line[len(line)-1] != '\n' {
			out.WriteString("\n\\ No newline at end of file\n")
		}
	}
}
