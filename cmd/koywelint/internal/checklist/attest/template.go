package attest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/koywe/koywelint/analyzers"
)

// Missing is a line that nobody has attested yet.
type Missing struct {
	Line   analyzers.Item
	Why    string // why it needs a person
	Remedy string // what that person looks for
}

// Template returns a file in which all that is missing stands in comments, so
// that nothing is attested before somebody has written it.
func Template(missing []Missing, today time.Time) []byte {
	var b strings.Builder
	b.WriteString(`# Koywe's production checklist: what the code does not prove, and who vouches
# for it. "koywelint checklist" reads this file and reports each line with the
# name, until the attestation expires.
#
#   line     the line of the checklist, 1 to 14
#   who      the person who has looked
#   date     when, year-month-day
#   expires  the last day on which it holds
#   link     where the proof is kept, https://... (may be left out)
#   note     what has been looked at (may be left out)
#
# Remove the # before the lines of an entry and fill it in.

attestations:
`)
	for _, m := range missing {
		fmt.Fprintf(&b, "\n  # %d. %s\n", m.Line, m.Line)
		comment(&b, "Why: "+m.Why+".")
		comment(&b, m.Remedy)
		fmt.Fprintf(&b, "  #\n  # - line: %d\n  #   who: \n  #   date: %s\n  #   expires: %s\n  #   link: \n  #   note: \n",
			m.Line, today.Format(DateFormat), today.AddDate(1, 0, 0).Format(DateFormat))
	}
	if len(missing) == 0 {
		b.WriteString("\n  # Nothing is missing.\n")
	}
	return []byte(b.String())
}

// comment writes a text as comments of at most 80 columns.
func comment(b *strings.Builder, text string) {
	const width = 80
	line := "  #"
	for word := range strings.FieldsSeq(text) {
		if len([]rune(line))+1+len([]rune(word)) > width {
			b.WriteString(line + "\n")
			line = "  #"
		}
		line += " " + word
	}
	b.WriteString(line + "\n")
}

// Create writes a new file, and fails if there is one.
func Create(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s exists already and is left as it is", name)
	}
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}
