package piilog

import (
	"strings"
	"testing"
)

func TestLabelledIsWhatBelongsToTheVerb(t *testing.T) {
	for _, test := range []struct{ format, want string }{
		{"signed in, token=%s", "signed in"},
		{"signed in token=%s ok", "signed in ok"},
		{"order created; token: %s\n", "order created\n"},
		{"api key: %s\n", ""},
		{"%s", ""},
		{"contact 1 (%s) created", "contact 1 created"},
		{"contact 1 (email %s) created", "contact 1 (email) created"},
		{"sent mail to %s", "sent mail"},
		{"autenticando con %v", "autenticando"},
		{"conta de %s criada", "conta criada"},
		{"%s signed in", "signed in"},
		{"user %q: not found", "user: not found"},
		{"url=/x?token=%s&y", ""},
		{"a <%s> signed in", "a signed in"},
		{"id=1 email=%s phone=2", "id=1 phone=2"},
		{"login: email=%s", "login"},
		{"sign-in failed - %s\n", "sign-in failed\n"},
	} {
		i := strings.IndexByte(test.format, '%')
		got := ""
		if from, to, ok := labelled(test.format, i, i+2); ok {
			got = test.format[:from] + test.format[to:]
		}
		if got != test.want {
			t.Errorf("%q: got %q, want %q", test.format, got, test.want)
		}
	}
}
