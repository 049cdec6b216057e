package toolkit

import "log/slog"

// Contact is a person.
type Contact struct {
	ID    string
	Email string
}

// Private is a person who is not shown.
type Private struct {
	ID    string
	Email string
}

func (p Private) String() string       { return p.ID }
func (p Private) LogValue() slog.Value { return slog.StringValue(p.ID) }

// Job has a field that only a directive tells to be sensitive.
type Job struct {
	Name string
	//koywelint:sensitive credential
	Blob string
}

// Tagged has a field whose tag says so.
type Tagged struct {
	Name  string
	Notes string `sensitive:"true"`
}

// Cover hides a value.
//
//koywelint:cleans
func Cover(s string) string { return vault(s) }

// Cut does not.
func Cut(s string) string { return vault(s) }

func vault(s string) string { return "v:" + s }

// Redact removes what is sensitive from a contact.
func Redact(c *Contact) { c.Email = "" }

// Touch does not.
func Touch(c *Contact) { c.ID = "x" }

// Topic is the name of a queue.
const Topic = "koywe-orders"
