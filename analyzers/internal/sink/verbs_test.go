package sink

import (
	"fmt"
	"strings"
	"testing"
)

func TestVerbs(t *testing.T) {
	for _, test := range []struct{ format, want string }{
		{"", ""},
		{"plain", ""},
		{"%s", "s:0"},
		{"100%% of %d", "%:-1 d:0"},
		{"%+v %#v", "+v:0 #v:1"},
		{"%-10s|%05d", "-s:0 0d:1"},
		{"%[2]s %[1]s", "s:1 s:0"},
		{"%[1]s %s", "s:0 s:1"},
		{"%*d %s", "d:1 s:2"},
		{"%[3]*.[2]*[1]f", "f:0"},
		{"%.*s", "s:1"},
		{"%6.2f %v", "f:0 v:1"},
		{"token=%s&x", "s:0(token)"},
		{`{"email": "%s", "n": %d}`, "s:0(email) d:1(n)"},
		{"no token: %v", "v:0"},
		{"a=%s b=%q", "s:0(a) q:1(b)"},
		{"%s=%s", "s:0 s:1"},
		{"%", ""},
		{"%-", ""},
		{"%[", ""},
		{"%[]s", "s:-1"},
		{"%[x]s %s", "s:-1 s:0"},
		{"%[0]s", "s:-1"},
		{"%!", "!:0"},
		{"é%sé%T", "s:0 T:1"},
	} {
		var got []string
		for _, v := range Verbs(test.format) {
			s := fmt.Sprintf("%s%c:%d", v.Flags, v.Verb, v.Arg)
			if v.Label != "" {
				s += "(" + v.Label + ")"
			}
			got = append(got, s)
			if text := test.format[v.Pos:v.End]; text[0] != '%' || !strings.HasSuffix(text, string(v.Verb)) {
				t.Errorf("Verbs(%q): %q is not a verb", test.format, text)
			}
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("Verbs(%q) = %s, want %s", test.format, got, test.want)
		}
	}
}

// FuzzVerbs holds the parser against package fmt: an operand that fmt prints
// is one that Verbs names.
func FuzzVerbs(f *testing.F) {
	for _, s := range []string{"%s", "%[2]v %v", "%*d", "%[1]*[2]d", "%", "%[9]s", "%%%s"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, format string) {
		args := []any{"\x00A", "\x00B", "\x00C"}
		out := fmt.Sprintf(format, args...)
		if strings.Contains(out, "%!") { // fmt shows what does not fit in its own way
			return
		}
		shown := make(map[int]bool)
		for _, v := range Verbs(format) {
			shown[v.Arg] = true
		}
		for i, a := range args {
			if strings.Contains(out, a.(string)) && !shown[i] {
				t.Errorf("Verbs(%q) does not name operand %d, fmt prints %q", format, i, out)
			}
		}
	})
}
