package sink

import "strings"

// maxAnnouncement is how many words may announce a value: more make a sentence
// about something.
const maxAnnouncement = 3

// doing are words that make of an announcement a report of what happens to,
// or is wrong with, the thing.
var doing = map[string]bool{
	"unexpected": true, "unknown": true, "illegal": true, "bad": true, "unrecognized": true, "unsupported": true,
	"expired": true, "duplicate": true, "malformed": true, "fetch": true, "send": true, "parse": true, "check": true,
	"enter": true, "please": true, "failed": true, "cannot": true,
}

// announcement returns the words at the end of a text that announce what
// follows: "password" of "login: password is ". bare admits words without a
// mark behind them, as before the next argument of a Println.
func announcement(text string, bare bool) string {
	text = strings.TrimRight(text, " \t\"'`")
	marked := false
	for _, mark := range []string{":=", ":", "=", "->", " is", " was"} {
		if rest, ok := strings.CutSuffix(text, mark); ok {
			text, marked = rest, true
			break
		}
	}
	if !marked && !bare {
		return ""
	}
	if i := strings.LastIndexAny(text, ",;|(){}[].!:\n\t%"); i >= 0 {
		text = text[i+1:]
	}
	words := strings.Fields(text)
	n := len(words)
	if n == 0 || n > maxAnnouncement || !marked && n == maxAnnouncement {
		return ""
	}
	first := strings.ToLower(words[0])
	if doing[first] || strings.HasSuffix(first, "ing") && first != "using" {
		return ""
	}
	return strings.Join(words, " ")
}
